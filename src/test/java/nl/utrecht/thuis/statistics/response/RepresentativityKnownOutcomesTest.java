package nl.utrecht.thuis.statistics.response;

import static nl.utrecht.thuis.statistics.KnownOutcomes.LOGISTIC;
import static nl.utrecht.thuis.statistics.KnownOutcomes.assertClose;
import static nl.utrecht.thuis.statistics.KnownOutcomes.assertKeys;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import nl.utrecht.thuis.statistics.KnownOutcomes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code rindicators.json}, every value: of {@code microdata.csv}, and for one variable of the published margins too. */
class RepresentativityKnownOutcomesTest {
    private static final JsonNode KNOWN = KnownOutcomes.read("rindicators.json");

    @Test
    void everyModelIsChecked() {
        assertKeys(KNOWN, "sex", "age", "sex_age");
        KNOWN.forEach(model -> assertKeys(model, "model", "base", "fit", "beta", "sebeta", "partial"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sex", "age"})
    void publishedMarginsGiveIt(String variable) {
        assertKnown(variable, Representativity.of(KnownOutcomes.table(variable, KnownOutcomes.published(variable))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sex", "age"})
    void aTableReducedToOneVariableGivesIt(String variable) {
        assertKnown(variable, Representativity.of(KnownOutcomes.sexAndAge().only(variable)));
    }

    @Test
    void personsInTheirJointCountsGiveIt() {
        assertKnown("sex_age", Representativity.of(KnownOutcomes.sexAndAge()));
    }

    /** The table of the guide, with figures that are not in the file for CV. */
    @Test
    void theGuideHasTheSame() {
        RIndicator indicator = RIndicator.of(KnownOutcomes.sexAndAge());
        assertClose(.967280307244, indicator.adjusted(), LOGISTIC, "R");
        assertClose(.079287286974, indicator.cv(), LOGISTIC, "CV");
        assertEquals(.9538, indicator.noiseFloor(), 5e-5);
        assertEquals(.9106, noiseFloorWithNationality(), 5e-5);
    }

    private static double noiseFloorWithNationality() {
        double rate = 254 / 1231.0;
        return new RIndicator(1231, 254, 16, rate, 0, 0, 0, 1, 1, 0, 0, 0, 0).noiseFloor();
    }

    private static void assertKnown(String key, Representativity found) {
        JsonNode known = KNOWN.get(key);
        assertEquals(List.of(), found.merged());
        LogisticRegression model = found.model().orElseThrow();
        assertFit(known.get("fit"), found.indicator(), model);
        assertEquals(List.of(), model.aliased());
        List<String> terms = new ArrayList<>();
        for (LogisticRegression.Coefficient coefficient : model.coefficients()) {
            Term term = coefficient.term();
            String name = term.equals(Term.INTERCEPT) ? "(Intercept)" : term.variable() + term.category();
            terms.add(name);
            assertClose(known.get("beta").get(name).asDouble(), coefficient.estimate(), LOGISTIC, "beta " + name);
            assertClose(known.get("sebeta").get(name).asDouble(), coefficient.standardError(), LOGISTIC, "sebeta " + name);
        }
        assertKeys(known.get("beta"), terms.toArray(String[]::new));
        assertKeys(known.get("sebeta"), terms.toArray(String[]::new));
        assertKeys(known.get("partial"), found.partials().stream().map(PartialIndicators::variable).toArray(String[]::new));
        for (PartialIndicators partial : found.partials()) {
            assertPartial(known.get("partial").get(partial.variable()), partial);
            assertEquals(partial, PartialIndicators.of(found.table(), partial.variable()));
        }
    }

    private static void assertFit(JsonNode fit, RIndicator indicator, LogisticRegression model) {
        assertKeys(fit, "N", "n", "p", "rbar", "S2", "bias", "biasFactor", "Runadj", "R", "seR", "CVunadj", "CV", "seCV", "maxBiasStd",
                "maxBiasProp50", "Rlow", "deviance", "nulldev", "Vterm1", "Vterm2");
        assertEquals(fit.get("N").asLong(), indicator.population());
        assertEquals(fit.get("n").asLong(), indicator.responses());
        assertEquals(fit.get("p").asInt(), indicator.parameters());
        PropensityMoments moments = PropensityMoments.of(model);
        double divisorN = moments.squares() / indicator.population();
        Object[][] values = {{"rbar", indicator.meanPropensity()}, {"S2", indicator.variance()}, {"bias", indicator.bias()},
                {"biasFactor", indicator.factor()}, {"Runadj", indicator.unadjusted()}, {"R", indicator.adjusted()},
                {"seR", indicator.standardError()}, {"CVunadj", indicator.unadjustedCv()}, {"CV", indicator.cv()},
                {"seCV", indicator.cvStandardError()}, {"maxBiasStd", indicator.cv()}, {"maxBiasProp50", indicator.maximalBias(0.5)},
                {"Rlow", indicator.lowestPossible()}, {"deviance", model.deviance()}, {"nulldev", model.nullDeviance()},
                {"Vterm1", moments.varianceOfCoefficients() * divisorN}, {"Vterm2", moments.varianceOfCurvature() * divisorN}};
        for (Object[] value : values) {
            assertClose(fit.get((String) value[0]).asDouble(), (double) value[1], LOGISTIC, (String) value[0]);
        }
    }

    private static void assertPartial(JsonNode known, PartialIndicators partial) {
        assertKeys(known, "byVar", "byCat");
        JsonNode whole = known.get("byVar");
        assertKeys(whole, "Pu", "PuUnadj", "PuSE", "Pc", "PcUnadj", "CVu", "CVc");
        Object[][] values = {{"Pu", partial.unconditional()}, {"PuUnadj", partial.unconditionalUnadjusted()},
                {"PuSE", partial.standardError()}, {"Pc", partial.conditional()}, {"PcUnadj", partial.conditionalUnadjusted()},
                {"CVu", partial.unconditionalCv()}, {"CVc", partial.conditionalCv()}};
        for (Object[] value : values) {
            assertClose(whole.get((String) value[0]).asDouble(), (double) value[1], LOGISTIC, partial.variable() + " " + value[0]);
        }
        assertEquals(known.get("byCat").size(), partial.categories().size());
        for (int place = 0; place < partial.categories().size(); place++) {
            JsonNode row = known.get("byCat").get(place);
            assertKeys(row, "category", "Nk", "rhok", "PuUnadj", "PuSE_own", "PcUnadj");
            PartialIndicators.Category category = partial.categories().get(place);
            Margin margin = category.unconditional().margin();
            assertEquals(row.get("category").asText(), margin.category());
            assertEquals(row.get("Nk").asLong(), margin.population());
            assertClose(row.get("rhok").asDouble(), margin.rate(), LOGISTIC, "rhok");
            assertClose(row.get("PuUnadj").asDouble(), category.unconditional().value(), LOGISTIC, "PuUnadj");
            assertClose(row.get("PuSE_own").asDouble(), category.unconditional().standardError(), LOGISTIC, "PuSE_own");
            assertClose(row.get("PcUnadj").asDouble(), category.conditional(), LOGISTIC, "PcUnadj");
        }
    }
}
