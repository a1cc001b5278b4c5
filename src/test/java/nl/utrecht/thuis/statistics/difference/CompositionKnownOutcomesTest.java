package nl.utrecht.thuis.statistics.difference;

import static nl.utrecht.thuis.statistics.KnownOutcomes.CLOSED_FORM;
import static nl.utrecht.thuis.statistics.KnownOutcomes.assertClose;
import static nl.utrecht.thuis.statistics.KnownOutcomes.assertKeys;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.utrecht.thuis.statistics.KnownOutcomes;
import nl.utrecht.thuis.statistics.response.Margin;
import nl.utrecht.thuis.statistics.response.UnconditionalPartial;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code tests.json}, every value: of the published margins of table B2.1. */
class CompositionKnownOutcomesTest {
    private static final JsonNode KNOWN = KnownOutcomes.read("tests.json");
    private static final Simulation SIMULATION = new Simulation(99_999, 2023);

    @Test
    void everyVariableIsChecked() {
        assertKeys(KNOWN, "sex", "age", "nat", "holm_over_variables_p2xk");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sex", "age", "nat"})
    void theVariableIsKnown(String variable) {
        JsonNode known = KNOWN.get(variable);
        List<Margin> margins = KnownOutcomes.published(variable);
        CompositionTest test = CompositionTest.of(margins, SIMULATION);
        assertEquals(known.get("N").asLong(), test.population());
        assertEquals(known.get("n").asLong(), test.responses());
        assertEquals(known.get("df").asInt(), test.degreesOfFreedom());
        double people = test.population();
        double ratio = people / (people - test.responses());
        double saturated = UnconditionalPartial.total(UnconditionalPartial.of(margins));
        double permuted = test.chiSquared() * (people - 1) / people;
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("X2_2xk", test.chiSquared());
        values.put("p_2xk", test.chiSquaredP());
        values.put("gof_naive_X2", test.chiSquared() / ratio);
        values.put("gof_naive_p", p(test.chiSquared() / ratio, test.degreesOfFreedom()));
        values.put("ratio", ratio);
        values.put("ratio_theory", ratio);
        values.put("wrong_resp_vs_register_X2", asIfIndependent(margins));
        values.put("wrong_resp_vs_register_p", p(asIfIndependent(margins), test.degreesOfFreedom()));
        values.put("X2_perm", permuted);
        values.put("p_perm_scaled", p(permuted, test.degreesOfFreedom()));
        values.put("G2", test.likelihoodRatio());
        values.put("p_G2", test.likelihoodRatioP());
        values.put("cramersV", test.cramersV());
        values.put("cramersV_biascorrected", test.correctedV());
        values.put("Pu", saturated);
        values.put("Pu_from_X2", Math.sqrt(test.chiSquared() * rate(test) * (1 - rate(test)) / people));
        values.put("R_saturated_unadj", 1 - 2 * saturated);
        values.put("D", test.dissimilarity());
        values.put("D_null_expectation", test.expectedDissimilarity());
        values.put("minExpectedResp", test.categories().stream().mapToDouble(CategoryDifference::expected).min().orElseThrow());
        values.forEach((key, value) -> assertClose(known.get(key).asDouble(), value, CLOSED_FORM, variable + " " + key));
        assertKeys(known, Stream.concat(values.keySet().stream(),
                Stream.of("N", "n", "df", "fisher_p", "mc_B", "mc_p", "mc_se", "categories")).toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sex", "age", "nat"})
    void everyCategoryIsKnown(String variable) {
        CompositionTest test = CompositionTest.of(KnownOutcomes.published(variable), SIMULATION);
        double[] falseAlarms = AdjustedP
                .benjaminiHochberg(test.categories().stream().mapToDouble(CategoryDifference::exactP).toArray());
        for (int place = 0; place < test.categories().size(); place++) {
            JsonNode known = KNOWN.get(variable).get("categories").get(place);
            CategoryDifference found = test.categories().get(place);
            assertKeys(known, "category", "N", "n", "rate", "expected", "stdres", "z_hyper", "p_hyper", "p_holm", "p_bh");
            String name = known.get("category").asText();
            assertEquals(name, found.margin().category());
            assertClose(known.get("rate").asDouble(), found.margin().rate(), CLOSED_FORM, name);
            assertClose(known.get("expected").asDouble(), found.expected(), CLOSED_FORM, name);
            assertClose(known.get("stdres").asDouble(), found.standardizedResidual(), CLOSED_FORM, name);
            assertClose(known.get("z_hyper").asDouble(), found.z(), CLOSED_FORM, name);
            assertClose(known.get("p_hyper").asDouble(), found.exactP(), CLOSED_FORM, name);
            assertClose(known.get("p_holm").asDouble(), found.holmP(), CLOSED_FORM, name);
            assertClose(known.get("p_bh").asDouble(), falseAlarms[place], CLOSED_FORM, name);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sex", "age", "nat"})
    void simulationAgreesWithinFourStandardErrors(String variable) {
        JsonNode known = KNOWN.get(variable);
        MonteCarloP found = MonteCarloP.of(KnownOutcomes.published(variable), SIMULATION);
        assertEquals(known.get("mc_B").asInt(), found.simulation().replications());
        double both = known.get("mc_se").asDouble() * Math.sqrt(2);
        assertEquals(known.get("mc_p").asDouble(), found.p(), 4 * both);
        assertEquals(known.get("mc_se").asDouble(), found.error(), 0.1 * found.error());
        double p = known.get("mc_p").asDouble();
        assertClose(known.get("mc_se").asDouble(), Math.sqrt(p * (1 - p) / known.get("mc_B").asInt()), CLOSED_FORM, "mc_se");
    }

    /** fisher_p: by probability (Freeman & Halton 1951); simulation orders by X². Both are summed here over every table there can be. */
    @Test
    void simulationIsOfTheExactProbability() {
        assertClose(KNOWN.get("sex").get("fisher_p").asDouble(), new EveryDivision("sex").byProbability(), CLOSED_FORM, "sex");
        EveryDivision age = new EveryDivision("age");
        assertClose(KNOWN.get("age").get("fisher_p").asDouble(), age.byProbability(), 1e-9, "age");
        assertEquals("NA", KNOWN.get("nat").get("fisher_p").asText());
        for (long seed = 1; seed <= 10; seed++) {
            MonteCarloP found = MonteCarloP.of(KnownOutcomes.published("age"), new Simulation(9_999, seed));
            assertEquals(age.byChiSquared(), found.p(), 4 * found.error());
        }
    }

    @Test
    void simulationIsUsedWhereCountsAreSmallAndOnlyThere() {
        assertTrue(CompositionTest.of(KnownOutcomes.published("sex"), SIMULATION).monteCarlo().isEmpty());
        CompositionTest nationality = CompositionTest.of(KnownOutcomes.published("nat"), SIMULATION);
        assertEquals(nationality.monteCarlo().orElseThrow().p(), nationality.p());
    }

    @Test
    void severalVariablesAreAdjustedForBeingSeveral() {
        JsonNode known = KNOWN.get("holm_over_variables_p2xk");
        assertKeys(known, "sex", "age", "nat");
        List<String> variables = List.of("sex", "age", "nat");
        double[] found = AdjustedP.holm(variables.stream()
                .mapToDouble(variable -> CompositionTest.of(KnownOutcomes.published(variable), SIMULATION).chiSquaredP()).toArray());
        for (int place = 0; place < 3; place++) {
            assertClose(known.get(variables.get(place)).asDouble(), found[place], CLOSED_FORM, variables.get(place));
        }
    }

    /** table-b2-1.csv of the report, its last column. */
    @Test
    void pointsAreThoseThatThePublishedTablePrints() {
        assertEquals(List.of(-2, 2), points("sex"));
        assertEquals(List.of(-3, 4, 3, -4), points("age"));
        assertEquals(List.of(-5, -2, 1, 3, -2, -1, 0, 1, -1, 1, 0), points("nat").subList(0, 11));
    }

    private static List<Integer> points(String variable) {
        return CompositionTest.of(KnownOutcomes.published(variable), SIMULATION).categories().stream()
                .map(CategoryDifference::roundedPoints)
                .toList();
    }

    private static double rate(CompositionTest test) {
        return (double) test.responses() / test.population();
    }

    private static double p(double statistic, int degreesOfFreedom) {
        return ChiSquaredDistribution.of(degreesOfFreedom).survivalProbability(statistic);
    }

    /** What a 2×K test of respondents and register would give: wrong, as respondents are in both. */
    private static double asIfIndependent(List<Margin> margins) {
        double people = Margin.population(margins);
        double responses = Margin.responses(margins);
        double sum = 0;
        for (Margin margin : margins) {
            double share = (margin.population() + margin.responses()) / (people + responses);
            sum += Math.pow(margin.population() - people * share, 2) / (people * share)
                    + Math.pow(margin.responses() - responses * share, 2) / (responses * share);
        }
        return sum;
    }
}
