package nl.utrecht.thuis.statistics.interval;

import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * The intervals of other programs for x people of n, to set beside {@link Wilson}'s. Each takes 0 ≤ x ≤ n; where n is 0 the answer is 0 to 1.
 * Those that would leave 0 to 1 end there.
 */
public enum CountInterval {
    /** {@code p ± z√(p(1−p)/n)}, of the textbooks: too short for few people, and of no width where x is 0 or n. */
    WALD {
        @Override
        Interval of(double x, double n, Confidence confidence) {
            double p = x / n;
            return Interval.around(p, confidence.z() * Math.sqrt(p * (1 - p) / n));
        }
    },
    /** Clopper and Pearson (1934): "exact", which means never below its level and so mostly far above it. */
    CLOPPER_PEARSON {
        @Override
        Interval of(double x, double n, Confidence confidence) {
            double low = x <= 0 ? 0 : BetaDistribution.of(x, n - x + 1).inverseCumulativeProbability(confidence.tail());
            double high = x >= n ? 1 : BetaDistribution.of(x + 1, n - x).inverseSurvivalProbability(confidence.tail());
            return new Interval(low, high);
        }
    },
    /** Agresti and Coull (1998): Wald after adding z²/2 people with and z²/2 people without the property. */
    AGRESTI_COULL {
        @Override
        Interval of(double x, double n, Confidence confidence) {
            double z = confidence.z();
            double more = n + z * z;
            double p = (x + z * z / 2) / more;
            return Interval.around(p, z * Math.sqrt(p * (1 - p) / more));
        }
    },
    /** Equal tails of the posterior after Jeffreys' prior, with 0 at x = 0 and 1 at x = n (Brown, Cai and DasGupta 2001, 4.1.2). */
    JEFFREYS {
        @Override
        Interval of(double x, double n, Confidence confidence) {
            BetaDistribution posterior = BetaDistribution.of(x + .5, n - x + .5);
            double low = x <= 0 ? 0 : posterior.inverseCumulativeProbability(confidence.tail());
            double high = x >= n ? 1 : posterior.inverseSurvivalProbability(confidence.tail());
            return new Interval(low, high);
        }
    };

    abstract Interval of(double x, double n, Confidence confidence);

    /**
     * @param x who have the property
     * @param n out of whom
     */
    public Interval of(long x, long n, Confidence confidence) {
        Counts.check(x, n);
        return n == 0 ? new Interval(0, 1) : of((double) x, n, confidence).ofProportion();
    }

    /**
     * {@link #WALD} for the people of a register: {@code p ± z√(p(1−p)/(n−1)·(1−n/N))} (Cochran 1977, 3.8). To set beside other programs.
     *
     * @param n who responded, 2 to registerSize
     * @param registerSize people in the register
     */
    public static Interval waldOfRegister(long x, long n, long registerSize, Confidence confidence) {
        Counts.check(x, n);
        Counts.check(n, registerSize);
        if (n < 2) {
            throw new IllegalArgumentException("No variance from " + n + " respondents");
        }
        double p = (double) x / n;
        double unseen = 1 - (double) n / registerSize;
        return Interval.around(p, confidence.z() * Math.sqrt(p * (1 - p) / (n - 1) * unseen)).ofProportion();
    }

    /**
     * Clopper and Pearson's for an x and an n that need not be whole.
     *
     * @param n above 0
     */
    static Interval exact(double x, double n, Confidence confidence) {
        return CLOPPER_PEARSON.of(x, n, confidence);
    }
}
