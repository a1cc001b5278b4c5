package nl.utrecht.thuis.statistics.response;

/**
 * What the R-indicator and its variance are made of: moments over all N people of the propensities and of z = p(1 - p)x (Shlomo, Skinner &amp;
 * Schouten 2012, section 3; RISQ manual 2.1, section 2.3).
 *
 * @param mean of the propensities
 * @param squares the sum of squared deviations of the propensities from their mean
 * @param bias of the variance of the propensities, for being estimated: (1/N) sum of z'Vz, with V the covariance of the coefficients
 * @param varianceOfCoefficients 4 A'VA / S², with A the covariance of propensity and z, S² with divisor N: what estimating the coefficients adds to Var(R)
 * @param varianceOfCurvature 2 tr(BVBV) / S², with B the covariance of z
 */
record PropensityMoments(double mean, double squares, double bias, double varianceOfCoefficients, double varianceOfCurvature) {

    static PropensityMoments of(LogisticRegression model) {
        ResponseTable table = model.table();
        DummyCoding design = model.design();
        double[] propensities = model.propensities();
        double people = table.population();
        double[] steepness = new double[propensities.length];
        double[] shares = new double[propensities.length];
        double[] squaredShares = new double[propensities.length];
        double mean = 0;
        double bias = 0;
        for (int cell = 0; cell < propensities.length; cell++) {
            double share = table.population(cell) / people;
            steepness[cell] = propensities[cell] * (1 - propensities[cell]);
            shares[cell] = share * steepness[cell];
            squaredShares[cell] = shares[cell] * steepness[cell];
            mean += share * propensities[cell];
            bias += squaredShares[cell] * design.quadratic(model.covariance(), cell);
        }
        double squares = 0;
        double[] deviations = new double[propensities.length];
        for (int cell = 0; cell < propensities.length; cell++) {
            double deviation = propensities[cell] - mean;
            squares += table.population(cell) * deviation * deviation;
            deviations[cell] = shares[cell] * deviation;
        }
        double[] a = design.transposedTimes(deviations);
        double[][] b = covariance(design.products(squaredShares), design.transposedTimes(shares));
        double divisor = squares / people;
        return new PropensityMoments(mean, squares, bias, 4 * quadratic(a, model.covariance()) / divisor,
                2 * traceOfSquare(b, model.covariance()) / divisor);
    }

    private static double[][] covariance(double[][] products, double[] means) {
        for (int row = 0; row < means.length; row++) {
            for (int column = 0; column < means.length; column++) {
                products[row][column] -= means[row] * means[column];
            }
        }
        return products;
    }

    private static double quadratic(double[] a, double[][] matrix) {
        double sum = 0;
        for (int row = 0; row < a.length; row++) {
            for (int column = 0; column < a.length; column++) {
                sum += a[row] * matrix[row][column] * a[column];
            }
        }
        return sum;
    }

    /** tr(BVBV). */
    private static double traceOfSquare(double[][] b, double[][] v) {
        double[][] product = new double[b.length][b.length];
        for (int row = 0; row < b.length; row++) {
            for (int inner = 0; inner < b.length; inner++) {
                for (int column = 0; column < b.length; column++) {
                    product[row][column] += b[row][inner] * v[inner][column];
                }
            }
        }
        double trace = 0;
        for (int row = 0; row < b.length; row++) {
            for (int column = 0; column < b.length; column++) {
                trace += product[row][column] * product[column][row];
            }
        }
        return trace;
    }
}
