package nl.utrecht.thuis.report;

import com.ibm.icu.text.DecimalFormatSymbols;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nl.utrecht.thuis.i18n.Language;

/** The table of a picture as a file that spreadsheets read: no text in it comes from a person. */
final class PictureFile {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private PictureFile() {}

    /**
     * UTF-8 with a byte order mark, and days as 2026-11-04. Where the language writes a comma in numbers, spreadsheets expect one, and a semicolon between
     * fields.
     */
    static String of(Picture picture, Language language) {
        char point = DecimalFormatSymbols.getInstance(language.locale()).getDecimalSeparator();
        StringWriter text = new StringWriter();
        text.write(BYTE_ORDER_MARK);
        try (CsvWriter csv = CsvWriter.builder().fieldSeparator(point == ',' ? ';' : ',').build(text)) {
            csv.writeRecord(picture.head().stream().map(Picture.Series::name).toList());
            for (Picture.Row row : picture.rows()) {
                List<String> cells = new ArrayList<>(List.of(row.day().isEmpty() ? row.label() : row.day()));
                row.cells().forEach(cell -> cells.add(cell.value().replace('.', point)));
                csv.writeRecord(cells);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
