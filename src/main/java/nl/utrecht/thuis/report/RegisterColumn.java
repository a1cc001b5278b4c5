package nl.utrecht.thuis.report;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.wave.Feature;

/**
 * Of how many people of the register a feature is unknown. They are a category of their own; nobody is left out.
 *
 * @param width of the part that is unknown, in a bar of 100
 */
record RegisterColumn(String feature, String unknown, String percentage, String width) {

    /** The features of which something is missing, the emptiest first. */
    static List<RegisterColumn> of(Texts t, List<FeatureFigures> register) {
        return register.stream().filter(figures -> unknown(figures) > 0)
                .sorted(Comparator.comparingDouble(RegisterColumn::share).reversed())
                .map(figures -> new RegisterColumn(t.of("staff.rep.feature." + figures.feature().slug()), t.number(unknown(figures)),
                        t.decimal(100 * share(figures), 0), number(100 * share(figures))))
                .toList();
    }

    private static long unknown(FeatureFigures figures) {
        return figures.categories().stream().filter(category -> category.name().equals(Feature.UNKNOWN))
                .mapToLong(category -> category.margin().population()).sum();
    }

    private static double share(FeatureFigures figures) {
        return (double) unknown(figures) / figures.test().population();
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }
}
