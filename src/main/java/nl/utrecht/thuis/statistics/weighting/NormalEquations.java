package nl.utrecht.thuis.statistics.weighting;

/**
 * Solves {@code A x = b} for a symmetric, positive semidefinite A, such as that of least squares, by LDL'. A column that the ones before
 * it already say (as with indicators of all categories of two variables) gets 0, as in R's {@code lm}: fitted values do not depend on which.
 */
public final class NormalEquations {
    /** What is left of a diagonal element after elimination counts as nothing below this share of it. */
    private static final double ALIASED = 1e-10;

    private final double[][] lower;
    private final double[] pivot;

    /** @param matrix symmetric; only its lower half is read, and it stays as it is */
    public NormalEquations(double[][] matrix) {
        int size = matrix.length;
        lower = new double[size][size];
        pivot = new double[size];
        for (int j = 0; j < size; j++) {
            double left = matrix[j][j];
            for (int k = 0; k < j; k++) {
                left -= lower[j][k] * lower[j][k] * pivot[k];
            }
            pivot[j] = left > ALIASED * matrix[j][j] ? left : 0;
            for (int i = j + 1; i < size && pivot[j] > 0; i++) {
                double value = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    value -= lower[i][k] * lower[j][k] * pivot[k];
                }
                lower[i][j] = value / pivot[j];
            }
        }
    }

    /** The number of columns that say something of their own. */
    public int rank() {
        int rank = 0;
        for (double value : pivot) {
            rank += value > 0 ? 1 : 0;
        }
        return rank;
    }

    /** @param right a right-hand side that has a solution */
    public double[] solve(double[] right) {
        int size = pivot.length;
        double[] x = new double[size];
        for (int i = 0; i < size; i++) {
            double value = right[i];
            for (int k = 0; k < i; k++) {
                value -= lower[i][k] * x[k];
            }
            x[i] = pivot[i] > 0 ? value : 0;
        }
        for (int i = size - 1; i >= 0; i--) {
            if (pivot[i] > 0) {
                x[i] /= pivot[i];
                for (int k = i + 1; k < size; k++) {
                    x[i] -= lower[k][i] * x[k];
                }
            }
        }
        return x;
    }
}
