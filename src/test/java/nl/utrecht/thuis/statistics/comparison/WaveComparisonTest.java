package nl.utrecht.thuis.statistics.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import nl.utrecht.thuis.statistics.SurveyReference;
import nl.utrecht.thuis.statistics.interval.Confidence;
import nl.utrecht.thuis.statistics.weighting.DomainMean;
import nl.utrecht.thuis.statistics.weighting.Estimates;
import nl.utrecht.thuis.statistics.weighting.Raking;
import nl.utrecht.thuis.statistics.weighting.Uncertainty;
import org.junit.jupiter.api.Test;

/** The guide's section "Comparing": the thresholds are its defaults. */
class WaveComparisonTest {
    private static final WaveFigure.Measured V7 = new WaveFigure.Measured("V7", "(very) good of five", "Wi2021, 18 and older",
            "sex, age; logit");

    @Test
    void aWaveBesideItselfDiffersByNothingForCertain() {
        DomainMean mean = satisfied();
        int[] everybody = IntStream.range(0, 254).toArray();
        for (Uncertainty uncertainty : Uncertainty.values()) {
            WaveDifference same = WaveDifference.of(mean, mean, new WaveDifference.Overlap(everybody, everybody), uncertainty);
            assertEquals(0, same.difference());
            assertEquals(0, same.standardError(), 1e-9);
        }
    }

    @Test
    void overlapCountsForAsManyAsThereAre() {
        DomainMean mean = satisfied();
        WaveDifference independent = WaveDifference.independent(mean, mean, Uncertainty.REGISTER);
        assertEquals(mean.standardError(Uncertainty.REGISTER) * Math.sqrt(2), independent.standardError(), 1e-12);
        WaveDifference none = WaveDifference.of(mean, mean, new WaveDifference.Overlap(new int[0], new int[0]), Uncertainty.REGISTER);
        assertEquals(independent.standardError(), none.standardError(), 1e-12);
        int[] half = new Random(1).ints(0, 254).distinct().limit(127).toArray();
        double error = WaveDifference.of(mean, mean, new WaveDifference.Overlap(half, half), Uncertainty.REGISTER).standardError();
        assertTrue(error > .5 * independent.standardError() && error < .9 * independent.standardError());
        assertTrue(independent.interval(Confidence.DEFAULT).contains(0));
        assertThrows(IllegalArgumentException.class,
                () -> WaveDifference.of(mean, mean, new WaveDifference.Overlap(half, new int[0]), Uncertainty.REGISTER));
    }

    @Test
    void aChangeThatAllRulesPassIsAllowed() {
        Change change = change(wave().build(), wave().figure(.80, .80).build());
        assertEquals(Change.Verdict.ALLOWED, change.verdict(), change.toString());
        assertEquals(ChangeRule.values().length, change.outcomes().size());
        assertEquals(.18, change.difference().difference(), 1e-12);
        assertFalse(change.withinNonResponse());
    }

    @Test
    void eachRuleRefusesByItself() {
        Wave plain = wave().figure(.80, .80);
        assertOnly(ChangeRule.SAME_ITEM, Light.RED,
                plain.measured(new WaveFigure.Measured("V7b", V7.scale(), V7.population(), V7.model())));
        assertOnly(ChangeRule.SAME_SCALE, Light.RED,
                plain.measured(new WaveFigure.Measured("V7", "good of four", V7.population(), V7.model())));
        assertOnly(ChangeRule.SAME_POPULATION, Light.RED, plain.measured(new WaveFigure.Measured("V7", V7.scale(), "all", V7.model())));
        assertOnly(ChangeRule.SAME_MODEL, Light.RED,
                plain.measured(new WaveFigure.Measured("V7", V7.scale(), V7.population(), "sex; logit")));
        assertOnly(ChangeRule.SAME_CATEGORIES, Light.RED, plain.category("sex=other", new WaveFigure.Category(60, .73, 30, false)));
        assertOnly(ChangeRule.COVERAGE, Light.RED, plain.coverage(.79));
        assertOnly(ChangeRule.COVERAGE_OF_CATEGORIES, Light.RED, plain.category("sex=man", new WaveFigure.Category(500, .80, 100, true)));
        assertOnly(ChangeRule.RESPONDENTS_OF_CATEGORIES, Light.RED, plain.category("sex=man", new WaveFigure.Category(500, .73, 19, true)));
        assertOnly(ChangeRule.REPRESENTATIVITY, Light.RED, plain.representativity(new WaveFigure.Representativity(.86, .03, .10)));
        assertOnly(ChangeRule.VARIATION, Light.AMBER, plain.representativity(new WaveFigure.Representativity(.95, .03, .25)));
        assertOnly(ChangeRule.EFFECT_OF_WEIGHTING, Light.RED, plain.figure(.80, .83));
        assertOnly(ChangeRule.NON_RESPONSE, Light.AMBER, plain.figure(.65, .65));
        assertOnly(ChangeRule.DETECTABILITY, Light.RED, plain.error(.04));
    }

