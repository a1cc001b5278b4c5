package nl.utrecht.thuis.statistics.response;

import static nl.utrecht.thuis.statistics.KnownOutcomes.LOGISTIC;
import static nl.utrecht.thuis.statistics.KnownOutcomes.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RIndicatorTest {
    private static final Variable AGE = Variable.ordinal("age", List.of("young", "middle", "old"));

    @Test
    void groupedCountsGiveWhatPersonsGive() {
        RandomTables tables = new RandomTables(2);
        for (int round = 0; round < 120; round++) {
            ResponseTable table = tables.next(1 + round % 3, 8);
            RIndicator grouped = RIndicator.of(table);
            PersonByPerson persons = new PersonByPerson(table);
            double factor = Math.max(0, 1 - persons.bias / persons.variance);
            double cv = Math.sqrt(persons.variance * factor) / persons.mean;
            assertClose(persons.mean, grouped.meanPropensity(), LOGISTIC, "mean");
            assertClose(persons.variance, grouped.variance(), LOGISTIC, "S2");
            assertClose(persons.bias, grouped.bias(), LOGISTIC, "bias");
            assertClose(1 - 2 * Math.sqrt(persons.variance), grouped.unadjusted(), LOGISTIC, "unadjusted R");
            assertClose(1 - 2 * Math.sqrt(persons.variance * factor), grouped.adjusted(), LOGISTIC, "R");
            assertClose(Math.sqrt(persons.varianceOfR), grouped.standardError(), LOGISTIC, "SE(R)");
            assertClose(Math.sqrt(persons.varianceOfR / 4 / Math.pow(persons.mean, 2) + Math.pow(cv, 4) / persons.rho.length),
                    grouped.cvStandardError(), LOGISTIC, "SE(CV)");
        }
    }

    @Test
    void rIsBetweenItsBounds() {
        RandomTables tables = new RandomTables(3);
        for (int round = 0; round < 300; round++) {
            RIndicator indicator = RIndicator.of(tables.next(1 + round % 3, 40));
            assertTrue(indicator.adjusted() >= indicator.unadjusted() && indicator.adjusted() <= 1);
            double divisor = Math.sqrt(indicator.population() / (indicator.population() - 1.0));
            assertTrue((1 - indicator.unadjusted()) / 2 <= divisor * (1 - indicator.lowestPossible()) / 2);
            assertTrue(indicator.unadjustedCv() <= divisor * indicator.highestCv());
            assertTrue(indicator.maximalBias(0.3) <= indicator.maximalBias(0.5));
        }
    }

    /** The standard error is that of repeated fieldworks in one register. */
    @Test
    void theStandardErrorIsTheSpreadOfRepeatedFieldworks() {
        Random random = new Random(4);
        double[] rates = {0.12, 0.22, 0.35};
        List<Double> found = new ArrayList<>();
        double errors = 0;
        for (int fieldwork = 0; fieldwork < 1500; fieldwork++) {
            ResponseTableBuilder builder = ResponseTable.of(List.of(AGE));
            for (int code = 0; code < rates.length; code++) {
                builder.add(List.of(AGE.categories().get(code)), 500, binomial(random, 500, rates[code]));
            }
            RIndicator indicator = RIndicator.of(builder.build());
            found.add(indicator.adjusted());
            errors += indicator.standardError() / 1500;
        }
        double mean = found.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        double spread = Math.sqrt(found.stream().mapToDouble(r -> (r - mean) * (r - mean)).sum() / 1499);
        double truth = 1 - 2 * Math.sqrt((Math.pow(0.11, 2) + Math.pow(0.01, 2) + Math.pow(0.12, 2)) / 3);
        assertEquals(spread, errors, 0.1 * spread);
        assertEquals(truth, mean, 4 * spread / Math.sqrt(1500) + 0.002);
    }

    /** What the noise floor is for: rates are equal, and still the unadjusted R is not 1. */
    @Test
    void aPerfectlyRandomResponseIsAroundTheNoiseFloor() {
        Random random = new Random(5);
        double squares = 0;
        double floor = 0;
        for (int fieldwork = 0; fieldwork < 1000; fieldwork++) {
            ResponseTableBuilder builder = ResponseTable.of(List.of(AGE));
            AGE.categories().forEach(category -> builder.add(List.of(category), 400, binomial(random, 400, 0.2)));
            RIndicator indicator = RIndicator.of(builder.build());
            squares += Math.pow((1 - indicator.unadjusted()) / 2, 2) / 1000;
            floor += Math.pow((1 - indicator.noiseFloor()) / 2, 2) / 1000;
        }
        assertEquals(floor, squares, 4 * floor / Math.sqrt(1000));
    }

    @Test
    void equalRatesGiveOneWithoutAStandardError() {
        RIndicator indicator = RIndicator.of(ResponseTable.of(List.of(AGE)).add(List.of("young"), 300, 100).add(List.of("middle"), 30, 10)
                .add(List.of("old"), 3_000_000, 1_000_000).build());
        assertEquals(1, indicator.adjusted());
        assertEquals(1, indicator.unadjusted());
        assertEquals(0, indicator.cv());
        assertTrue(Double.isNaN(indicator.standardError()) && Double.isNaN(indicator.cvStandardError()));
        assertTrue(indicator.informative());
        assertTrue(indicator.noiseFloor() < 1);
    }

    @Test
    void oneCategoryGivesOne() {
        RIndicator indicator = RIndicator.of(ResponseTable.of(List.of(AGE)).add(List.of("middle"), 30, 10).build());
        assertEquals(1, indicator.adjusted());
        assertEquals(1, indicator.noiseFloor());
        assertEquals(1 - 2 * Math.sqrt(2.0 / 9), indicator.lowestPossible(), 1e-15);
    }

    @Test
    void nobodyOrEverybodySaysNothing() {
        RIndicator nobody = RIndicator.of(ResponseTable.of(List.of(AGE)).add(List.of("young"), 30, 0).add(List.of("old"), 3, 0).build());
        assertFalse(nobody.informative());
        assertEquals(1, nobody.adjusted());
        assertTrue(Double.isNaN(nobody.cv()));
        RIndicator everybody = RIndicator.of(ResponseTable.of(List.of(AGE)).add(List.of("young"), 30, 30).build());
        assertFalse(everybody.informative());
        assertEquals(0, everybody.cv());
        assertEquals(1, everybody.lowestPossible());
        assertFalse(RIndicator.of(ResponseTable.of(List.of(AGE)).build()).informative());
    }

    @Test
    void whatIsNoProportionIsRefused() {
        RIndicator indicator = RIndicator.of(ResponseTable.of(List.of(AGE)).add(List.of("middle"), 30, 10).build());
        assertTrue(assertThrows(IllegalArgumentException.class, () -> indicator.maximalBias(-0.1)).getMessage().contains("-0.1"));
        assertThrows(IllegalArgumentException.class, () -> indicator.maximalBias(Double.NaN));
    }

    private static long binomial(Random random, int trials, double rate) {
        return random.doubles(trials).filter(value -> value < rate).count();
    }
}
