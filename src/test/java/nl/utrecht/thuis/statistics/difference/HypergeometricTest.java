package nl.utrecht.thuis.statistics.difference;

import static nl.utrecht.thuis.statistics.KnownOutcomes.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.random.RandomGeneratorFactory;
import org.apache.commons.statistics.distribution.HypergeometricDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

class HypergeometricTest {

    @Test
    void theExactPIsTheSumOfAllThatIsAtMostAsProbable() {
        Random random = new Random(17);
        for (int round = 0; round < 500; round++) {
            int people = 2 + random.nextInt(400);
            int category = random.nextInt(people + 1);
            int responses = random.nextInt(people + 1);
            HypergeometricDistribution known = HypergeometricDistribution.of(people, category, responses);
            Hypergeometric found = new Hypergeometric(people, category, responses);
            int observed = known.getSupportLowerBound() + random.nextInt(known.getSupportUpperBound() - known.getSupportLowerBound() + 1);
            double sum = 0;
            double deviation = 0;
            for (int count = known.getSupportLowerBound(); count <= known.getSupportUpperBound(); count++) {
                sum += known.probability(count) <= known.probability(observed) * (1 + 1e-7) ? known.probability(count) : 0;
                deviation += known.probability(count) * Math.abs(count - known.getMean());
            }
            assertClose(Math.min(1, sum), found.twoSidedP(observed), 1e-9, found + " at " + observed);
            assertEquals(deviation, found.expectation(count -> Math.abs(count - found.mean())), 1e-9);
            assertClose(known.getMean(), found.mean(), 1e-12, "mean");
            assertEquals(Math.sqrt(known.getVariance()), found.deviation(), 1e-9);
            assertClose(1, found.expectation(count -> 1), 1e-12, "all");
        }
    }

    @Test
    void aRegisterOfMillionsIsNoTrouble() {
        Hypergeometric large = new Hypergeometric(17_000_000, 8_500_000, 3_000_000);
        assertClose(1, large.twoSidedP(1_500_000), 1e-9, "the mode");
        double normal = 2 * NormalDistribution.of(0, 1)
                .survivalProbability(1499.5 / large.deviation());
        assertClose(normal, large.twoSidedP(1_501_500), 1e-3, "tails");
        assertEquals(0, large.twoSidedP(1), 0);
    }

    @Test
    void drawsHaveTheDistribution() {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(18);
        int[][] cases = {{12, 5, 4}, {1231, 52, 254}, {1231, 716, 254}, {60, 50, 45}, {100_000, 40_000, 30_000}, {2, 1, 1}};
        for (int[] each : cases) {
            Hypergeometric distribution = new Hypergeometric(each[0], each[1], each[2]);
            HypergeometricDistribution known = HypergeometricDistribution.of(each[0], each[1], each[2]);
            int draws = 40_000;
            double sum = 0;
            double squares = 0;
            int atMostMode = 0;
            for (int draw = 0; draw < draws; draw++) {
                long count = HypergeometricDraw.draw(distribution, random);
                assertTrue(count >= distribution.lowest() && count <= distribution.highest());
                sum += count - known.getMean();
                squares += Math.pow(count - known.getMean(), 2);
                atMostMode += count <= distribution.mode() ? 1 : 0;
            }
            double deviation = Math.sqrt(known.getVariance());
            assertEquals(0, sum / draws, 4 * deviation / Math.sqrt(draws));
            assertEquals(known.getVariance(), squares / draws, 4 * known.getVariance() * Math.sqrt(2.5 / draws));
            double below = known.cumulativeProbability((int) distribution.mode());
            assertEquals(below, (double) atMostMode / draws, 4 * Math.sqrt(below * (1 - below) / draws) + 1e-12);
        }
    }

    @Test
    void whatIsDividedIsAllThatThereIs() {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(19);
        long[] people = {3, 0, 1000, 1, 40};
        long[] counts = new long[5];
        for (long responses = 0; responses <= 1044; responses++) {
            HypergeometricDraw.divide(people, responses, random, counts);
            long sum = 0;
            for (int code = 0; code < 5; code++) {
                assertTrue(counts[code] >= 0 && counts[code] <= people[code]);
                sum += counts[code];
            }
            assertEquals(responses, sum);
        }
    }
}
