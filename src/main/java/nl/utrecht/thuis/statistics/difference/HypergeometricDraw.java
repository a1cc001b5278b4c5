package nl.utrecht.thuis.statistics.difference;

import java.util.random.RandomGenerator;
import org.apache.commons.numbers.gamma.LogGamma;

/**
 * Draws counts as if chance decided who responds. Inversion, searched outward from the mode (Devroye, <i>Non-Uniform Random Variate Generation</i>,
 * 1986, section X.1): the search is as long as the standard deviation, also for a register of millions.
 */
final class HypergeometricDraw {
    private static final int TABLE = 4096;
    private static final double[] LOG_FACTORIALS = new double[TABLE];

    static {
        for (int k = 2; k < TABLE; k++) {
            LOG_FACTORIALS[k] = LogGamma.value(k + 1.0);
        }
    }

    private HypergeometricDraw() {}

    /** Divides so many responses over categories of these sizes, all divisions of persons being equally probable. */
    static void divide(long[] populations, long responses, RandomGenerator random, long[] into) {
        long people = 0;
        for (long population : populations) {
            people += population;
        }
        long left = responses;
        for (int category = 0; category < populations.length; category++) {
            into[category] = draw(new Hypergeometric(people, populations[category], left), random);
            left -= into[category];
            people -= populations[category];
        }
    }

    static long draw(Hypergeometric distribution, RandomGenerator random) {
        long lowest = distribution.lowest();
        long highest = distribution.highest();
        if (lowest == highest) {
            return lowest;
        }
        long below = distribution.mode();
        long above = below;
        double probabilityBelow = probability(distribution, below);
        double probabilityAbove = probabilityBelow;
        double left = random.nextDouble() - probabilityBelow;
        while (left >= 0 && (below > lowest || above < highest)) {
            if (above < highest) {
                probabilityAbove *= distribution.ratio(above++);
                left -= probabilityAbove;
                if (left < 0) {
                    return above;
                }
            }
            if (below > lowest) {
                probabilityBelow /= distribution.ratio(--below);
                left -= probabilityBelow;
                if (left < 0) {
                    return below;
                }
            }
            if (probabilityAbove + probabilityBelow < Double.MIN_NORMAL) {
                break;
            }
        }
        return distribution.mode();
    }

    private static double probability(Hypergeometric distribution, long count) {
        long people = distribution.population();
        long category = distribution.category();
        long responses = distribution.responses();
        return Math.exp(logChoose(category, count) + logChoose(people - category, responses - count) - logChoose(people, responses));
    }

    private static double logChoose(long n, long k) {
        return logFactorial(n) - logFactorial(k) - logFactorial(n - k);
    }

    private static double logFactorial(long k) {
        return k < TABLE ? LOG_FACTORIALS[(int) k] : LogGamma.value(k + 1.0);
    }
}
