package nl.utrecht.thuis.bronbestand;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import nl.utrecht.thuis.bronbestand.file.RowProblem;
import nl.utrecht.thuis.i18n.Texts;

/** Problems as CSV, as a Dutch Excel opens it; no cell of it is ever a formula. */
final class ProblemFile {
    private static final String BYTE_ORDER_MARK = "\ufeff";
    private static final String FORMULA = "=+-@\t\r";

    private ProblemFile() {}

    static String of(List<RowProblem> problems, Texts texts) {
        StringWriter text = new StringWriter().append(BYTE_ORDER_MARK);
        try (CsvWriter file = CsvWriter.builder().fieldSeparator(';').build(text)) {
            file.writeRecord(texts.of("bronbestand.row"), texts.of("bronbestand.column"), texts.of("bronbestand.severity"),
                    texts.of("bronbestand.what-to-do"));
            for (RowProblem problem : problems) {
                file.writeRecord(String.valueOf(problem.row()), inert(problem.column()),
                        texts.of("bronbestand.severity." + problem.severity().slug()),
                        inert(texts.format(problem.key(), problem.arguments())));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static String inert(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
