package nl.utrecht.thuis.statistics.interval;

import static nl.utrecht.thuis.statistics.SurveyReference.assertWithinTwoSeconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.HypergeometricDistribution;
import org.junit.jupiter.api.Test;

class IntervalPropertiesTest {
    private static final Confidence CONFIDENCE = Confidence.DEFAULT;
    private final SplittableRandom random = new SplittableRandom(20231016);

    @Test
    void intervalsLieBetween0And1AndAreMirroredWhenTheQuestionIs() {
        for (int trial = 0; trial < 500; trial++) {
            int n = random.nextInt(1, 400);
            int x = random.nextInt(0, n + 1);
            int register = n + random.nextInt(0, 2000);
            Confidence confidence = new Confidence(random.nextDouble(.5, .999));
            List<BiFunction<Long, Long, Interval>> kinds = List.of((a, b) -> Wilson.ofCount(a, b, confidence),
                    (a, b) -> Wilson.ofRegister(a, b, register, confidence), (a, b) -> CountInterval.CLOPPER_PEARSON.of(a, b, confidence),
                    (a, b) -> CountInterval.AGRESTI_COULL.of(a, b, confidence), (a, b) -> CountInterval.JEFFREYS.of(a, b, confidence),
                    (a, b) -> CountInterval.WALD.of(a, b, confidence));
            for (BiFunction<Long, Long, Interval> kind : kinds) {
                Interval interval = kind.apply((long) x, (long) n);
                Interval mirrored = kind.apply((long) n - x, (long) n);
                assertTrue(interval.low() >= 0 && interval.high() <= 1, interval + " for " + x + " of " + n);
                assertTrue(interval.low() <= (double) x / n + 1e-12 && interval.high() >= (double) x / n - 1e-12);
                assertEquals(1 - interval.low(), mirrored.high(), 1e-10);
                assertEquals(1 - interval.high(), mirrored.low(), 1e-10);
            }
        }
    }

    /** Wilson's bounds are where the score test of p just rejects: (x/n − p)² = z²·p(1−p)/m. */
    @Test
    void wilsonInvertsTheScoreTest() {
        double z = CONFIDENCE.z();
        for (int trial = 0; trial < 500; trial++) {
            double p = random.nextDouble();
            double m = random.nextDouble(.5, 5000);
            Interval interval = Wilson.of(p, m, CONFIDENCE);
            assertEquals(z * z * interval.low() * (1 - interval.low()) / m, Math.pow(p - interval.low(), 2), 1e-12);
            assertEquals(z * z * interval.high() * (1 - interval.high()) / m, Math.pow(p - interval.high(), 2), 1e-12);
        }
    }

    @Test
    void clopperAndPearsonLeaveEachTailItsShare() {
        for (int trial = 0; trial < 200; trial++) {
            int n = random.nextInt(2, 300);
            int x = random.nextInt(1, n);
            Interval interval = CountInterval.CLOPPER_PEARSON.of(x, n, CONFIDENCE);
            assertEquals(.025, BinomialDistribution.of(n, interval.low()).survivalProbability(x - 1), 1e-9);
            assertEquals(.025, BinomialDistribution.of(n, interval.high()).cumulativeProbability(x), 1e-9);
        }
    }

    @Test
    void wholeRegisterLeavesNoDoubtAndNobodyLeavesAll() {
        assertEquals(new Interval(.25, .25), Wilson.ofRegister(5, 20, 20, CONFIDENCE));
        assertEquals(new Interval(1, 1), Wilson.ofRegister(1, 1, 1, CONFIDENCE));
        assertEquals(new Interval(0, 1), Wilson.ofRegister(0, 0, 20, CONFIDENCE));
        assertEquals(new Interval(0, 1), Wilson.ofRegister(0, 0, 0, CONFIDENCE));
        assertEquals(new Interval(0, 1), Wilson.ofCount(0, 0, CONFIDENCE));
        for (CountInterval kind : CountInterval.values()) {
            assertEquals(new Interval(0, 1), kind.of(0, 0, CONFIDENCE));
        }
        assertEquals(new RegisterCount(5, 5), RegisterCount.of(5, 20, 20, CONFIDENCE));
        assertEquals(new RegisterCount(0, 20), RegisterCount.of(0, 0, 20, CONFIDENCE));
    }

