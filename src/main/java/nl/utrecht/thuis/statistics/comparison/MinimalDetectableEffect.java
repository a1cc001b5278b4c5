package nl.utrecht.thuis.statistics.comparison;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How large a difference must be for its detection to be likely: {@code (z_{1−α/2} + z_{power})·SE} (Bloom 1995), 2.80 errors by default. Shown before
 * a “no difference”.
 *
 * @param significance α, two-sided, between 0 and 1
 * @param power the probability to detect such a difference, between α and 1
 */
public record MinimalDetectableEffect(double significance, double power) {
    /** 5% and 80%. */
    public static final MinimalDetectableEffect DEFAULT = new MinimalDetectableEffect(.05, .80);

    public MinimalDetectableEffect {
        if (!(significance > 0 && significance < power && power < 1)) {
            throw new IllegalArgumentException("Significance " + significance + " with power " + power);
        }
    }

    /** In the unit of the error, at least 0. */
    public double of(double standardError) {
        if (!(standardError >= 0)) {
            throw new IllegalArgumentException("A standard error of " + standardError);
        }
        NormalDistribution normal = NormalDistribution.of(0, 1);
        return (normal.inverseSurvivalProbability(significance / 2) + normal.inverseCumulativeProbability(power)) * standardError;
    }
}
