package nl.utrecht.thuis.statistics.weighting;

import static nl.utrecht.thuis.statistics.SurveyReference.CLOSED;
import static nl.utrecht.thuis.statistics.SurveyReference.WEIGHT;
import static nl.utrecht.thuis.statistics.SurveyReference.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.utrecht.thuis.statistics.SurveyReference;
import nl.utrecht.thuis.statistics.interval.Confidence;
import nl.utrecht.thuis.statistics.interval.DesignInterval;
import nl.utrecht.thuis.statistics.interval.Interval;
import nl.utrecht.thuis.statistics.interval.Wilson;
import org.junit.jupiter.api.Test;

/** {@code weighting.json} and {@code weights_per_respondent.csv}: every value but {@code likelihood} (see {@link #noIntervalOfTheReferenceIsForgotten()}). */
class WeightingReferenceTest {
    private static final JsonNode REFERENCE = SurveyReference.json("weighting.json");
    private static final Confidence CONFIDENCE = Confidence.DEFAULT;
    private static final List<Map<String, String>> PEOPLE = SurveyReference.respondents();
    private static final Respondents SEX_AND_AGE = SurveyReference.respondents("sex", "age");
    private static final List<RegisterMargin> MARGINS = SurveyReference.sexAndAge();
    private static final Map<String, Weights> DESIGNS = Map.of("none", Weights.equal(SEX_AND_AGE, 1231), "rake_tight",
            Raking.DEFAULT.weights(MARGINS, SEX_AND_AGE), "poststrat", PostStratification.weights(joint(), SEX_AND_AGE));

    @Test
    void everyRespondentHasTheWeightOfTheReference() {
        List<Map<String, String>> expected = SurveyReference.csv("weights_per_respondent.csv");
        assertEquals(PEOPLE.size(), expected.size());
        for (int row = 0; row < expected.size(); row++) {
            assertEquals(expected.get(row).get("id"), PEOPLE.get(row).get("id"));
            for (String design : DESIGNS.keySet()) {
                assertClose(Double.parseDouble(expected.get(row).get(design)), DESIGNS.get(design).of(row), WEIGHT, design);
            }
        }
    }

    @Test
    void everyCellHasTheWeightsOfTheReference() {
        assertEquals(1231, REFERENCE.get("N").asInt());
        assertEquals(254, REFERENCE.get("n").asInt());
        Map<String, Weights> calibrated = new HashMap<>(DESIGNS);
        calibrated.put("greg", Calibration.linear().weights(MARGINS, SEX_AND_AGE));
        // R's bounds are not in the file; of those tried, (0.7, 1.4) gives all eight weights to 12 digits.
        calibrated.put("cal_logit", Calibration.logit(.7, 1.4).weights(MARGINS, SEX_AND_AGE));
        calibrated.put("cal_raking", DESIGNS.get("rake_tight"));
        Map<List<String>, Long> joint = joint();
        for (JsonNode cell : REFERENCE.get("cells_sex_age")) {
            List<String> categories = List.of(cell.get("sex").asText(), cell.get("age").asText());
            assertEquals(cell.get("N").asLong(), joint.get(categories));
            List<Integer> rows = java.util.stream.IntStream.range(0, PEOPLE.size()).boxed()
                    .filter(row -> List.of(PEOPLE.get(row).get("sex"), PEOPLE.get(row).get("age")).equals(categories)).toList();
            assertEquals(cell.get("n").asInt(), rows.size());
            calibrated.forEach((design, weights) -> rows
                    .forEach(row -> assertClose(cell.get(design).asDouble(), weights.of(row), WEIGHT, design + " of " + categories)));
            // R's default stops when the margins fit to 4e-6: our weights are nearer to the tight ones than to those.
            assertClose(cell.get("rake_default").asDouble(), DESIGNS.get("rake_tight").of(rows.get(0)), 1e-5, "rake_default");
        }
    }

    @Test
    void rakingComesNearerPerCycleAsInTheReference() {
        List<Double> deviations = DESIGNS.get("rake_tight").deviations();
        JsonNode trace = REFERENCE.get("ipf_trace_max_rel_margin_dev");
        for (int cycle = 0; cycle < trace.size(); cycle++) {
            double reached = cycle < deviations.size() ? deviations.get(cycle) : deviations.get(deviations.size() - 1);
            assertEquals(trace.get(cycle).asDouble(), reached, Math.max(trace.get(cycle).asDouble() * CLOSED, 4e-15), "cycle " + cycle);
        }
    }

