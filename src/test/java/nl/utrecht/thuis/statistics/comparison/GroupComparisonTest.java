package nl.utrecht.thuis.statistics.comparison;

import static nl.utrecht.thuis.statistics.SurveyReference.WEIGHT;
import static nl.utrecht.thuis.statistics.SurveyReference.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import nl.utrecht.thuis.statistics.SurveyReference;
import nl.utrecht.thuis.statistics.interval.Confidence;
import nl.utrecht.thuis.statistics.weighting.Estimates;
import nl.utrecht.thuis.statistics.weighting.Raking;
import nl.utrecht.thuis.statistics.weighting.Respondents;
import nl.utrecht.thuis.statistics.weighting.Weights;
import org.junit.jupiter.api.Test;

/**
 * Expected values: NumPy and SciPy on {@code microdata.csv}, from the formulas with dense matrices, contrasts by QR as in R's {@code svychisq}; the weights
 * are those of {@code weights_per_respondent.csv}.
 */
class GroupComparisonTest {
    private static final List<Map<String, String>> PEOPLE = SurveyReference.respondents();
    private static final double[] SATISFIED = SurveyReference.outcome("satisfied");
    private static final Respondents RESPONDENTS = SurveyReference.respondents("sex", "age");
    private static final Estimates EQUAL = new Estimates(Weights.equal(RESPONDENTS, 1231));
    private static final Estimates RAKED = new Estimates(Raking.DEFAULT.weights(SurveyReference.sexAndAge(), RESPONDENTS));
    private static final int[] GROUP = PEOPLE.stream().mapToInt(row -> row.get("group").equals("family") ? 1 : 0).toArray();
    private static final int[] GRADE = PEOPLE.stream().mapToInt(row -> Integer.parseInt(row.get("grade5")) - 1).toArray();

    @Test
    void legalGroupsDifferAsComputedElsewhere() {
        GroupDifference equal = difference(EQUAL, SATISFIED, GROUP);
        assertClose(-.0272390635787358, equal.difference(), WEIGHT, "difference");
        assertClose(.061220785597545, equal.standardError(), WEIGHT, "error");
        assertClose(.656751089326895, equal.p(), WEIGHT, "p");
        assertClose(.171515247971345, equal.detectable(), WEIGHT, "detectable");
        GroupDifference raked = difference(RAKED, SATISFIED, GROUP);
        assertClose(-.025597192132341, raked.difference(), WEIGHT, "difference");
        assertClose(.0614382201444345, raked.standardError(), WEIGHT, "error");
        assertClose(.677301495763323, raked.p(), WEIGHT, "p");
        assertEquals(252, raked.degreesOfFreedom());
        assertTrue(raked.interval().contains(raked.difference()) && raked.interval().contains(0));
    }

    @Test
    void scalesAreTestedAsComputedElsewhere() {
        RaoScott equal = RaoScott.of(EQUAL, GRADE, GROUP).orElseThrow();
        assertClose(9.19368568531922, equal.pearson(), WEIGHT, "X2");
        assertClose(2.28937251809622, equal.f(), WEIGHT, "F");
        assertClose(.0580426903262543, equal.p(), WEIGHT, "p");
        RaoScott raked = RaoScott.of(RAKED, GRADE, GROUP).orElseThrow();
        assertClose(10.9285082531516, raked.pearson(), WEIGHT, "X2");
        assertClose(2.75963545387661, raked.f(), WEIGHT, "F");
        assertClose(3.99485295501006, raked.numeratorFreedom(), WEIGHT, "numerator");
        assertClose(1010.69779761755, raked.denominatorFreedom(), WEIGHT, "denominator");
        assertClose(.0267407007180804, raked.p(), WEIGHT, "p");
    }

    @Test
    void compositionIsStandardisedAsComputedElsewhere() {
        StandardisedDifference equal = standardised(EQUAL, SATISFIED, GROUP);
        assertClose(-.0278629871782902, equal.difference(), WEIGHT, "difference");
        assertClose(.0611095883424642, equal.standardError(), WEIGHT, "error");
        assertClose(.000623923599554314, equal.composition(), 1e-7, "composition");
        assertEquals(1, equal.comparable(), 1e-12);
        StandardisedDifference raked = standardised(RAKED, SATISFIED, GROUP);
        assertClose(-.0271266603465527, raked.difference(), WEIGHT, "difference");
        assertClose(.0619506310355653, raked.standardError(), WEIGHT, "error");
    }

