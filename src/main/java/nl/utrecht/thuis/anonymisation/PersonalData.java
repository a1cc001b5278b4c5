package nl.utrecht.thuis.anonymisation;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import nl.utrecht.thuis.anonymisation.PersonalTable.Fate;
import nl.utrecht.thuis.anonymisation.PersonalTable.Rows;

/** The one list of all tables, {@code anonymisation/tables.csv}: which are erased when a wave is anonymised, and which stay, and why. */
public final class PersonalData {
    private static final String LIST = "/anonymisation/tables.csv";
    /** In the order in which rows are erased. */
    private static final List<PersonalTable> TABLES = read();

    private PersonalData() {}

    /** Every table of the database. */
    public static List<PersonalTable> tables() {
        return TABLES;
    }

    /** The tables of which rows go, in the order in which they do. */
    public static List<PersonalTable> erased() {
        return TABLES.stream().filter(PersonalTable::isErased).toList();
    }

    private static List<PersonalTable> read() {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(
                new InputStreamReader(Objects.requireNonNull(PersonalData.class.getResourceAsStream(LIST)), StandardCharsets.UTF_8))) {
            return rows.stream().map(PersonalData::table).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PersonalTable table(NamedCsvRecord row) {
        String rows = row.getField("rows");
        return new PersonalTable(row.getField("table"), Fate.valueOf(row.getField("fate").toUpperCase(Locale.ROOT)),
                rows.isEmpty() ? Rows.ALL : Rows.valueOf(rows.toUpperCase(Locale.ROOT)), Set.of(row.getField("columns").split(" ")));
    }
}
