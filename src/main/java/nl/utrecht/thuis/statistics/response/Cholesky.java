package nl.utrecht.thuis.statistics.response;

/** The factor L of a symmetric positive definite matrix A = LL' (Golub &amp; Van Loan, <i>Matrix Computations</i>, 4th ed., algorithm 4.2.1). */
final class Cholesky {
    /** What is left of a column, as a part of its square, when it is a combination of those before it: rounding alone. */
    private static final double NOTHING_LEFT = 1e-11;
    private final double[][] lower;

    private Cholesky(double[][] lower) {
        this.lower = lower;
    }

    /** @throws ArithmeticException when the matrix is not positive definite */
    static Cholesky of(double[][] matrix) {
        double[][] lower = new double[matrix.length][matrix.length];
        for (int row = 0; row < matrix.length; row++) {
            if (!(reduce(matrix, lower, row) > 0)) {
                throw new ArithmeticException("Not positive definite at column " + row);
            }
        }
        return new Cholesky(lower);
    }

    /** Which columns of a design are linear combinations of those before them, from its cross products X'X. */
    static boolean[] dependent(double[][] products) {
        double[][] lower = new double[products.length][products.length];
        boolean[] dependent = new boolean[products.length];
        for (int row = 0; row < products.length; row++) {
            dependent[row] = !(reduce(products, lower, row) > NOTHING_LEFT * products[row][row]);
            if (dependent[row]) {
                lower[row] = new double[products.length];
            }
        }
        return dependent;
    }

    /** Makes one row of L, and says what was left for its diagonal before the root. A row without a diagonal counts for nothing. */
    private static double reduce(double[][] matrix, double[][] lower, int row) {
        for (int column = 0; column < row; column++) {
            double left = matrix[row][column] - dot(lower[row], lower[column], column);
            lower[row][column] = lower[column][column] == 0 ? 0 : left / lower[column][column];
        }
        double left = matrix[row][row] - dot(lower[row], lower[row], row);
        lower[row][row] = Math.sqrt(Math.max(0, left));
        return left;
    }

    /** The x of Ax = b. */
    double[] solve(double[] b) {
        double[] x = b.clone();
        for (int row = 0; row < x.length; row++) {
            x[row] = (x[row] - dot(lower[row], x, row)) / lower[row][row];
        }
        for (int row = x.length - 1; row >= 0; row--) {
            x[row] /= lower[row][row];
            for (int above = 0; above < row; above++) {
                x[above] -= lower[row][above] * x[row];
            }
        }
        return x;
    }

    double[][] inverse() {
        double[][] inverse = new double[lower.length][];
        for (int row = 0; row < lower.length; row++) {
            double[] unit = new double[lower.length];
            unit[row] = 1;
            inverse[row] = solve(unit);
        }
        return inverse;
    }

    private static double dot(double[] a, double[] b, int length) {
        double sum = 0;
        for (int i = 0; i < length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
