package nl.utrecht.thuis.bronbestand;

import java.util.List;
import java.util.Locale;
import nl.utrecht.thuis.i18n.Texts;

/**
 * A report as the page shows it.
 *
 * @param verdict whether the file can be imported, in a sentence
 * @param clean whether it can
 */
record ReportPage(String verdict, boolean clean, String withAddress, List<Line> problems, List<Bar> columns) {

    /** A problem of a row. */
    record Line(String row, String column, String severity, boolean error, String message) {}

    /** How far a column is filled. @param value 0 to 100, as HTML writes numbers */
    record Bar(String name, String value, String percentage) {}

    static ReportPage of(Report report, Texts texts) {
        String verdict = texts.of(report.rejected() == 0 ? "bronbestand.verdict.clean" : "bronbestand.verdict.rejected", "rows",
                report.rows(),
                "rejected", report.rejected());
        List<Line> problems = report.problems().stream()
                .map(problem -> new Line(String.valueOf(problem.row()), problem.column(),
                        texts.of("bronbestand.severity." + problem.severity().slug()), problem.isError(),
                        texts.format(problem.key(), problem.arguments())))
                .toList();
        List<Bar> columns = report.columns().stream().map(column -> new Bar(column.name(),
                String.format(Locale.ROOT, "%.1f", column.filledPercentage()), texts.decimal(column.filledPercentage(), 1))).toList();
        return new ReportPage(verdict, report.rejected() == 0,
                texts.of("bronbestand.with-address", "number", report.withAddress(), "rows", report.rows()), problems, columns);
    }
}
