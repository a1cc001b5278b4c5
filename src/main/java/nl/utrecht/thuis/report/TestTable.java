package nl.utrecht.thuis.report;

import java.util.List;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.statistics.difference.CompositionTest;
import nl.utrecht.thuis.statistics.response.PartialIndicators;
import nl.utrecht.thuis.wave.Wave;

/**
 * Whether chance suffices for the differences, for whoever wants to check it.
 *
 * @param features a test per feature
 * @param categories a test per category
 * @param inModel what each feature of the model has to do with the response, by itself and beside the others
 */
record TestTable(List<FeatureTest> features, List<CategoryTest> categories, List<InModel> inModel) {
    private static final double SMALLEST = 0.001;

    /** A test of a feature; {@code p} says whether it was simulated. */
    record FeatureTest(String feature, String chiSquared, String degreesOfFreedom, String p, String cramersV, String dissimilarity,
            String expectedDissimilarity) {}

    /** A test of a category. */
    record CategoryTest(String feature, String category, String exactP, String holmP) {}

    /** A feature of the model. */
    record InModel(String feature, String unconditional, String conditional) {}

    static TestTable of(Texts t, Wave wave, RepresentativityNow now) {
        ResponseModel model = now.models().get(now.base().ordinal());
        return new TestTable(now.compared().stream().map(figures -> feature(t, figures)).toList(),
                now.compared().stream()
                        .flatMap(figures -> figures.categories().stream()
                                .map(category -> new CategoryTest(t.of("staff.rep.feature." + figures.feature().slug()),
                                        wave.categoryName(figures.feature(), category.name(), t), p(t, category.difference().exactP()),
                                        p(t, category.difference().holmP()))))
                        .toList(),
                model.fitted().stream().flatMap(fitted -> fitted.partials().stream()).map(partial -> inModel(t, partial)).toList());
    }

    private static FeatureTest feature(Texts t, FeatureFigures figures) {
        CompositionTest test = figures.test();
        String p = test.monteCarlo()
                .map(simulated -> t.of("staff.rep.test.simulated", "p", p(t, simulated.p()), "margin",
                        PlusMinus.of(t, simulated.error(), 4)))
                .orElseGet(() -> p(t, test.chiSquaredP()));
        return new FeatureTest(t.of("staff.rep.feature." + figures.feature().slug()), t.decimal(test.chiSquared(), 2),
                t.number(test.degreesOfFreedom()), p, t.decimal(test.cramersV(), 3), percentage(t, test.dissimilarity()),
                percentage(t, test.expectedDissimilarity()));
    }

    private static InModel inModel(Texts t, PartialIndicators partial) {
        return new InModel(t.of("staff.rep.feature." + partial.variable()),
                (t.decimal(partial.unconditional(), 3) + " " + PlusMinus.of(t, partial.standardError(), 3)).strip(),
                t.decimal(partial.conditional(), 3));
    }

    private static String percentage(Texts t, double share) {
        return Double.isFinite(share) ? t.decimal(100 * share, 1) + "%" : "–";
    }

    private static String p(Texts t, double p) {
        return p < SMALLEST ? "< " + t.decimal(SMALLEST, 3) : t.decimal(p, 3);
    }
}
