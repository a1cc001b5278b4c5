package nl.utrecht.thuis.statistics.weighting;

import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * Weighted means, proportions and totals of one set of respondents. An outcome is a value per row: 1 and 0 for a proportion, any number for a
 * mean. A domain is who is asked about: a group, or those who answered the item. The value of a row outside of it does not matter.
 */
public final class Estimates {
    private final Weights weights;

    public Estimates(Weights weights) {
        this.weights = weights;
    }

    /** Of everybody who responded. */
    public DomainMean mean(double[] y) {
        return mean(y, row -> true).orElseThrow();
    }

    /**
     * Of a domain: {@code ŷ_g = Σ_g w y / Σ_g w}, linearised with {@code z_i = 1(i∈g)(y_i−ŷ_g)/N̂_g}.
     *
     * @return absent where nobody of the domain responded, or those who did have no weight
     */
    public Optional<DomainMean> mean(double[] y, IntPredicate domain) {
        check(y);
        long n = 0;
        double size = 0;
        double squares = 0;
        double sum = 0;
        for (int row = 0; row < y.length; row++) {
            if (weights.count(row) > 0 && domain.test(row)) {
                double weight = weights.of(row);
                n += weights.count(row);
                size += weights.count(row) * weight;
                squares += weights.count(row) * weight * weight;
                sum += weights.count(row) * weight * y[row];
            }
        }
        if (n == 0 || !(size > 0)) {
            return Optional.empty();
        }
        double mean = sum / size;
        double[] z = new double[y.length];
        for (int row = 0; row < y.length; row++) {
            z[row] = weights.count(row) > 0 && domain.test(row) ? (y[row] - mean) / size : 0;
        }
        return Optional.of(new DomainMean(mean, weights.influence(z), n, size * size / squares, size, weights.registerSize(),
                weights.respondentCount()));
    }

    /** {@code Σ w y}: how much there would be in the register. */
    public Total total(double[] y) {
        check(y);
        double sum = 0;
        for (int row = 0; row < y.length; row++) {
            sum += weights.count(row) * weights.of(row) * y[row];
        }
        return new Total(sum, weights.influence(y));
    }

    public Weights weights() {
        return weights;
    }

    private void check(double[] y) {
        if (y.length != weights.rows()) {
            throw new IllegalArgumentException(y.length + " outcomes for " + weights.rows() + " rows");
        }
    }

    /** An estimated total. */
    public record Total(double value, Influence influence) {
        public double standardError(Uncertainty uncertainty) {
            return Math.sqrt(influence.variance(uncertainty));
        }
    }
}
