package nl.utrecht.thuis.report;

import java.util.List;
import java.util.Locale;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.report.FeatureFigures.Category;
import nl.utrecht.thuis.report.FeatureFigures.Verdict;
import nl.utrecht.thuis.statistics.response.UnconditionalPartial;
import nl.utrecht.thuis.wave.Wave;

/**
 * One feature of table B2.1 as a picture and in numbers: whose bar goes to the left is missing.
 *
 * @param id the name in the page
 * @param tells whether chance does not suffice for some category
 */
record PartialTable(String id, String feature, boolean tells, List<Row> rows) {
    private static final double MIDDLE = 50;
    /** How far the longest whisker goes. */
    private static final double REACH = 49;

    /**
     * @param difference in whole points, half away from zero, with its sign, as the report of 2023 prints it; a dash while there is no response
     * @param per how many of a hundred answered
     * @param partial the partial indicator with its margin
     * @param verdict the class of the bar
     * @param meaning the same in words
     * @param x where the bar begins, 0 to 100
     * @param low where the whisker begins
     * @param reach how long the whisker is
     * @param high where the whisker ends
     */
    record Row(String category, String count, String percentage, String responseCount, String responsePercentage, String difference,
            String per, String partial, String verdict, String meaning, String x, String width, String low, String reach, String high) {}

    static List<PartialTable> of(Texts t, Wave wave, List<FeatureFigures> features) {
        double widest = features.stream().flatMap(figures -> figures.categories().stream())
                .filter(category -> category.verdict() != Verdict.NOISE).map(Category::partial)
                .mapToDouble(partial -> Math.abs(partial.value()) + PlusMinus.reach(partial.standardError())).max().orElse(1);
        double scale = widest > 0 ? REACH / widest : 1;
        return features.stream().map(figures -> new PartialTable("partial-" + figures.feature().slug(),
                t.of("staff.rep.feature." + figures.feature().slug()), figures.tells(),
                figures.categories().stream()
                        .map(category -> row(t, wave.categoryName(figures.feature(), category.name(), t), category, scale)).toList()))
                .toList();
    }

    private static Row row(Texts t, String name, Category category, double scale) {
        UnconditionalPartial partial = category.partial();
        boolean any = category.difference().responses() > 0;
        double end = place(partial.value(), scale);
        double low = place(partial.value() - PlusMinus.reach(partial.standardError()), scale);
        double high = place(partial.value() + PlusMinus.reach(partial.standardError()), scale);
        String verdict = category.verdict().name().toLowerCase(Locale.ROOT);
        return new Row(name, t.number(category.margin().population()), t.decimal(100 * category.difference().registerShare(), 1),
                t.number(category.margin().responses()), any ? t.decimal(100 * category.difference().responseShare(), 1) : "–",
                any ? signed(t, category.difference().roundedPoints()) : "–",
                category.margin().population() == 0 ? "–" : t.decimal(100 * category.margin().rate(), 1),
                t.decimal(partial.value(), 3).replace('-', '−') + " " + PlusMinus.of(t, partial.standardError(), 3), verdict,
                t.of("staff.rep.verdict." + verdict),
                number(Math.min(MIDDLE, end)), number(Math.abs(end - MIDDLE)), number(low), number(high - low), number(high));
    }

    private static double place(double value, double scale) {
        return Math.max(0, Math.min(2 * MIDDLE, MIDDLE + scale * value));
    }

    private static String signed(Texts t, int points) {
        return points > 0 ? "+" + t.number(points) : points < 0 ? "−" + t.number(-points) : t.number(0);
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }
}
