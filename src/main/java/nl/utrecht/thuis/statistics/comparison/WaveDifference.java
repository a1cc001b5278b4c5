package nl.utrecht.thuis.statistics.comparison;

import nl.utrecht.thuis.statistics.interval.Confidence;
import nl.utrecht.thuis.statistics.interval.Interval;
import nl.utrecht.thuis.statistics.weighting.DomainMean;
import nl.utrecht.thuis.statistics.weighting.Uncertainty;

/**
 * A figure of two waves: {@code V(d) = V1 + V2 − 2C} (Kish 1965, 12.4). C is 0 where nobody knows who responded in both, as after anonymisation; people who
 * answer alike twice would make the true error smaller, so that this choice errs on the careful side.
 *
 * @param difference second minus first
 * @param standardError at least 0
 */
public record WaveDifference(double difference, double standardError) {
    /**
     * Who responded in both waves.
     *
     * @param first row numbers in the first wave; each row one person
     * @param second row numbers of the same people in the second wave, in the same order
     */
    public record Overlap(int[] first, int[] second) {}

    /** Of waves of which it is not known who responded in both. */
    public static WaveDifference independent(DomainMean first, DomainMean second, Uncertainty uncertainty) {
        return of(first.value(), first.standardError(uncertainty), second.value(), second.standardError(uncertainty));
    }

    /** The same from published figures. */
    public static WaveDifference of(double first, double firstError, double second, double secondError) {
        return new WaveDifference(second - first, Math.hypot(firstError, secondError));
    }

    /** Of waves of which it is known who responded in both. */
    public static WaveDifference of(DomainMean first, DomainMean second, Overlap overlap, Uncertainty uncertainty) {
        double both = first.influence().covarianceAcross(second.influence(), overlap.first(), overlap.second(), uncertainty);
        double variance = first.variance(uncertainty) + second.variance(uncertainty) - 2 * both;
        return new WaveDifference(second.value() - first.value(), Math.sqrt(Math.max(0, variance)));
    }

    public Interval interval(Confidence confidence) {
        return Interval.around(difference, confidence.z() * standardError);
    }

    /** The least change that would probably have been detected. */
    public double detectable() {
        return MinimalDetectableEffect.DEFAULT.of(standardError);
    }
}
