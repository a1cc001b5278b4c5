package nl.utrecht.thuis.statistics.weighting;

import static nl.utrecht.thuis.statistics.SurveyReference.assertWithinTwoSeconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.utrecht.thuis.statistics.interval.Confidence;
import nl.utrecht.thuis.statistics.interval.Interval;
import org.junit.jupiter.api.Test;

class WeightingPropertiesTest {
    private static final Confidence CONFIDENCE = Confidence.DEFAULT;
    private final Random random = new Random(1231);

    @Test
    void weightsReachEveryMarginOfRandomSurveys() {
        for (int trial = 0; trial < 200; trial++) {
            RandomSurvey survey = new RandomSurvey(random, 1 + random.nextInt(3), 400 + random.nextInt(600));
            Respondents respondents = survey.respondents();
            List<Weights> all = List.of(Raking.DEFAULT.weights(survey.margins, respondents),
                    Calibration.linear().weights(survey.margins, respondents),
                    Calibration.logit(.05, 20).weights(survey.margins, respondents));
            for (Weights weights : all) {
                assertReached(survey.margins, survey.people, weights);
                assertEquals(survey.registerSize, weights.sum(), survey.registerSize * 1e-10);
                assertTrue(weights.designEffect() >= 1 && weights.effectiveSize() <= respondents.size());
            }
        }
    }

    /** Raking multiplies by a factor per category: in a table of two variables the odds ratios of the respondents stay. */
    @Test
    void rakingKeepsTheOddsRatiosOfTheRespondents() {
        for (int trial = 0; trial < 100; trial++) {
            RandomSurvey survey = new RandomSurvey(random, 2, 800);
            Weights weights = Raking.DEFAULT.weights(survey.margins, survey.respondents());
            double[][] weight = new double[2][2];
            for (int row = 0; row < survey.people.size(); row++) {
                List<String> categories = survey.people.get(row).categories();
                int a = categories.get(0).charAt(1) - '0';
                int b = categories.get(1).charAt(1) - '0';
                if (a < 2 && b < 2) {
                    weight[a][b] = weights.of(row);
                }
            }
            assertEquals(1, weight[0][0] * weight[1][1] / (weight[0][1] * weight[1][0]), 1e-9);
        }
    }

    @Test
    void groupedRowsGiveWhatPeopleGive() {
        for (int trial = 0; trial < 100; trial++) {
            RandomSurvey survey = new RandomSurvey(random, 2, 600);
            Map<List<String>, Long> grouped = new LinkedHashMap<>();
            double[] y = new double[survey.people.size()];
            for (int row = 0; row < y.length; row++) {
                y[row] = random.nextInt(3);
                List<String> key = new ArrayList<>(survey.people.get(row).categories());
                key.add("" + (int) y[row]);
                grouped.merge(key, 1L, Long::sum);
            }
            List<Respondents.Row> rows = new ArrayList<>();
            double[] groupedY = grouped.keySet().stream().mapToDouble(key -> Double.parseDouble(key.get(2))).toArray();
            grouped.forEach((key, count) -> rows.add(new Respondents.Row(key.subList(0, 2), count)));
            DomainMean people = new Estimates(Raking.DEFAULT.weights(survey.margins, survey.respondents())).mean(y);
            DomainMean groups = new Estimates(Raking.DEFAULT.weights(survey.margins, Respondents.of(survey.variables, rows)))
                    .mean(groupedY);
            assertEquals(people.value(), groups.value(), 1e-10);
            assertEquals(people.variance(Uncertainty.REGISTER), groups.variance(Uncertainty.REGISTER),
                    1e-9 * people.variance(Uncertainty.REGISTER));
            assertEquals(people.effectiveSize(), groups.effectiveSize(), 1e-7);
        }
    }

    @Test
    void orderOfRespondentsAndCopiesOfAVariableChangeNothing() {
        for (int trial = 0; trial < 50; trial++) {
            RandomSurvey survey = new RandomSurvey(random, 2, 600);
            Weights weights = Raking.DEFAULT.weights(survey.margins, survey.respondents());
            List<Respondents.Row> copied = survey.people.stream()
                    .map(row -> new Respondents.Row(List.of(row.categories().get(0), row.categories().get(1), row.categories().get(0)), 1))
                    .toList();
            List<RegisterMargin> margins = new ArrayList<>(survey.margins);
            margins.add(new RegisterMargin("copy", survey.margins.get(0).categories()));
            Respondents three = Respondents.of(List.of("v0", "v1", "copy"), copied);
            double[] y = random.doubles(survey.people.size()).toArray();
            DomainMean mean = new Estimates(weights).mean(y);
            for (Weights collinear : List.of(Raking.DEFAULT.weights(margins, three), Calibration.logit(.1, 8).weights(margins, three))) {
                assertReached(survey.margins, survey.people, collinear);
            }
            DomainMean same = new Estimates(Raking.DEFAULT.weights(margins, three)).mean(y);
            assertEquals(mean.value(), same.value(), 1e-9);
            assertEquals(mean.standardError(Uncertainty.REGISTER), same.standardError(Uncertainty.REGISTER), 1e-9);
            Weights shuffled = Raking.DEFAULT.weights(survey.margins,
                    Respondents.of(survey.variables, RandomSurvey.shuffled(survey.people, random)));
            assertEquals(weights.designEffect(), shuffled.designEffect(), 1e-9);
        }
    }