    @Test
    void boundsAreAsWritten() {
        Wave plain = wave().figure(.80, .80);
        assertEquals(Light.GREEN, light(ChangeRule.COVERAGE, plain.coverage(.78)), "5 points are allowed");
        assertEquals(Light.GREEN, light(ChangeRule.COVERAGE, plain.coverage(.68)));
        assertEquals(Light.GREEN,
                light(ChangeRule.RESPONDENTS_OF_CATEGORIES, plain.category("sex=man", new WaveFigure.Category(500, .73, 20, true))));
        assertEquals(Light.AMBER, light(ChangeRule.VARIATION, plain.representativity(new WaveFigure.Representativity(.95, .03, .40))));
        assertEquals(Light.RED, light(ChangeRule.VARIATION, plain.representativity(new WaveFigure.Representativity(.95, .03, .41))));
        assertEquals(Light.RED, light(ChangeRule.EFFECT_OF_WEIGHTING, plain.figure(.80, .82)), "one error is too much");
        assertEquals(Light.GREEN,
                light(ChangeRule.COVERAGE_OF_CATEGORIES, plain.category("age=41+", new WaveFigure.Category(49, .10, 30, true))),
                "49 people do not count");
        assertEquals(Light.RED,
                light(ChangeRule.COVERAGE_OF_CATEGORIES, plain.category("age=41+", new WaveFigure.Category(50, .10, 30, true))));
        assertEquals(Light.GREEN,
                light(ChangeRule.RESPONDENTS_OF_CATEGORIES, plain.category("nat=Chinese", new WaveFigure.Category(29, .7, 3, false))),
                "nobody weighted on it");
    }

    @Test
    void theUnknownPassesNoRule() {
        WaveFigure.Representativity unknown = new WaveFigure.Representativity(Double.NaN, Double.NaN, Double.NaN);
        Wave wave = wave().figure(.80, .80).representativity(unknown).coverage(Double.NaN);
        for (ChangeRule rule : List.of(ChangeRule.REPRESENTATIVITY, ChangeRule.VARIATION, ChangeRule.COVERAGE)) {
            assertEquals(Light.RED, light(rule, wave));
        }
        assertEquals(Light.AMBER, light(ChangeRule.NON_RESPONSE, wave));
    }

    @Test
    void wholeRegistersCompareWithoutError() {
        assertEquals(Light.GREEN, light(ChangeRule.EFFECT_OF_WEIGHTING, wave().figure(.8, .8).error(0)));
        assertEquals(Light.GREEN, light(ChangeRule.DETECTABILITY, wave().figure(.8, .8).error(0)));
    }

    /** {@code indicators.md}: the second measurement "could not be compared": a response that leans (CV of 0.45) is refused, with the figures. */
    @Test
    void aResponseThatLeansIsRefusedWithItsFigures() {
        WaveFigure.Representativity leaning = new WaveFigure.Representativity(.80, .03, .45);
        Change change = change(wave().build(), wave().figure(.80, .80).representativity(leaning).build());
        assertEquals(Change.Verdict.REFUSED, change.verdict());
        RuleOutcome variation = change.outcomes().get(ChangeRule.VARIATION.ordinal());
        assertEquals(List.of(new RuleOutcome.Figure("", .10, .45, .45, .25)), variation.figures());
    }

    private static void assertOnly(ChangeRule expected, Light light, Wave second) {
        Change change = change(wave().build(), second.build());
        for (RuleOutcome outcome : change.outcomes()) {
            assertEquals(outcome.rule() == expected ? light : Light.GREEN, outcome.light(), expected + ": " + outcome);
        }
        assertEquals(light == Light.RED ? Change.Verdict.REFUSED : Change.Verdict.CAUTION, change.verdict());
        assertEquals(expected == ChangeRule.NON_RESPONSE, change.withinNonResponse());
    }

    private static Light light(ChangeRule rule, Wave second) {
        return change(wave().build(), second.build()).outcomes().get(rule.ordinal()).light();
    }

    private static Change change(WaveFigure first, WaveFigure second) {
        return Change.between(first, second, ChangeThresholds.DEFAULT);
    }

    private static DomainMean satisfied() {
        return new Estimates(Raking.DEFAULT.weights(SurveyReference.sexAndAge(), SurveyReference.respondents("sex", "age")))
                .mean(SurveyReference.outcome("satisfied"));
    }

    private static Wave wave() {
        Map<String, WaveFigure.Category> categories = new LinkedHashMap<>();
        for (String name : new ArrayList<>(List.of("sex=man", "sex=woman"))) {
            categories.put(name, new WaveFigure.Category(500, .73, 100, true));
        }
        categories.put("age=41+", new WaveFigure.Category(49, .73, 30, true));
        categories.put("nat=Chinese", new WaveFigure.Category(29, .70, 30, false));
        return new Wave(V7, .62, .62, .02, new WaveFigure.Representativity(.95, .03, .10), .73, categories);
    }

    /** A figure of which one thing at a time is made another. */
    private record Wave(WaveFigure.Measured measured, double weighted, double unweighted, double error,
            WaveFigure.Representativity representativity, double coverage, Map<String, WaveFigure.Category> categories) {
        private Wave measured(WaveFigure.Measured other) {
            return new Wave(other, weighted, unweighted, error, representativity, coverage, categories);
        }

        private Wave figure(double otherWeighted, double otherUnweighted) {
            return new Wave(measured, otherWeighted, otherUnweighted, error, representativity, coverage, categories);
        }

        private Wave error(double other) {
            return new Wave(measured, weighted, unweighted, other, representativity, coverage, categories);
        }

        private Wave representativity(WaveFigure.Representativity other) {
            return new Wave(measured, weighted, unweighted, error, other, coverage, categories);
        }

        private Wave coverage(double other) {
            return new Wave(measured, weighted, unweighted, error, representativity, other, categories);
        }

        private Wave category(String name, WaveFigure.Category other) {
            Map<String, WaveFigure.Category> more = new LinkedHashMap<>(categories);
            more.put(name, other);
            return new Wave(measured, weighted, unweighted, error, representativity, coverage, more);
        }

        private WaveFigure build() {
            return new WaveFigure(measured, weighted, unweighted, error, WaveFigure.spreadOfProportion(weighted), representativity,
                    coverage,
                    categories);
        }
    }
}
