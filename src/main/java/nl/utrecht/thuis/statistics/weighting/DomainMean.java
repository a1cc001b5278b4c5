package nl.utrecht.thuis.statistics.weighting;

import nl.utrecht.thuis.statistics.interval.Confidence;
import nl.utrecht.thuis.statistics.interval.Interval;
import nl.utrecht.thuis.statistics.interval.Wilson;

/**
 * An estimated mean or proportion.
 *
 * @param value the estimate
 * @param influence its linearised variable
 * @param n people of the domain who responded
 * @param effectiveSize Kish's n_eff in the domain, {@code (Σw)²/Σw²}
 * @param estimatedSize how many people of the register are in the domain, {@code Σw}
 * @param registerSize people in the register
 * @param respondents people who responded, in the domain or not
 */
public record DomainMean(double value, Influence influence, long n, double effectiveSize, double estimatedSize, long registerSize,
        long respondents) {
    /** By how much a weighted share of all may miss 1. */
    private static final double ROUNDING = 1e-12;

    public double variance(Uncertainty uncertainty) {
        return influence.variance(uncertainty);
    }

    /** NaN where one person responded in all, of several. */
    public double standardError(Uncertainty uncertainty) {
        return Math.sqrt(variance(uncertainty));
    }

    /**
     * For a proportion: how many independent people say as much, {@code m = p(1−p)/V}. Where that says nothing (all or none have the property, or
     * there is a single respondent) it is Kish's n_eff of the domain, for the register times (N−1)/(N−n). Infinite where everybody of the register
     * responded, and where the weighting variables alone say the outcome.
     */
    public double independentPeople(Uncertainty uncertainty) {
        boolean ofRegister = uncertainty == Uncertainty.REGISTER;
        if (ofRegister && respondents == registerSize) {
            return Double.POSITIVE_INFINITY;
        }
        double spread = value * (1 - value);
        double variance = variance(uncertainty);
        if (spread > ROUNDING && !Double.isNaN(variance)) {
            return spread / variance;
        }
        return ofRegister ? effectiveSize * (registerSize - 1.0) / (registerSize - respondents) : effectiveSize;
    }

    /** For a proportion: Wilson's interval with {@link #independentPeople} of the register. */
    public Interval interval(Confidence confidence) {
        return interval(confidence, Uncertainty.REGISTER);
    }

    /**
     * For a proportion: Wilson's interval with {@link #independentPeople}.
     *
     * @throws IllegalArgumentException where the value is no proportion
     */
    public Interval interval(Confidence confidence, Uncertainty uncertainty) {
        double proportion = Math.abs(value - .5) < .5 + ROUNDING ? Math.min(1, Math.max(0, value)) : value;
        return Wilson.of(proportion, independentPeople(uncertainty), confidence);
    }
}
