package nl.utrecht.thuis.statistics.comparison;

import java.util.Optional;
import java.util.function.IntPredicate;
import nl.utrecht.thuis.statistics.interval.Confidence;
import nl.utrecht.thuis.statistics.interval.Interval;
import nl.utrecht.thuis.statistics.weighting.DomainMean;
import nl.utrecht.thuis.statistics.weighting.Estimates;
import nl.utrecht.thuis.statistics.weighting.Uncertainty;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Two groups of one wave. Without the factor of the finite register: the question is about what makes people answer, not about these people. The t test is
 * that of R's {@code svyttest}, on the linearised difference.
 *
 * @param first estimate of the first group
 * @param second estimate of the second group
 * @param difference first minus second
 * @param standardError above 0
 * @param degreesOfFreedom respondents of both groups less 2
 * @param p two-sided, of no difference
 * @param interval of the difference
 * @param detectable the least difference that would probably have been detected
 */
public record GroupDifference(DomainMean first, DomainMean second, double difference, double standardError, double degreesOfFreedom,
        double p,
        Interval interval, double detectable) {
    /** The difference in standard errors. */
    public double t() {
        return difference / standardError;
    }

    /**
     * @param y an outcome per row
     * @param first whether a row is in the first group
     * @param second whether it is in the second one; no row is in both
     * @return absent where less than two people of a group responded, or nobody differs from their own group: then the error says nothing
     */
    public static Optional<GroupDifference> of(Estimates estimates, double[] y, IntPredicate first, IntPredicate second,
            Confidence confidence) {
        for (int row = 0; row < y.length; row++) {
            if (first.test(row) && second.test(row)) {
                throw new IllegalArgumentException("Row " + row + " is in both groups");
            }
        }
        Optional<DomainMean> one = estimates.mean(y, first);
        Optional<DomainMean> other = estimates.mean(y, second);
        if (one.isEmpty() || other.isEmpty() || one.get().n() < 2 || other.get().n() < 2) {
            return Optional.empty();
        }
        double difference = one.get().value() - other.get().value();
        double error = Math.sqrt(one.get().influence().minus(other.get().influence()).variance(Uncertainty.MECHANISM));
        // Rounding leaves an error where there is none, far below any that a difference could have.
        if (!(error > 1e-12 * (Math.abs(one.get().value()) + Math.abs(other.get().value())))) {
            return Optional.empty();
        }
        double freedom = one.get().n() + other.get().n() - 2.0;
        double p = 2 * TDistribution.of(freedom).survivalProbability(Math.abs(difference) / error);
        return Optional.of(new GroupDifference(one.get(), other.get(), difference, error, freedom, p,
                Interval.around(difference, confidence.t(freedom) * error), MinimalDetectableEffect.DEFAULT.of(error)));
    }
}
