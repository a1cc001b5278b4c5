package nl.utrecht.thuis.i18n;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;

/**
 * {@code i18n/<tag>/states.csv}: which texts of the files somebody has read again or approved. It need not exist, and a text that is not in it
 * is a draft. A row holds for one wording of the text: whoever changes the file makes it a draft again.
 */
record StatesFile(Map<String, Row> rows) {
    static final String NAME = "states.csv";
    static final List<String> COLUMNS = List.of("key", "state", "source", "text");

    /**
     * @param source hash of the Dutch text that it was made from
     * @param text hash of the text that has the state
     */
    record Row(TextState state, String source, String text) {}

    /** @param keys the keys that have states */
    static StatesFile read(Path folder, Set<String> keys, ContentErrors errors) throws IOException {
        Path path = folder.resolve(NAME);
        Map<String, Row> rows = new HashMap<>();
        if (!Files.exists(path)) {
            return new StatesFile(rows);
        }
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(path)) {
            for (NamedCsvRecord row : reader) {
                String key = row.getField("key");
                TextState state = TextState.find(row.getField("state")).filter(TextState::given).orElse(null);
                if (!keys.contains(key) || state == null) {
                    errors.add(path.toString(), (int) row.getStartingLineNumber(),
                            state == null ? "'" + row.getField("state") + "' is no state" : "'" + key + "' is no text");
                } else if (rows.put(key, new Row(state, row.getField("source"), row.getField("text"))) != null) {
                    errors.add(path.toString(), (int) row.getStartingLineNumber(), "'" + key + "' is there twice");
                }
            }
        } catch (CsvParseException | NoSuchElementException e) {
            errors.add(path.toString(), 0, "is not a CSV file with the columns " + COLUMNS);
        }
        return new StatesFile(rows);
    }
}
