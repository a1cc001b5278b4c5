package nl.utrecht.thuis.anonymisation.verify;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * A copy of a database: a plain file of {@code pg_dump}, packed with gzip or not, or a directory with a file of COPY for each table, named after it, with a
 * line of headings or with the wave's code in the first column. Other formats are told apart and refused: whoever sees nothing in a file found nothing in it.
 */
record DumpFiles(Path path) implements Contents {
    private static final Pattern COPY = Pattern.compile("COPY (\\S+|\\S*\"[^\"]+\") (?:\\((.*)\\) )?FROM stdin;");
    private static final Pattern STATISTICS = Pattern.compile("'(?:relname|relation)', '(?:\\w+\\.)?(\\w+)'.*?'attname', '(\\w+)'(.*)",
            Pattern.DOTALL);
    private static final Pattern LARGE_OBJECT = Pattern.compile("SELECT (pg_catalog\\.)?(lo_create|lo_open|lowrite)\\(.*");
    private static final String TABLE_OF_CONTENTS = "toc.dat";
    /** How files begin that pg_dump, or what packs its files, writes in formats of their own. */
    private static final Map<String, String> OTHER_FORMATS = Map.of("PGDMP", "packed", TABLE_OF_CONTENTS, "packed",
            "\u0028\u00b5\u002f\u00fd",
            "compressed", "PK\u0003\u0004", "compressed", "\u00fd7zXZ", "compressed", "BZh", "compressed", "\u0004\"M\u0018", "compressed");
    private static final String GZIP = "\u001f\u008b";
    private static final int HEAD = 8;
    private static final String END = "\\.";
    private static final String COMPLETE = "-- PostgreSQL database dump complete";

    @Override
    public void read(Reader reader) throws IOException {
        if (!Files.isDirectory(path)) {
            dump(reader);
            return;
        }
        if (Files.exists(path.resolve(TABLE_OF_CONTENTS))) {
            throw new Unreadable("packed");
        }
        try (Stream<Path> files = Files.list(path)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                copied(file, reader);
            }
        }
    }

    private void dump(Reader reader) throws IOException {
        boolean complete = false;
        boolean known = false;
        try (BufferedReader lines = open(path)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher copy = COPY.matcher(line);
                if (copy.matches()) {
                    known = true;
                    String columns = Objects.requireNonNullElse(copy.group(2), "");
                    rows(lines, copy.group(1).replaceFirst("^public\\.", "").replace("\"", ""),
                            Arrays.stream(columns.split(", ")).map(name -> name.replace("\"", "")).toList(), reader);
                } else if (line.startsWith("COPY ") && line.endsWith("FROM stdin;") || line.startsWith("INSERT INTO ")) {
                    throw new Unreadable("inserts");
                } else if (LARGE_OBJECT.matcher(line).matches()) {
                    throw new Unreadable("large-objects");
                } else if (line.contains("pg_restore_attribute_stats(")) {
                    statistics(lines, reader);
                }
                complete |= line.equals(COMPLETE);
            }
        }
        if (!complete) {
            throw new Unreadable(known ? "cut" : "unknown");
        }
    }

    private static void rows(BufferedReader lines, String table, List<String> columns, Reader reader) throws IOException {
        reader.table(table);
        String line = lines.readLine();
        for (; line != null && !line.equals(END); line = lines.readLine()) {
            reader.row(new Row(table, columns, CopyText.values(line)));
        }
        if (line == null) {
            throw new Unreadable("cut");
        }
    }

    private static void statistics(BufferedReader lines, Reader reader) throws IOException {
        StringBuilder statement = new StringBuilder();
        for (String line = lines.readLine(); line != null && !line.equals(");"); line = lines.readLine()) {
            statement.append(line).append('\n');
        }
        Matcher about = STATISTICS.matcher(statement);
        if (about.find()) {
            reader.statistics(about.group(1), about.group(2), about.group(3));
        }
    }

    private static void copied(Path file, Reader reader) throws IOException {
        String table = file.getFileName().toString().replaceFirst("\\..*", "");
        reader.table(table);
        try (BufferedReader lines = open(file)) {
            List<String> columns = List.of();
            boolean first = true;
            for (String line = lines.readLine(); line != null && !line.equals(END); line = lines.readLine()) {
                List<String> values = CopyText.values(line);
                if (first && values.contains("wave_code")) {
                    columns = values;
                } else {
                    reader.row(new Row(table, columns, values));
                }
                first = false;
            }
        }
    }

    private static BufferedReader open(Path file) throws IOException {
        InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
        try {
            return new BufferedReader(new InputStreamReader(unpacked(bytes), UTF_8));
        } catch (IOException | RuntimeException e) {
            bytes.close();
            throw e;
        }
    }

    /** @throws Unreadable when the bytes begin as those of another format do */
    private static InputStream unpacked(InputStream bytes) throws IOException {
        bytes.mark(HEAD);
        String head = new String(bytes.readNBytes(HEAD), ISO_8859_1);
        bytes.reset();
        OTHER_FORMATS.forEach((beginning, why) -> {
            if (head.startsWith(beginning)) {
                throw new Unreadable(why);
            }
        });
        return head.startsWith(GZIP) ? unpacked(new BufferedInputStream(new GZIPInputStream(bytes))) : bytes;
    }
}
