package nl.utrecht.thuis.statistics.weighting;

import java.util.List;
import java.util.Map;

/** A weight per respondent: for how many people of the register each one counts. Their sum is the register. */
public final class Weights {
    private static final String EVERYBODY = "everybody";

    private final Calibrated cells;
    private final double[] byCell;
    private final List<Double> deviations;
    private final Residuals residuals;

    Weights(Calibrated cells, double[] byCell, List<Double> deviations) {
        this.cells = cells;
        this.byCell = byCell;
        this.deviations = List.copyOf(deviations);
        this.residuals = new Residuals(cells);
    }

    /**
     * Everybody counts for N/n people: no weighting.
     *
     * @param registerSize N, at least n
     */
    public static Weights equal(Respondents respondents, long registerSize) {
        Respondents together = respondents.recoded(List.of(EVERYBODY), categories -> List.of(EVERYBODY));
        RegisterMargin all = new RegisterMargin(EVERYBODY, Map.of(EVERYBODY, registerSize));
        return Raking.DEFAULT.weights(List.of(all), together);
    }

    /** The weight of each person of a row. */
    public double of(int row) {
        return byCell[cells.respondents().cell(row)];
    }

    public int rows() {
        return cells.respondents().rows();
    }

    /** People of a row. */
    public long count(int row) {
        return cells.respondents().count(row);
    }

    /** n: people who responded. */
    public long respondentCount() {
        return cells.respondents().size();
    }

    /** N: people of the register. */
    public long registerSize() {
        return cells.registerSize();
    }

    public double sum() {
        return sumOf(1);
    }

    /** The least weight that somebody has. */
    public double least() {
        double least = Double.POSITIVE_INFINITY;
        for (int cell = 0; cell < byCell.length; cell++) {
            least = cells.people(cell) > 0 ? Math.min(least, byCell[cell]) : least;
        }
        return least;
    }

    /** The greatest weight that somebody has. */
    public double greatest() {
        double greatest = Double.NEGATIVE_INFINITY;
        for (int cell = 0; cell < byCell.length; cell++) {
            greatest = cells.people(cell) > 0 ? Math.max(greatest, byCell[cell]) : greatest;
        }
        return greatest;
    }

    /** By what unequal weights raise the variance of an outcome that has nothing to do with them: {@code nΣw²/(Σw)²}, at least 1 (Kish 1965). */
    public double designEffect() {
        double sum = sum();
        return Math.max(1, respondentCount() * sumOf(2) / (sum * sum));
    }

    /** {@code n/deff}: how many equally weighted people would say as much. */
    public double effectiveSize() {
        return respondentCount() / designEffect();
    }

    /** The spread of the weights as a share of their average: {@code √(deff−1)}. */
    public double coefficientOfVariation() {
        return Math.sqrt(designEffect() - 1);
    }

    /** How many cycles or iterations it took. */
    public int iterations() {
        return deviations.size();
    }

    /** After each cycle: the greatest distance of a margin from the register, as a share of it. */
    public List<Double> deviations() {
        return deviations;
    }

    /**
     * The influence of an estimate on its error: {@code u_i = w_i·e_i}, with e what the calibration variables leave of z (Deville and Särndal 1992).
     *
     * @param z the estimate's derivative to the weight of each row
     */
    public Influence influence(double[] z) {
        double[] u = residuals.of(z);
        for (int row = 0; row < u.length; row++) {
            u[row] *= of(row);
        }
        return new Influence(u, cells.respondents(), registerSize());
    }

    Respondents respondents() {
        return cells.respondents();
    }

    private double sumOf(int power) {
        double sum = 0;
        for (int cell = 0; cell < byCell.length; cell++) {
            sum += cells.people(cell) * Math.pow(byCell[cell], power);
        }
        return sum;
    }
}