    /** Without weights: {@code n/(n−1)·(p₁q₁/n₁ + p₂q₂/n₂)}, and X² is the textbook's, its design effect n/(n−1). */
    @Test
    void withoutWeightsTheTextbooksFormulasHold() {
        Random random = new Random(28);
        for (int trial = 0; trial < 300; trial++) {
            int n = 120 + random.nextInt(300);
            int[] group = random.ints(n, 0, 2).toArray();
            double[] y = random.ints(n, 0, 2).asDoubleStream().toArray();
            Estimates estimates = new Estimates(Weights.equal(alike(n), n + random.nextInt(500)));
            double[] size = new double[2];
            double[] share = new double[2];
            for (int i = 0; i < n; i++) {
                size[group[i]]++;
                share[group[i]] += y[i];
            }
            double p = share[0] / size[0];
            double q = share[1] / size[1];
            double variance = n / (n - 1.0) * (p * (1 - p) / size[0] + q * (1 - q) / size[1]);
            GroupDifference difference = difference(estimates, y, group);
            assertEquals(p - q, difference.difference(), 1e-12);
            assertEquals(Math.sqrt(variance), difference.standardError(), 1e-12);
            GroupDifference mirrored = difference(estimates, y, Arrays.stream(group).map(g -> 1 - g).toArray());
            assertEquals(difference.p(), mirrored.p(), 1e-12);
            assertEquals(-difference.t(), mirrored.t(), 1e-9);

            int[] answer = random.ints(n, 0, 4).toArray();
            RaoScott test = RaoScott.of(estimates, answer, group).orElseThrow();
            assertEquals(3, test.numeratorFreedom(), 1e-7);
            assertEquals(test.pearson() / 3 * (n - 1) / n, test.f(), 1e-9 * test.pearson());
        }
    }

    /** Groups that differ only by what they are made of: nothing is left of the difference with the same composition. */
    @Test
    void standardisingTakesCompositionAway() {
        String[] cell = new String[400];
        int[] group = new int[400];
        double[] y = new double[400];
        for (int i = 0; i < 400; i++) {
            group[i] = i % 2;
            boolean young = i % 10 < (group[i] == 0 ? 8 : 3);
            cell[i] = young ? "young" : "old";
            y[i] = i / 10 % 2 == 0 == young ? 1 : 0;
        }
        for (String each : List.of("young", "old")) {
            int[] rows = IntStream.range(0, 400).filter(i -> cell[i].equals(each)).toArray();
            double one = Arrays.stream(rows).filter(i -> group[i] == 0).mapToDouble(i -> y[i]).average().orElseThrow();
            double other = Arrays.stream(rows).filter(i -> group[i] == 1).mapToDouble(i -> y[i]).average().orElseThrow();
            assertEquals(one, other, 1e-12);
        }
        Estimates estimates = new Estimates(Weights.equal(alike(400), 1000));
        StandardisedDifference difference = StandardisedDifference.of(estimates, y, i -> group[i] == 0, i -> group[i] == 1, i -> cell[i])
                .orElseThrow();
        assertEquals(0, difference.difference(), 1e-12);
        StandardisedDifference half = StandardisedDifference
                .of(estimates, y, i -> group[i] == 0 && cell[i].equals("old"), i -> group[i] == 1, i -> cell[i]).orElseThrow();
        assertTrue(half.comparable() < 1, "the young cannot be compared");
    }

    @Test
    void whatCannotBeComparedIsAbsent() {
        Estimates estimates = new Estimates(Weights.equal(alike(6), 10));
        double[] y = {1, 1, 1, 0, 0, 0};
        assertTrue(GroupDifference.of(estimates, y, i -> i < 3, i -> i >= 3, Confidence.DEFAULT).isEmpty(),
                "nobody differs within a group");
        assertTrue(GroupDifference.of(estimates, y, i -> i < 1, i -> i >= 3, Confidence.DEFAULT).isEmpty(), "a group of one");
        assertTrue(GroupDifference.of(estimates, y, i -> false, i -> i >= 3, Confidence.DEFAULT).isEmpty());
        assertThrows(IllegalArgumentException.class, () -> GroupDifference.of(estimates, y, i -> i < 4, i -> i >= 3, Confidence.DEFAULT));
        assertTrue(RaoScott.of(estimates, new int[]{0, 0, 0, 0, 0, 0}, new int[]{0, 0, 0, 1, 1, 1}).isEmpty());
        assertTrue(RaoScott.of(estimates, new int[]{0, 1, -1, -1, -1, -1}, new int[]{0, 0, 0, 1, 1, 1}).isEmpty());
        assertTrue(StandardisedDifference.of(estimates, y, i -> i < 3, i -> i >= 3, i -> i < 3 ? "a" : "b").isEmpty());
    }

    /** 1.96 + 0.84 errors. */
    @Test
    void detectableIsTwoPointEightErrors() {
        assertEquals(2.801585218, MinimalDetectableEffect.DEFAULT.of(1), 1e-8);
        assertThrows(IllegalArgumentException.class, () -> MinimalDetectableEffect.DEFAULT.of(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> new MinimalDetectableEffect(.05, .01));
    }

    private static Respondents alike(int n) {
        return Respondents.of(List.of("all"), IntStream.range(0, n).mapToObj(i -> Respondents.Row.person("all")).toList());
    }

    private static GroupDifference difference(Estimates estimates, double[] y, int[] group) {
        return GroupDifference.of(estimates, y, row -> group[row] == 0, row -> group[row] == 1, Confidence.DEFAULT).orElseThrow();
    }

    private static StandardisedDifference standardised(Estimates estimates, double[] y, int[] group) {
        return StandardisedDifference.of(estimates, y, row -> group[row] == 0, row -> group[row] == 1,
                row -> PEOPLE.get(row).get("sex") + PEOPLE.get(row).get("age")).orElseThrow();
    }
}