    @Test
    void everyDesignHasTheFiguresOfTheReference() {
        DESIGNS.forEach((design, weights) -> {
            JsonNode expected = REFERENCE.get("designs").get(design);
            assertClose(expected.get("sumw").asDouble(), weights.sum(), WEIGHT, design);
            assertClose(expected.get("minw").asDouble(), weights.least(), WEIGHT, design);
            assertClose(expected.get("maxw").asDouble(), weights.greatest(), WEIGHT, design);
            assertClose(expected.get("ratio_maxmin").asDouble(), weights.greatest() / weights.least(), WEIGHT, design);
            assertClose(expected.get("kish_deff").asDouble(), weights.designEffect(), WEIGHT, design);
            assertClose(expected.get("kish_neff").asDouble(), weights.effectiveSize(), WEIGHT, design);
            // Without weights R's value is the rounding error √(2⁻⁵²).
            assertEquals(expected.get("cv_w").asDouble(), weights.coefficientOfVariation(), 2e-8, design);
            for (String column : List.of("satisfied", "grade5", "hours")) {
                DomainMean mean = new Estimates(weights).mean(SurveyReference.outcome(column));
                assertClose(expected.get("mean").get(column).asDouble(), mean.value(), CLOSED, design + " " + column);
                assertClose(expected.get("se").get(column).asDouble(), mean.standardError(Uncertainty.REGISTER), WEIGHT,
                        design + " SE of " + column);
                assertEquals(254, mean.n());
                assertClose(1231, mean.estimatedSize(), CLOSED, design);
            }
        });
    }

    @Test
    void totalsDomainsAndIntervalsAreThoseOfTheReference() {
        double[] satisfied = SurveyReference.outcome("satisfied");
        DESIGNS.forEach((design, weights) -> {
            JsonNode expected = REFERENCE.get("designs").get(design);
            Estimates estimates = new Estimates(weights);
            Estimates.Total total = estimates.total(satisfied);
            assertClose(expected.get("total_satisfied").asDouble(), total.value(), CLOSED, design);
            assertClose(expected.get("se_total").asDouble(), total.standardError(Uncertainty.REGISTER), WEIGHT, design);
            for (String group : List.of("asylum", "family")) {
                DomainMean mean = estimates.mean(satisfied, row -> PEOPLE.get(row).get("group").equals(group)).orElseThrow();
                JsonNode domain = expected.get("by_group").get(group);
                assertClose(domain.get("p").asDouble(), mean.value(), CLOSED, design + " " + group);
                assertClose(domain.get("se").asDouble(), mean.standardError(Uncertainty.REGISTER), WEIGHT, design + " SE of " + group);
            }
            DomainMean mean = estimates.mean(satisfied);
            double se = mean.standardError(Uncertainty.REGISTER);
            JsonNode intervals = expected.get("ci95_satisfied");
            assertClose(expected.get("neff_from_se").asDouble(), mean.independentPeople(Uncertainty.REGISTER), WEIGHT, design);
            check(intervals.get("wilson_neff_from_SE"), mean.interval(CONFIDENCE), design);
            check(intervals.get("wilson_kish_neff"), Wilson.of(mean.value(), weights.effectiveSize(), CONFIDENCE), design);
            check(intervals.get("mean"), DesignInterval.WALD.of(mean.value(), se, 254, CONFIDENCE), design);
            check(intervals.get("logit"), DesignInterval.LOGIT.of(mean.value(), se, 254, CONFIDENCE), design);
            check(intervals.get("xlogit"), DesignInterval.LOGIT.of(mean.value(), se, 254, CONFIDENCE), design);
            check(intervals.get("beta"), DesignInterval.BETA.of(mean.value(), se, 254, CONFIDENCE), design);
            check(intervals.get("asin"), DesignInterval.ARCSINE.of(mean.value(), se, 254, CONFIDENCE), design);
        });
    }

    /** R interpolates a profile for {@code likelihood}: two ends of the same interval disagree in the fifth digit about the quantile that they stand for. */
    @Test
    void noIntervalOfTheReferenceIsForgotten() {
        REFERENCE.get("designs").forEach(design -> {
            Set<String> keys = new TreeSet<>();
            design.get("ci95_satisfied").fieldNames().forEachRemaining(keys::add);
            assertEquals(
                    new TreeSet<>(
                            Set.of("wilson_neff_from_SE", "wilson_kish_neff", "mean", "logit", "xlogit", "beta", "asin", "likelihood")),
                    keys);
        });
    }

    @Test
    void errorGivenTheCellsIsThatOfTheReference() {
        assertClose(REFERENCE.get("poststrat_conditional_se").asDouble(),
                PostStratification.conditionalError(DESIGNS.get("poststrat"), SurveyReference.outcome("satisfied")), CLOSED, "conditional");
    }

    private static void check(JsonNode expected, Interval interval, String design) {
        assertClose(expected.get(0).asDouble(), interval.low(), WEIGHT, design);
        assertClose(expected.get(1).asDouble(), interval.high(), WEIGHT, design);
    }

    private static Map<List<String>, Long> joint() {
        Map<List<String>, Long> joint = new HashMap<>();
        SurveyReference.csv("microdata.csv").forEach(row -> joint.merge(List.of(row.get("sex"), row.get("age")), 1L, Long::sum));
        return joint;
    }
}
