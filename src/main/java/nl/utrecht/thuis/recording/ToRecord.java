package nl.utrecht.thuis.recording;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** The file for a speaker: what must be recorded, with the hash that goes into the manifest beside it. */
final class ToRecord {
    /** Spreadsheets take a file without it for another encoding than UTF-8. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private ToRecord() {}

    static String csv(List<Spoken> units) {
        StringWriter text = new StringWriter();
        text.write(BYTE_ORDER_MARK);
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord("language", "unit", "text", "words");
            units.stream().filter(Spoken::mustBeRecorded)
                    .forEach(unit -> csv.writeRecord(unit.language().tag(), unit.unit(), unit.words().hash(), unit.words().text()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
