package nl.utrecht.thuis.i18n;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The folder of a language as it would be in the repository, so that what was made on an installation comes with the next release. */
@ApplicationScoped
public class TextFolder {
    private static final String ENDING = ".properties";

    private final ContentConfig content;
    private final TextEdits edits;

    TextFolder(ContentConfig content, TextEdits edits) {
        this.content = content;
        this.edits = edits;
    }

    /** A packed file with the text files as people read them now (lines that did not change are left alone) and {@code states.csv}. */
    public byte[] zip(Language language) throws IOException {
        Map<String, Translation> texts = edits.of(language).stream().collect(Collectors.toMap(Translation::key, Function.identity()));
        Path folder = content.i18n().resolve(language.tag());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Path file : files(folder)) {
                add(zip, language, file.getFileName().toString(), String.join("\n", lines(file, texts)) + "\n");
            }
            add(zip, language, StatesFile.NAME, states(edits.of(language)));
        }
        return bytes.toByteArray();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING) && !TextFiles.isForStaff(file.getFileName().toString())).sorted()
                    .toList();
        }
    }

    private static void add(ZipOutputStream zip, Language language, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry("i18n/" + language.tag() + "/" + name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> lines(Path path, Map<String, Translation> texts) throws IOException {
        TextFile file = TextFile.read(path, new ContentErrors());
        List<String> lines = new ArrayList<>(Files.readAllLines(path));
        List<Map.Entry<String, TextFile.Entry>> last = new ArrayList<>(file.entries().entrySet());
        for (int i = last.size() - 1; i >= 0; i--) { // from the end, so that line numbers stay right
            TextFile.Entry entry = last.get(i).getValue();
            Translation text = texts.get(last.get(i).getKey());
            if (text != null && text.state() != TextState.MISSING && !text.live().equals(entry.pattern())) {
                List<String> place = lines.subList(entry.line() - 1, entry.last());
                place.clear();
                place.add(TextFile.line(text.key(), text.live()));
            }
        }
        return lines;
    }

    private static String states(List<Translation> texts) throws IOException {
        StringWriter csv = new StringWriter();
        try (CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(csv)) {
            writer.writeRecord(StatesFile.COLUMNS);
            texts.stream().filter(text -> text.state() != TextState.MISSING).forEach(
                    text -> writer.writeRecord(text.key(), text.liveState().slug(), text.liveMadeFrom(), TextHash.of(text.live())));
        }
        return csv.toString();
    }
}
