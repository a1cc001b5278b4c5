package nl.utrecht.thuis.statistics.weighting;

/**
 * What the calibration variables leave of a variable: the residual of least squares on the indicators of all their categories, everybody counting
 * once (the weight before calibration). R's {@code survey} does the same; with the weights after calibration the error would differ by 1 in 3,000.
 */
final class Residuals {
    private final Calibrated cells;
    private final NormalEquations equations;

    Residuals(Calibrated cells) {
        this.cells = cells;
        double[] mass = new double[cells.cells()];
        for (int cell = 0; cell < mass.length; cell++) {
            mass[cell] = cells.people(cell);
        }
        equations = new NormalEquations(cells.gram(mass));
    }

    /** @param z a value per row */
    double[] of(double[] z) {
        Respondents respondents = cells.respondents();
        double[] sums = new double[cells.cells()];
        for (int row = 0; row < z.length; row++) {
            sums[respondents.cell(row)] += respondents.count(row) * z[row];
        }
        double[] right = new double[cells.columns()];
        for (int cell = 0; cell < sums.length; cell++) {
            for (int variable = 0; variable < cells.variables(); variable++) {
                right[cells.column(variable, cell)] += sums[cell];
            }
        }
        double[] coefficient = equations.solve(right);
        double[] residual = z.clone();
        for (int row = 0; row < z.length; row++) {
            for (int variable = 0; variable < cells.variables(); variable++) {
                residual[row] -= coefficient[cells.column(variable, respondents.cell(row))];
            }
        }
        return residual;
    }
}
