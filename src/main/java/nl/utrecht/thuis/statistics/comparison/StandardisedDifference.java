package nl.utrecht.thuis.statistics.comparison;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import nl.utrecht.thuis.statistics.weighting.DomainMean;
import nl.utrecht.thuis.statistics.weighting.Estimates;
import nl.utrecht.thuis.statistics.weighting.Influence;
import nl.utrecht.thuis.statistics.weighting.Uncertainty;
import org.jspecify.annotations.Nullable;

/**
 * What is left of a difference between two groups when both have the same composition (direct standardisation; Kitagawa 1955): {@code Σ_s W_s(ȳ_1s − ȳ_2s)}, with
 * W_s the share of composition cell s in both groups together. Cells in which only one of them has respondents cannot be compared, and are left out.
 *
 * @param difference first minus second, with the same composition
 * @param standardError without the factor of the register, the shares taken as known
 * @param composition what the composition made of the difference: that of the plain means, less {@code difference}
 * @param comparable the share of both groups together, 0 to 1, that is in cells that could be compared
 */
public record StandardisedDifference(double difference, double standardError, double composition, double comparable) {
    /**
     * @param cell the composition cell of a row, such as sex × age
     * @return absent where no cell has respondents of both groups
     */
    public static Optional<StandardisedDifference> of(Estimates estimates, double[] y, IntPredicate first, IntPredicate second,
            IntFunction<String> cell) {
        Map<String, double[]> size = new TreeMap<>();
        double all = 0;
        for (int row = 0; row < y.length; row++) {
            double people = estimates.weights().count(row) * estimates.weights().of(row);
            if (people > 0 && (first.test(row) || second.test(row))) {
                size.computeIfAbsent(cell.apply(row), it -> new double[2])[first.test(row) ? 0 : 1] += people;
                all += people;
            }
        }
        size.values().removeIf(groups -> groups[0] == 0 || groups[1] == 0);
        if (size.isEmpty()) {
            return Optional.empty();
        }
        double comparable = size.values().stream().mapToDouble(groups -> groups[0] + groups[1]).sum();
        double difference = 0;
        @Nullable
        Influence influence = null;
        for (Map.Entry<String, double[]> entry : size.entrySet()) {
            double share = (entry.getValue()[0] + entry.getValue()[1]) / comparable;
            DomainMean one = within(estimates, y, first, cell, entry.getKey());
            DomainMean other = within(estimates, y, second, cell, entry.getKey());
            difference += share * (one.value() - other.value());
            influence = influence == null ? one.influence().plus(one.influence(), share - 1) : influence.plus(one.influence(), share);
            influence = influence.plus(other.influence(), -share);
        }
        double plain = estimates.mean(y, first).orElseThrow().value() - estimates.mean(y, second).orElseThrow().value();
        return Optional.of(new StandardisedDifference(difference, Math.sqrt(influence.variance(Uncertainty.MECHANISM)), plain - difference,
                comparable / all));
    }

    private static DomainMean within(Estimates estimates, double[] y, IntPredicate group, IntFunction<String> cell, String key) {
        return estimates.mean(y, row -> group.test(row) && cell.apply(row).equals(key)).orElseThrow();
    }
}
