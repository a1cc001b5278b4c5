package nl.utrecht.thuis.statistics.interval;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The share of such intervals that hold the true value.
 *
 * @param level between 0 and 1, both excluded
 */
public record Confidence(double level) {
    /** What the product shows everywhere. */
    public static final Confidence DEFAULT = new Confidence(.95);

    public Confidence {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("A confidence level is between 0 and 1, not " + level);
        }
    }

    /** The probability of each of both tails, such as 0.025. */
    public double tail() {
        return (1 - level) / 2;
    }

    /** The two-sided quantile of the normal distribution, such as 1.96. */
    public double z() {
        return NormalDistribution.of(0, 1).inverseSurvivalProbability(tail());
    }

    /**
     * The two-sided quantile of Student's t.
     *
     * @param degreesOfFreedom above 0
     */
    public double t(double degreesOfFreedom) {
        return TDistribution.of(degreesOfFreedom).inverseSurvivalProbability(tail());
    }
}
