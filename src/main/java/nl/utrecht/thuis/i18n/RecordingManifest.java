package nl.utrecht.thuis.i18n;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the recordings of a language. Rows that nobody could play or check are errors; that a text changed since is none. */
record RecordingManifest(String tag, Path path, ContentErrors errors) {
    private static final List<String> COLUMNS = List.of("unit", "file", "text", "speaker", "approved", "remark");
    private static final String FILE = "[a-z0-9][a-z0-9._-]{0,99}\\.(" + String.join("|", Recording.TYPES.keySet()) + ")";

    /** The rows without errors; none when there is no manifest. */
    List<Recording> read() {
        List<Recording> recordings = new ArrayList<>();
        if (!Files.exists(path)) {
            return recordings;
        }
        Set<String> seen = new HashSet<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(path)) {
            for (NamedCsvRecord row : rows) {
                int line = (int) row.getStartingLineNumber();
                if (!row.getHeader().equals(COLUMNS) || row.getFieldCount() != COLUMNS.size()) {
                    errors.add(path.toString(), line, "the columns are not " + COLUMNS);
                    return recordings;
                }
                if (!seen.add(row.getField("unit") + " " + row.getField("text"))) {
                    errors.add(path.toString(), line, "'" + row.getField("unit") + "' is here twice with the same words");
                }
                recording(row, line).ifPresent(recordings::add);
            }
        } catch (CsvParseException e) {
            errors.add(path.toString(), 0, "is no CSV: " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException("The recordings cannot be read: " + path, e);
        }
        return recordings;
    }

    private Optional<Recording> recording(NamedCsvRecord row, int line) throws IOException {
        String file = row.getField("file");
        String approved = row.getField("approved");
        List<String> wrong = new ArrayList<>();
        if (!row.getField("text").matches("[0-9a-f]{16}")) {
            wrong.add("the text is no hash of 16 hexadecimal digits");
        }
        if (!Set.of("yes", "no").contains(approved)) {
            wrong.add("approved is neither 'yes' nor 'no'");
        }
        if (row.getField("speaker").isBlank()) {
            wrong.add("nobody is named as the speaker");
        }
        if (!file.matches(FILE)) {
            wrong.add("'" + file + "' is no name of an audio file");
        } else if (!Files.isRegularFile(path.resolveSibling(file))) {
            wrong.add("the file '" + file + "' does not exist");
        }
        wrong.forEach(what -> errors.add(path.toString(), line, what));
        if (!wrong.isEmpty()) {
            return Optional.empty();
        }
        byte[] bytes = Files.readAllBytes(path.resolveSibling(file));
        return Optional.of(new Recording(tag, row.getField("unit"), file, row.getField("text"), row.getField("speaker"),
                approved.equals("yes"), row.getField("remark"), path, line, bytes.length, SpokenWords.fingerprint(bytes)));
    }
}