    @Test
    void cappedWeightsReachTheMarginsUnderTheCap() {
        int capped = 0;
        for (int trial = 0; trial < 100; trial++) {
            RandomSurvey survey = new RandomSurvey(random, 3, 900);
            Weights free = Raking.DEFAULT.weights(survey.margins, survey.respondents());
            double average = survey.registerSize / (double) survey.people.size();
            double cap = 1 + (free.greatest() / average - 1) * .85;
            Weights weights;
            try {
                weights = Raking.DEFAULT.cappedAt(cap).weights(survey.margins, survey.respondents());
            } catch (WeightingRefused noSuchWeights) {
                assertEquals(WeightingRefused.Reason.NOT_CONVERGED, noSuchWeights.reason());
                continue;
            }
            capped++;
            assertTrue(weights.greatest() <= cap * average * (1 + 1e-12));
            assertReached(survey.margins, survey.people, weights);
        }
        assertTrue(capped > 30, "only " + capped + " could be capped");
    }

    @Test
    void logitWeightsStayWithinTheirBounds() {
        for (int trial = 0; trial < 100; trial++) {
            RandomSurvey survey = new RandomSurvey(random, 2, 900);
            double average = survey.registerSize / (double) survey.people.size();
            Weights weights = Calibration.logit(.3, 4).weights(survey.margins, survey.respondents());
            assertTrue(weights.least() >= .3 * average && weights.greatest() <= 4 * average);
        }
        RandomSurvey survey = new RandomSurvey(random, 2, 900);
        WeightingRefused refused = assertThrows(WeightingRefused.class,
                () -> Calibration.logit(.9999, 1.0001).weights(survey.margins, survey.respondents()));
        assertEquals(WeightingRefused.Reason.NOT_CONVERGED, refused.reason());
    }

    /** An outcome that the weighting variables say has no error, and an interval without width. */
    @Test
    void whatTheRegisterSaysIsCertain() {
        RandomSurvey survey = new RandomSurvey(random, 2, 900);
        Estimates estimates = new Estimates(Raking.DEFAULT.weights(survey.margins, survey.respondents()));
        double[] y = survey.people.stream().mapToDouble(row -> row.categories().get(0).equals("c0") ? 1 : 0).toArray();
        DomainMean mean = estimates.mean(y);
        double share = survey.margins.get(0).categories().get("c0") / (double) survey.registerSize;
        assertEquals(share, mean.value(), 1e-10);
        assertEquals(0, mean.standardError(Uncertainty.REGISTER), 1e-12);
        assertEquals(0, mean.interval(CONFIDENCE).width(), 1e-10);
    }

    @Test
    void whoRespondedAllLeaveNoDoubtAndOneAloneLeavesMuch() {
        Respondents all = Respondents.of(List.of("sex"),
                List.of(Respondents.Row.person("man"), Respondents.Row.person("woman"), Respondents.Row.person("woman")));
        DomainMean whole = new Estimates(Weights.equal(all, 3)).mean(new double[]{1, 0, 1});
        assertEquals(0, whole.variance(Uncertainty.REGISTER));
        assertEquals(new Interval(whole.value(), whole.value()), whole.interval(CONFIDENCE));
        assertTrue(whole.variance(Uncertainty.MECHANISM) > 0);

        Respondents one = Respondents.of(List.of("sex"), List.of(Respondents.Row.person("man")));
        DomainMean alone = new Estimates(Weights.equal(one, 10)).mean(new double[]{1});
        assertTrue(Double.isNaN(alone.standardError(Uncertainty.REGISTER)));
        Interval interval = alone.interval(CONFIDENCE);
        assertTrue(interval.low() < .3 && interval.high() == 1, interval.toString());
        DomainMean certain = new Estimates(Weights.equal(one, 1)).mean(new double[]{1});
        assertEquals(new Interval(1, 1), certain.interval(CONFIDENCE));
    }

    @Test
    void noneAndAllHaveAnIntervalToo() {
        RandomSurvey survey = new RandomSurvey(random, 2, 400);
        Estimates estimates = new Estimates(Raking.DEFAULT.weights(survey.margins, survey.respondents()));
        Interval none = estimates.mean(new double[survey.people.size()]).interval(CONFIDENCE);
        assertTrue(none.low() == 0 && none.high() > 0 && none.high() < .1, none.toString());
        assertTrue(estimates.mean(new double[survey.people.size()], row -> false).isEmpty());
    }

