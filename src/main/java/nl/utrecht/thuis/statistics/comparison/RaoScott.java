package nl.utrecht.thuis.statistics.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.utrecht.thuis.statistics.weighting.DomainMean;
import nl.utrecht.thuis.statistics.weighting.Estimates;
import nl.utrecht.thuis.statistics.weighting.Influence;
import nl.utrecht.thuis.statistics.weighting.NormalEquations;
import nl.utrecht.thuis.statistics.weighting.Uncertainty;
import org.apache.commons.statistics.distribution.FDistribution;

/**
 * Whether a scale (or any item of several answers) is answered alike by several groups: Pearson's X² of the weighted table, with the correction of second
 * order (Rao and Scott 1984; as F, Thomas and Rao 1987; R's {@code svychisq}). Without the factor of the finite register.
 *
 * @param pearson X² of the weighted table, on as many people as responded
 * @param f {@code X²/tr Δ}, with Δ the generalised design effects
 * @param numeratorFreedom {@code (tr Δ)²/tr Δ²}
 * @param denominatorFreedom that times the respondents less 1
 * @param p of no difference
 */
public record RaoScott(double pearson, double f, double numeratorFreedom, double denominatorFreedom, double p) {
    /** A design effect below this is rounding. */
    private static final double CERTAIN = 1e-12;

    /**
     * @param category the answer of each row, from 0; below 0 for who is not in the table
     * @param group the group of each row, from 0; below 0 for who is not in the table
     * @return absent where fewer than two answers or groups occur, or where the weighting variables alone say who answers what
     */
    public static Optional<RaoScott> of(Estimates estimates, int[] category, int[] group) {
        int[] rows = used(estimates, category, group);
        int[] columns = used(estimates, group, category);
        if (rows.length < 2 || columns.length < 2) {
            return Optional.empty();
        }
        List<Influence> influences = new ArrayList<>();
        double[] share = new double[rows.length * columns.length];
        for (int cell = 0; cell < share.length; cell++) {
            int answer = rows[cell / columns.length];
            int of = columns[cell % columns.length];
            double[] inCell = new double[category.length];
            for (int row = 0; row < inCell.length; row++) {
                inCell[row] = category[row] == answer && group[row] == of ? 1 : 0;
            }
            DomainMean mean = estimates.mean(inCell, row -> category[row] >= 0 && group[row] >= 0).orElseThrow();
            share[cell] = mean.value();
            influences.add(mean.influence());
        }
        double n = rows(category, group).mapToLong(estimates.weights()::count).sum();
        return test(share, influences, columns.length, n);
    }

    private static Optional<RaoScott> test(double[] share, List<Influence> influences, int columns, double n) {
        double[][] contrasts = contrasts(share.length / columns, columns);
        int df = contrasts.length;
        double[][] simple = new double[df][df];
        double[][] actual = new double[df][df];
        for (int a = 0; a < share.length; a++) {
            for (int i = 0; i < df && share[a] > 0; i++) {
                for (int j = 0; j < df; j++) {
                    simple[i][j] += contrasts[i][a] * contrasts[j][a] / share[a] / n;
                }
            }
            for (int b = 0; b < share.length && share[a] > 0; b++) {
                double covariance = share[b] > 0
                        ? influences.get(a).covariance(influences.get(b), Uncertainty.MECHANISM) / share[a] / share[b]
                        : 0;
                for (int i = 0; i < df; i++) {
                    for (int j = 0; j < df; j++) {
                        actual[i][j] += contrasts[i][a] * covariance * contrasts[j][b];
                    }
                }
            }
        }
        NormalEquations equations = new NormalEquations(simple);
        double[][] effects = new double[df][];
        for (int j = 0; j < df; j++) {
            effects[j] = equations.solve(actual[j]);
        }
        double trace = 0;
        double traceOfSquare = 0;
        for (int i = 0; i < df; i++) {
            trace += effects[i][i];
            for (int j = 0; j < df; j++) {
                traceOfSquare += effects[i][j] * effects[j][i];
            }
        }
        if (!(trace > df * CERTAIN)) {
            return Optional.empty();
        }
        double pearson = pearson(share, columns, n);
        double freedom = trace * trace / traceOfSquare;
        return Optional.of(new RaoScott(pearson, pearson / trace, freedom, freedom * (n - 1),
                FDistribution.of(freedom, freedom * (n - 1)).survivalProbability(pearson / trace)));
    }

    /** Interactions, free of both margins: the product of a contrast of rows (each against the last) and one of columns, centred. */
    private static double[][] contrasts(int rows, int columns) {
        double[][] contrasts = new double[(rows - 1) * (columns - 1)][rows * columns];
        for (int i = 0; i < contrasts.length; i++) {
            int row = i / (columns - 1);
            int column = i % (columns - 1);
            for (int cell = 0; cell < rows * columns; cell++) {
                double byRow = (cell / columns == row ? 1 : 0) - 1.0 / rows;
                double byColumn = (cell % columns == column ? 1 : 0) - 1.0 / columns;
                contrasts[i][cell] = byRow * byColumn;
            }
        }
        return contrasts;
    }

    private static double pearson(double[] share, int columns, double n) {
        double[] byRow = new double[share.length / columns];
        double[] byColumn = new double[columns];
        for (int cell = 0; cell < share.length; cell++) {
            byRow[cell / columns] += share[cell];
            byColumn[cell % columns] += share[cell];
        }
        double sum = 0;
        for (int cell = 0; cell < share.length; cell++) {
            double expected = byRow[cell / columns] * byColumn[cell % columns];
            sum += (share[cell] - expected) * (share[cell] - expected) / expected;
        }
        return n * sum;
    }

    /** The values that occur among people with a weight who have both. */
    private static int[] used(Estimates estimates, int[] values, int[] others) {
        return rows(values, others).filter(row -> estimates.weights().count(row) > 0 && estimates.weights().of(row) > 0)
                .map(row -> values[row])
                .distinct().sorted().toArray();
    }

    private static IntStream rows(int[] values, int[] others) {
        return IntStream.range(0, values.length).filter(row -> values[row] >= 0 && others[row] >= 0);
    }
}
