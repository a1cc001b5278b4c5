package nl.utrecht.thuis.statistics.simulation;

import java.util.Arrays;

/**
 * A mean over fieldworks.
 *
 * @param error its standard error, for the number of fieldworks; NaN for one
 */
record MonteCarlo(double mean, double error) {

    static MonteCarlo of(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        double squares = Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum();
        return new MonteCarlo(mean, Math.sqrt(squares / (values.length - 1) / values.length));
    }

    /** Whether it differs from 0 by more than twice its error. */
    boolean moreThanNoise() {
        return Math.abs(mean) > 2 * error;
    }
}
