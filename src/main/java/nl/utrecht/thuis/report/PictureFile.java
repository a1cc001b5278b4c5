package nl.utrecht.thuis.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The table of a picture as a file that spreadsheets read: no text in it comes from a person. */
final class PictureFile {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private PictureFile() {}

    /** UTF-8 with a byte order mark; numbers as programs write them. */
    static String of(Picture picture) {
        StringWriter text = new StringWriter();
        text.write(BYTE_ORDER_MARK);
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(picture.head().stream().map(Picture.Series::name).toList());
            for (Picture.Row row : picture.rows()) {
                List<String> cells = new ArrayList<>(List.of(row.label()));
                row.cells().forEach(cell -> cells.add(cell.value()));
                csv.writeRecord(cells);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
