package nl.utrecht.thuis.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.wave.Feature;
import nl.utrecht.thuis.wave.Wave;

/**
 * One variable of table B2.1, in the reader's digits: numbers, percentages, the difference in points and a bar of it.
 *
 * @param rows its categories
 */
record CompositionTable(String variable, List<Row> rows) {
    /** The widest bar, in points of difference; a larger one is cut there. */
    private static final double WIDEST = 10;
    private static final int HALF = 50;

    /**
     * @param difference in whole points, half away from zero, with its sign, as printed in the report; a dash while there is no response
     * @param over whether the response has more of this category than the register
     * @param x where the bar begins, 0 to 100
     * @param width how wide it is, 0 to 50
     */
    record Row(String category, String registerCount, String registerPercentage, String responseCount, String responsePercentage,
            String difference, boolean over, String x, String width) {}

    static List<CompositionTable> of(Texts t, Wave wave, Representativeness figures) {
        List<CompositionTable> tables = new ArrayList<>();
        for (Feature variable : Representativeness.DEFAULT) {
            List<Row> rows = figures.categories().stream().filter(category -> category.variable().equals(variable.slug()))
                    .map(category -> row(t, wave.categoryName(variable, category.category(), t), category)).toList();
            if (!rows.isEmpty()) {
                tables.add(new CompositionTable(t.of("staff.feature." + variable.slug()), rows));
            }
        }
        return tables;
    }

    private static Row row(Texts t, String name, Representativeness.Category category) {
        Double difference = category.differencePoints();
        double points = difference == null ? 0 : difference;
        double width = Math.min(Math.abs(points), WIDEST) / WIDEST * HALF;
        return new Row(name, t.number(category.registerCount()),
                t.decimal(category.registerPercentage(), 1),
                t.number(category.responseCount()),
                category.responsePercentage() == null ? "–" : t.decimal(category.responsePercentage(), 1),
                difference == null ? "–" : signed(t, points), points > 0, machine(points > 0 ? HALF : HALF - width), machine(width));
    }

    /** Rounded half away from zero, as in the report of 2023. */
    static long wholePoints(double points) {
        return (long) Math.copySign(Math.floor(Math.abs(points) + 0.5), points);
    }

    private static String signed(Texts t, double points) {
        long whole = wholePoints(points);
        return whole > 0 ? "+" + t.number(whole) : whole < 0 ? "−" + t.number(-whole) : t.number(0);
    }

    private static String machine(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }
}