    @Test
    void noneAndAllEndExactlyAt0And1() {
        for (int n : new int[]{1, 5, 52, 1000}) {
            assertEquals(0, Wilson.ofCount(0, n, CONFIDENCE).low());
            assertEquals(1, Wilson.ofCount(n, n, CONFIDENCE).high());
            assertEquals(0, CountInterval.JEFFREYS.of(0, n, CONFIDENCE).low());
            assertEquals(1, CountInterval.JEFFREYS.of(n, n, CONFIDENCE).high());
            assertTrue(Wilson.ofCount(0, n, CONFIDENCE).high() > 0);
        }
    }

    /** The definition, by trying every count. */
    @Test
    void registerCountsAreAllThatBothTailsLeavePossible() {
        for (int trial = 0; trial < 200; trial++) {
            int register = random.nextInt(2, 200);
            int n = random.nextInt(1, register);
            int x = random.nextInt(0, n + 1);
            RegisterCount count = RegisterCount.of(x, n, register, CONFIDENCE);
            for (int k = x; k <= register - (n - x); k++) {
                HypergeometricDistribution chance = HypergeometricDistribution.of(register, k, n);
                boolean possible = chance.survivalProbability(x - 1) > .025 && chance.cumulativeProbability(x) > .025;
                assertEquals(possible, k >= count.low() && k <= count.high(), k + " of " + register + " at " + x + " of " + n);
            }
        }
    }

    /** Five respondents out of a group of 52, as the Eritreans of table B2.1: the least coverage where 3 to 12 of the 52 have the property. */
    @Test
    void wilsonKeepsItsCoverageWhereWaldLosesIt() {
        double leastWald = 1;
        double leastWilson = 1;
        for (int count = 3; count <= 12; count++) {
            HypergeometricDistribution chance = HypergeometricDistribution.of(52, count, 5);
            double truth = count / 52.0;
            double wald = 0;
            double wilson = 0;
            for (int x = 0; x <= 5; x++) {
                wald += CountInterval.WALD.of(x, 5, CONFIDENCE).contains(truth) ? chance.probability(x) : 0;
                wilson += Wilson.ofRegister(x, 5, 52, CONFIDENCE).contains(truth) ? chance.probability(x) : 0;
            }
            leastWald = Math.min(leastWald, wald);
            leastWilson = Math.min(leastWilson, wilson);
        }
        assertTrue(leastWald < .5, "Wald covers " + leastWald);
        assertTrue(leastWilson > .8, "Wilson covers " + leastWilson);
    }

    @Test
    void aMillionPeopleTakeNoTime() {
        assertWithinTwoSeconds(() -> {
            RegisterCount count = RegisterCount.of(158_000, 254_000, 1_000_000, CONFIDENCE);
            assertTrue(count.low() < 622_047 && count.high() > 622_047 && count.high() - count.low() < 4_000, count.toString());
        });
    }

    @Test
    void whatIsNoCountIsRefusedWithItsValue() {
        assertTrue(assertThrows(IllegalArgumentException.class, () -> Wilson.ofCount(6, 5, CONFIDENCE)).getMessage().contains("6"));
        assertThrows(IllegalArgumentException.class, () -> Wilson.ofCount(-1, 5, CONFIDENCE));
        assertThrows(IllegalArgumentException.class, () -> Wilson.ofRegister(1, 5, 4, CONFIDENCE));
        assertThrows(IllegalArgumentException.class, () -> Wilson.of(Double.NaN, 5, CONFIDENCE));
        assertThrows(IllegalArgumentException.class, () -> new Confidence(1));
        assertThrows(IllegalArgumentException.class, () -> new Interval(1, 0));
        assertThrows(IllegalArgumentException.class, () -> RegisterCount.of(1, 5, 4, CONFIDENCE));
    }
}
