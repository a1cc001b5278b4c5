package nl.utrecht.thuis.statistics.weighting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Raking (iterative proportional fitting): the weights that reach each margin while they keep, of all such weights, the most of what the
 * respondents' joint composition says (Deming and Stephan 1940). It goes on until the margins fit as well as doubles can.
 *
 * @param tolerance the greatest distance that a margin may keep, as a share of it
 * @param cycles how many cycles over all margins at most, before it fails
 * @param cap no weight above this many times the average weight, more than 1; infinite for none. With a cap, weights above it are cut and all is raked
 *            again, until both hold: they do not bring back what a cut took from a margin
 */
public record Raking(double tolerance, int cycles, double cap) {
    /** To 1e-10, in at most 1,000 cycles, without a cap. */
    public static final Raking DEFAULT = new Raking(1e-10, 1000, Double.POSITIVE_INFINITY);

    public Raking {
        if (!(tolerance > 0 && cycles > 0 && cap > 1)) {
            throw new IllegalArgumentException("Raking to " + tolerance + " in " + cycles + " cycles, capped at " + cap);
        }
    }

    /** The same with no weight above so many times the average. */
    public Raking cappedAt(double timesTheAverage) {
        return new Raking(tolerance, cycles, timesTheAverage);
    }

    /**
     * @param margins of variables of the respondents, with the same total each
     * @throws WeightingRefused where nobody responded, nobody of a category did, or the cycles did not suffice
     */
    public Weights weights(List<RegisterMargin> margins, Respondents respondents) {
        Calibrated cells = new Calibrated(margins, respondents);
        double[] weights = new double[cells.cells()];
        Arrays.fill(weights, cells.baseWeight());
        List<Double> deviations = new ArrayList<>();
        double previous = Double.POSITIVE_INFINITY;
        while (deviations.size() < cycles) {
            cycle(cells, weights);
            double deviation = cells.deviation(weights);
            deviations.add(deviation);
            if (deviation <= tolerance && !(deviation < previous && deviation > 0)) {
                break;
            }
            previous = deviation;
        }
        double last = deviations.get(deviations.size() - 1);
        if (!(last <= tolerance)) {
            throw new WeightingRefused(WeightingRefused.Reason.NOT_CONVERGED, "", "",
                    "After " + cycles + " cycles a margin is still " + last + " of itself away");
        }
        return cells.weights(weights, deviations);
    }

    private void cycle(Calibrated cells, double[] weights) {
        for (int variable = 0; variable < cells.variables(); variable++) {
            double[] reached = new double[cells.columns()];
            for (int cell = 0; cell < weights.length; cell++) {
                reached[cells.column(variable, cell)] += cells.people(cell) * weights[cell];
            }
            for (int cell = 0; cell < weights.length; cell++) {
                int column = cells.column(variable, cell);
                weights[cell] *= reached[column] == 0 ? 1 : cells.target(column) / reached[column];
            }
        }
        double most = cap * cells.baseWeight();
        for (int cell = 0; cell < weights.length; cell++) {
            weights[cell] = Math.min(weights[cell], most);
        }
    }
}
