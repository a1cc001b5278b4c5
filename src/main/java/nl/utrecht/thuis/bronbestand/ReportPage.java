package nl.utrecht.thuis.bronbestand;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import nl.utrecht.thuis.bronbestand.file.RowProblem;
import nl.utrecht.thuis.i18n.Texts;

/**
 * A report as the page shows it.
 *
 * @param verdict whether the file can be imported, in a sentence
 * @param clean whether it can
 * @param setAside who would not be imported and why, in sentences
 * @param groups the problems by kind, the errors first
 * @param columns how far each column is filled
 * @param channels how many people can be reached by what
 */
record ReportPage(String verdict, boolean clean, List<String> setAside, List<Group> groups, List<Bar> columns, List<Bar> channels) {
    /** As many rows as somebody looks at before they see what is the matter. */
    static final int FIRST_ROWS = 5;

    /**
     * Problems of one kind.
     *
     * @param more how many others there are, in words; empty when all are shown
     */
    record Group(String severity, boolean error, String number, List<Line> lines, String more) {}

    /** A problem of a row. */
    record Line(String row, String column, String message) {}

    /** A share. @param value 0 to 100, as HTML writes numbers @param people how many, in words; empty when only the share counts */
    record Bar(String name, String value, String percentage, String people) {}

    /** @param first the first problems of a kind, by its code */
    static ReportPage of(RegisterSummary summary, Function<String, List<RowProblem>> first, Texts texts) {
        boolean clean = summary.rejected() == 0;
        String verdict = texts.of(clean ? "bronbestand.verdict.clean" : "bronbestand.verdict.rejected", "rows", summary.rows(), "rejected",
                summary.rejected());
        List<String> aside = RowOutcome.ASIDE.stream().filter(outcome -> summary.of(outcome) > 0)
                .map(outcome -> texts.of("bronbestand.set-aside." + outcome.slug(), "people", summary.of(outcome))).toList();
        List<Group> groups = summary.codes().stream().map(code -> group(code, first.apply(code.code()), texts)).toList();
        List<Bar> columns = summary.filled().stream()
                .map(column -> bar(column.column().heading(), column.rows(), summary.rows(), false, texts)).toList();
        int unreachable = summary.rows() - summary.withAddress() - summary.withPost();
        List<Bar> channels = List.of(bar(texts.of("bronbestand.channel.mail"), summary.withAddress(), summary.rows(), true, texts),
                bar(texts.of("bronbestand.channel.letter"), summary.withPost(), summary.rows(), true, texts),
                bar(texts.of("bronbestand.channel.none"), unreachable, summary.rows(), true, texts));
        return new ReportPage(verdict, clean, aside, groups, columns,
                channels);
    }

    private static Group group(RegisterSummary.CodeCount code, List<RowProblem> first, Texts texts) {
        List<Line> lines = first.stream().map(problem -> new Line(String.valueOf(problem.row()), problem.column(),
                texts.format(problem.key(), problem.arguments()))).toList();
        int more = code.number() - lines.size();
        return new Group(texts.of("bronbestand.severity." + code.severity().slug()), code.severity() == RowProblem.Severity.ERROR,
                texts.number(code.number()), lines, more <= 0 ? "" : texts.of("bronbestand.more", "number", more));
    }

    private static Bar bar(String name, int part, int rows, boolean counted, Texts texts) {
        double percentage = 100.0 * part / rows;
        return new Bar(name, String.format(Locale.ROOT, "%.1f", percentage), texts.decimal(percentage, 1),
                counted ? texts.number(part) : "");
    }
}
