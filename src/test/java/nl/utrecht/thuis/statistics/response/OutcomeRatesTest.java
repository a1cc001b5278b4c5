package nl.utrecht.thuis.statistics.response;

import static nl.utrecht.thuis.statistics.KnownOutcomes.CLOSED_FORM;
import static nl.utrecht.thuis.statistics.KnownOutcomes.assertClose;
import static nl.utrecht.thuis.statistics.KnownOutcomes.assertKeys;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.RecordComponent;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import nl.utrecht.thuis.statistics.KnownOutcomes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code outcome_rates.json}. */
class OutcomeRatesTest {
    private static final JsonNode KNOWN = KnownOutcomes.read("outcome_rates.json");
    private static final JsonNode COUNTS = KNOWN.get("dispositions");
    private static final Dispositions DISPOSITIONS = new Dispositions(count("I"), count("P"), count("R"), count("NC"), count("O"),
            count("UH"), count("UO"));

    @Test
    void everyKeyIsChecked() {
        assertKeys(KNOWN, "dispositions", "e_1", "e_0.9", "coverage", "manski_prop_62.2", "extreme_S");
        assertKeys(COUNTS, "I", "P", "R", "NC", "O", "UH", "UO");
        assertEquals(850, DISPOSITIONS.eligible());
        assertEquals(46, DISPOSITIONS.unknown());
    }

    @ParameterizedTest
    @ValueSource(strings = {"e_1", "e_0.9"})
    void allSixteenRatesOfAaporAreKnown(String key) throws ReflectiveOperationException {
        OutcomeRates rates = DISPOSITIONS.rates(Double.parseDouble(key.substring(2)));
        RecordComponent[] components = OutcomeRates.class.getRecordComponents();
        assertKeys(KNOWN.get(key), Stream.of(components).map(each -> each.getName().toUpperCase(Locale.ROOT)).toArray(String[]::new));
        for (RecordComponent component : components) {
            String name = component.getName().toUpperCase(Locale.ROOT);
            assertClose(KNOWN.get(key).get(name).asDouble(), (double) component.getAccessor().invoke(rates), CLOSED_FORM, key + " " + name);
        }
    }

    @Test
    void coverageTimesResponseIsTheYield() {
        JsonNode known = KNOWN.get("coverage");
        assertKeys(known, "N", "email", "coverage_rate", "response_invited", "response_register", "product");
        Coverage coverage = new Coverage(known.get("N").asLong(), known.get("email").asLong(), DISPOSITIONS.responded());
        assertClose(known.get("coverage_rate").asDouble(), coverage.coverageRate(), CLOSED_FORM, "coverage_rate");
        assertClose(known.get("response_invited").asDouble(), coverage.responseAmongInvited(), CLOSED_FORM, "response_invited");
        assertClose(known.get("response_register").asDouble(), coverage.registerYield(), CLOSED_FORM, "response_register");
        assertClose(known.get("product").asDouble(), coverage.coverageRate() * coverage.responseAmongInvited(), CLOSED_FORM, "product");
        assertEquals(335, coverage.notInvited());
    }

    @Test
    void thoseWhoAreSilentCouldMakeItAnything() {
        JsonNode known = KNOWN.get("manski_prop_62.2");
        assertKeys(known, "lower", "upper");
        WorstCaseBounds bounds = WorstCaseBounds.of(158, 254, 1231);
        assertClose(known.get("lower").asDouble(), bounds.lower(), CLOSED_FORM, "lower");
        assertClose(known.get("upper").asDouble(), bounds.upper(), CLOSED_FORM, "upper");
    }

    @Test
    void noVariationIsLargerThanThatOfPeopleWhoDecide() {
        JsonNode known = KNOWN.get("extreme_S");
        assertKeys(known, "S_max", "R_lower_bound", "CV_max");
        RIndicator indicator = RIndicator.of(KnownOutcomes.table("sex", KnownOutcomes.published("sex")));
        assertClose(known.get("R_lower_bound").asDouble(), indicator.lowestPossible(), CLOSED_FORM, "R_lower_bound");
        assertClose(known.get("S_max").asDouble(), (1 - indicator.lowestPossible()) / 2, CLOSED_FORM, "S_max");
        assertClose(known.get("CV_max").asDouble(), indicator.highestCv(), CLOSED_FORM, "CV_max");
    }

    @Test
    void ratesAreInOrder() {
        Random random = new Random(20231);
        for (int table = 0; table < 500; table++) {
            Dispositions counts = new Dispositions(random.nextInt(50), random.nextInt(50), random.nextInt(50), random.nextInt(50),
                    random.nextInt(50), random.nextInt(50), 1 + random.nextInt(50));
            OutcomeRates rates = counts.rates(random.nextDouble());
            if (counts.responded() > 0) {
                assertTrue(rates.rr1() <= rates.rr3() && rates.rr3() <= rates.rr5() && rates.rr5() <= rates.rr6(), counts::toString);
                assertTrue(rates.rr2() <= rates.rr4() && rates.rr4() <= rates.rr6() && rates.rr6() <= rates.con3(), counts::toString);
                assertTrue(rates.coop1() <= rates.coop3() && rates.coop3() <= rates.coop4() && rates.coop4() <= 1, counts::toString);
                assertClose(rates.rr2(), rates.con1() * rates.coop2(), CLOSED_FORM, "RR2 = CON1 COOP2");
            }
        }
    }

    @Test
    void aRateOfNobodyIsNoNumber() {
        assertTrue(Double.isNaN(new Dispositions(0, 0, 0, 0, 0, 0, 0).rates(1).rr1()));
        assertTrue(Double.isNaN(new Coverage(12, 0, 0).responseAmongInvited()));
        assertEquals(0, new Coverage(12, 0, 0).registerYield());
    }

    @Test
    void impossibleCountsAreRefusedAndNamed() {
        assertTrue(assertThrows(IllegalArgumentException.class, () -> new Dispositions(1, 1, -3, 0, 0, 0, 0)).getMessage().contains("-3"));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> DISPOSITIONS.rates(1.2)).getMessage().contains("1.2"));
        assertThrows(IllegalArgumentException.class, () -> DISPOSITIONS.rates(Double.NaN));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> new Coverage(10, 11, 3)).getMessage().contains("11"));
        assertThrows(IllegalArgumentException.class, () -> new Coverage(10, 5, 6));
        assertThrows(IllegalArgumentException.class, () -> WorstCaseBounds.of(5, 4, 10));
        assertThrows(IllegalArgumentException.class, () -> WorstCaseBounds.of(0, 0, 0));
    }

    private static long count(String key) {
        return COUNTS.get(key).asLong();
    }
}
