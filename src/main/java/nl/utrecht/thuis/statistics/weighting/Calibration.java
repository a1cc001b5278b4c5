package nl.utrecht.thuis.statistics.weighting;

import java.util.ArrayList;
import java.util.List;

/**
 * Calibration (Deville and Särndal 1992): weights that reach each margin, each a factor away from the average, as near to it as the distance has it.
 * Newton's method with halved steps on the calibration equations. {@link CalibrationDistance.Logit} keeps the factors within bounds; where
 * no weights within them reach the margins, it fails.
 *
 * @param distance what a factor may be
 * @param tolerance the greatest distance that a margin may keep, as a share of it
 * @param iterations at most
 */
public record Calibration(CalibrationDistance distance, double tolerance, int iterations) {
    private static final int HALVINGS = 40;

    public Calibration {
        if (!(tolerance > 0 && iterations > 0)) {
            throw new IllegalArgumentException("Calibration to " + tolerance + " in " + iterations + " iterations");
        }
    }

    /** Linear, to 1e-10. */
    public static Calibration linear() {
        return new Calibration(new CalibrationDistance.Linear(), 1e-10, 200);
    }

    /** With every weight from lower to upper times the average weight, to 1e-10. */
    public static Calibration logit(double lower, double upper) {
        return new Calibration(new CalibrationDistance.Logit(lower, upper), 1e-10, 200);
    }

    /**
     * @param margins of variables of the respondents, with the same total each
     * @throws WeightingRefused where nobody responded, nobody of a category did, or no weights of this kind reach the margins
     */
    public Weights weights(List<RegisterMargin> margins, Respondents respondents) {
        Calibrated cells = new Calibrated(margins, respondents);
        Fit fit = fit(cells, new double[cells.columns()]);
        List<Double> deviations = new ArrayList<>();
        while (fit.deviation > 0 && deviations.size() < iterations) {
            Fit next = next(cells, fit);
            if (!(next.deviation < fit.deviation)) {
                break;
            }
            fit = next;
            deviations.add(fit.deviation);
        }
        if (!(fit.deviation <= tolerance)) {
            throw new WeightingRefused(WeightingRefused.Reason.NOT_CONVERGED, "", "",
                    "After " + deviations.size() + " iterations of " + distance + " a margin is still " + fit.deviation
                            + " of itself away");
        }
        return cells.weights(fit.weights, deviations);
    }

    /** Newton's step, halved until it brings all margins nearer; the last try where none does. */
    private Fit next(Calibrated cells, Fit fit) {
        double[] step = step(cells, fit);
        double length = 1;
        Fit next = fit(cells, sum(fit.multipliers, step, length));
        for (int halving = 0; halving < HALVINGS && !(next.deviation < fit.deviation); halving++) {
            length /= 2;
            next = fit(cells, sum(fit.multipliers, step, length));
        }
        return next;
    }

    private Fit fit(Calibrated cells, double[] multipliers) {
        double[] weights = new double[cells.cells()];
        for (int cell = 0; cell < weights.length; cell++) {
            weights[cell] = cells.baseWeight() * distance.factor(at(cells, multipliers, cell));
        }
        return new Fit(multipliers, weights, cells.deviation(weights));
    }

    private double[] step(Calibrated cells, Fit fit) {
        double[] mass = new double[cells.cells()];
        for (int cell = 0; cell < mass.length; cell++) {
            mass[cell] = cells.people(cell) * cells.baseWeight() * distance.slope(at(cells, fit.multipliers, cell));
        }
        double[] missing = cells.reached(fit.weights);
        for (int k = 0; k < missing.length; k++) {
            missing[k] = cells.target(k) - missing[k];
        }
        return new NormalEquations(cells.gram(mass)).solve(missing);
    }

    private static double at(Calibrated cells, double[] multipliers, int cell) {
        double u = 0;
        for (int variable = 0; variable < cells.variables(); variable++) {
            u += multipliers[cells.column(variable, cell)];
        }
        return u;
    }

    private static double[] sum(double[] from, double[] step, double length) {
        double[] sum = from.clone();
        for (int k = 0; k < sum.length; k++) {
            sum[k] += length * step[k];
        }
        return sum;
    }

    /** Where the equations stand: one multiplier per category. */
    private record Fit(double[] multipliers, double[] weights, double deviation) {}
}
