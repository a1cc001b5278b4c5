package nl.utrecht.thuis.bronbestand.file;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The tables of {@code src/main/resources/bronbestand/}: how people and systems spell what we know under one name. */
final class SpellingTable {
    private SpellingTable() {}

    /** The rows below the headings; lines that begin with {@code #} explain. */
    static List<List<String>> read(String name) {
        try (InputStream file = SpellingTable.class.getResourceAsStream("/bronbestand/" + name);
                CsvReader<CsvRecord> rows = CsvReader.builder().commentStrategy(CommentStrategy.SKIP)
                        .ofCsvRecord(new InputStreamReader(Objects.requireNonNull(file, name), StandardCharsets.UTF_8))) {
            return rows.stream().skip(1).map(CsvRecord::getFields).map(List::copyOf).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