    @Test
    void whatCannotBeWeightedIsRefusedByName() {
        Respondents men = Respondents.of(List.of("sex"), List.of(new Respondents.Row(List.of("man"), 5)));
        WeightingRefused empty = assertThrows(WeightingRefused.class,
                () -> Raking.DEFAULT.weights(List.of(new RegisterMargin("sex", Map.of("man", 10L, "woman", 3L))), men));
        assertEquals(List.of(WeightingRefused.Reason.EMPTY_CATEGORY, "sex", "woman"),
                List.of(empty.reason(), empty.variable(), empty.category()));
        Respondents nobody = Respondents.of(List.of("sex"), List.of());
        assertEquals(WeightingRefused.Reason.NO_RESPONDENTS,
                assertThrows(WeightingRefused.class, () -> Weights.equal(nobody, 10)).reason());
        assertThrows(IllegalArgumentException.class, () -> Weights.equal(men, 4));
        assertThrows(IllegalArgumentException.class,
                () -> Raking.DEFAULT.weights(List.of(new RegisterMargin("age", Map.of("18", 10L))), men));
        assertThrows(IllegalArgumentException.class, () -> Raking.DEFAULT
                .weights(List.of(new RegisterMargin("sex", Map.of("man", 10L)), new RegisterMargin("sex", Map.of("man", 11L))), men));
    }

    /** Men are only young and women only old, yet the register has other totals: no weights exist. */
    @Test
    void marginsThatContradictTheEmptyCellsFailLoudly() {
        Respondents respondents = Respondents.of(List.of("sex", "age"),
                List.of(new Respondents.Row(List.of("man", "young"), 5), new Respondents.Row(List.of("woman", "old"), 5)));
        List<RegisterMargin> margins = List.of(new RegisterMargin("sex", Map.of("man", 60L, "woman", 40L)),
                new RegisterMargin("age", Map.of("young", 50L, "old", 50L)));
        assertEquals(WeightingRefused.Reason.NOT_CONVERGED,
                assertThrows(WeightingRefused.class, () -> Raking.DEFAULT.weights(margins, respondents)).reason());
        assertEquals(WeightingRefused.Reason.NOT_CONVERGED,
                assertThrows(WeightingRefused.class, () -> Calibration.logit(.1, 9).weights(margins, respondents)).reason());
    }

    @Test
    void aCategoryWithoutPeopleIsNoTrouble() {
        Respondents men = Respondents.of(List.of("sex"),
                List.of(new Respondents.Row(List.of("man"), 5), new Respondents.Row(List.of("unknown"), 0)));
        Weights weights = Raking.DEFAULT.weights(List.of(new RegisterMargin("sex", Map.of("man", 10L, "woman", 0L))), men);
        assertEquals(2, weights.of(0), 1e-12);
        assertEquals(2, weights.greatest(), 1e-12);
        assertEquals(0, new Estimates(weights).mean(new double[]{0, Double.NaN}).value());
    }

    @Test
    void fivePointsMoveTheFigureByTheShareThatDidNotRespond() {
        assertEquals((1 - 254.0 / 1231) * 5, new Sensitivity(254, 1231).shift(5), 1e-12);
        assertEquals(0, new Sensitivity(7, 7).shift(5));
    }

    /** Six variables, a million people, half a million respondents, from grouped counts. */
    @Test
    void aMillionPeopleAreWeightedInTwoSeconds() {
        Map<String, Map<String, Long>> register = new LinkedHashMap<>();
        List<Respondents.Row> rows = new ArrayList<>();
        List<String> variables = List.of("sex", "age", "group", "route", "district", "nationality");
        int[] sizes = {2, 4, 2, 4, 10, 15};
        for (int cell = 0; cell < 2 * 4 * 2 * 4 * 10 * 15; cell++) {
            List<String> categories = new ArrayList<>();
            int rest = cell;
            for (int size : sizes) {
                categories.add("c" + rest % size);
                rest /= size;
            }
            long people = 40 + random.nextInt(120);
            rows.add(new Respondents.Row(categories, people / 2 - random.nextInt(20)));
            for (int v = 0; v < sizes.length; v++) {
                register.computeIfAbsent(variables.get(v), it -> new LinkedHashMap<>()).merge(categories.get(v), people, Long::sum);
            }
        }
        List<RegisterMargin> margins = new ArrayList<>();
        register.forEach((variable, categories) -> margins.add(new RegisterMargin(variable, categories)));
        assertWithinTwoSeconds(() -> {
            Weights weights = Raking.DEFAULT.weights(margins, Respondents.of(variables, rows));
            assertEquals(margins.get(0).total(), weights.sum(), 1e-3);
            assertTrue(new Estimates(weights).mean(new double[rows.size()]).interval(CONFIDENCE).width() < 1e-4);
        });
    }

    private static void assertReached(List<RegisterMargin> margins, List<Respondents.Row> people, Weights weights) {
        for (int v = 0; v < margins.size(); v++) {
            Map<String, Double> reached = new LinkedHashMap<>();
            for (int row = 0; row < people.size(); row++) {
                reached.merge(people.get(row).categories().get(v), people.get(row).count() * weights.of(row), Double::sum);
            }
            margins.get(v).categories().forEach((category, count) -> assertEquals(count, reached.get(category), count * 1e-9, category));
        }
    }
}
