package nl.utrecht.thuis.anonymisation.verify;

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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * A copy of a database: a plain file of {@code pg_dump}, packed with gzip or not, or a directory with a file of COPY for each table, named after it, with a
 * line of headings or with the wave's code in the first column.
 */
record DumpFiles(Path path) implements Contents {
    private static final Pattern COPY = Pattern.compile("COPY (?:\\w+\\.)?\"?(\\w+)\"? \\((.*)\\) FROM stdin;");
    private static final Pattern INSERT = Pattern.compile("INSERT INTO (?:\\w+\\.)?\"?(\\w+)\"? .*");
    private static final Pattern STATISTICS = Pattern.compile("'(?:relname|relation)', '(?:\\w+\\.)?(\\w+)'.*?'attname', '(\\w+)'(.*)",
            Pattern.DOTALL);
    private static final byte[] PACKED = {'P', 'G', 'D', 'M', 'P'};
    private static final byte[] GZIP = {0x1f, (byte) 0x8b};
    private static final String END = "\\.";

    @Override
    public void read(Reader reader) throws IOException {
        if (!Files.isDirectory(path)) {
            dump(reader);
            return;
        }
        try (Stream<Path> files = Files.list(path)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                copied(file, reader);
            }
        }
    }

    private void dump(Reader reader) throws IOException {
        try (BufferedReader lines = open(path)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher copy = COPY.matcher(line);
                if (copy.matches()) {
                    rows(lines, copy.group(1), Arrays.stream(copy.group(2).split(", ")).map(name -> name.replace("\"", "")).toList(),
                            reader);
                } else if (INSERT.matcher(line).matches()) {
                    throw new Unreadable("inserts");
                } else if (line.contains("pg_restore_attribute_stats(")) {
                    statistics(lines, reader);
                }
            }
        }
    }

    private static void rows(BufferedReader lines, String table, List<String> columns, Reader reader) throws IOException {
        for (String line = lines.readLine(); line != null && !line.equals(END); line = lines.readLine()) {
            reader.row(new Row(table, columns, CopyText.values(line)));
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
        bytes.mark(PACKED.length);
        byte[] head = bytes.readNBytes(PACKED.length);
        bytes.reset();
        if (Arrays.equals(head, PACKED)) {
            bytes.close();
            throw new Unreadable("packed");
        }
        boolean gzip = head.length >= GZIP.length && Arrays.equals(Arrays.copyOf(head, GZIP.length), GZIP);
        return new BufferedReader(new InputStreamReader(gzip ? new GZIPInputStream(bytes) : bytes, UTF_8));
    }
}
