package nl.utrecht.thuis.statistics.weighting;

/**
 * What each respondent contributes to the error of an estimate: its linearised variable u. With it come the variance of the estimate and its
 * covariance with another one, also of another wave.
 */
public final class Influence {
    private final double[] u;
    private final Respondents respondents;
    private final long n;
    private final long registerSize;
    private final double mean;

    Influence(double[] u, Respondents respondents, long registerSize) {
        this.u = u;
        this.respondents = respondents;
        this.n = respondents.size();
        this.registerSize = registerSize;
        double sum = 0;
        for (int row = 0; row < u.length; row++) {
            sum += respondents.count(row) * u[row];
        }
        mean = sum / n;
    }

    /** {@code (1−n/N)·n/(n−1)·Σ(u_i−ū)²}, the first factor for the register only; NaN where n is 1 and not all of the register. */
    public double variance(Uncertainty uncertainty) {
        return covariance(this, uncertainty);
    }

    /** The covariance with an estimate from the same respondents. */
    public double covariance(Influence other, Uncertainty uncertainty) {
        if (other.respondents != respondents) {
            throw new IllegalArgumentException("Estimates of " + n + " and of other " + other.n + " respondents");
        }
        double factor = uncertainty.factor(n, registerSize);
        if (factor == 0) {
            return 0;
        }
        double sum = 0;
        for (int row = 0; row < u.length; row++) {
            sum += respondents.count(row) * (u[row] - mean) * (other.u[row] - other.mean);
        }
        return factor * n / (n - 1.0) * sum;
    }

    /**
     * The covariance with an estimate of another wave, in which some of the same people responded: {@code C = Σ u_1i·u_2i} over them. Centred, and
     * with the factors of both variances (each to the power ½), so that a wave beside itself differs by 0 for certain.
     *
     * @param rows row numbers of those in both, of this wave; each row one person
     * @param otherRows their row numbers in the other wave, in the same order
     */
    public double covarianceAcross(Influence other, int[] rows, int[] otherRows, Uncertainty uncertainty) {
        if (rows.length != otherRows.length) {
            throw new IllegalArgumentException(rows.length + " people are not " + otherRows.length + " people");
        }
        double sum = 0;
        for (int i = 0; i < rows.length; i++) {
            if (respondents.count(rows[i]) != 1 || other.respondents.count(otherRows[i]) != 1) {
                throw new IllegalArgumentException("Rows " + rows[i] + " and " + otherRows[i] + " are not one person each");
            }
            sum += (u[rows[i]] - mean) * (other.u[otherRows[i]] - other.mean);
        }
        return rows.length == 0 ? 0 : Math.sqrt(scale(uncertainty) * other.scale(uncertainty)) * sum;
    }

    /** Of the difference of two estimates from the same respondents: this one minus the other. */
    public Influence minus(Influence other) {
        return plus(other, -1);
    }

    /** Of this estimate plus so many times another one. */
    public Influence plus(Influence other, double times) {
        if (other.respondents != respondents) {
            throw new IllegalArgumentException("Estimates of " + n + " and of other " + other.n + " respondents");
        }
        double[] sum = new double[u.length];
        for (int row = 0; row < u.length; row++) {
            sum[row] = u[row] + times * other.u[row];
        }
        return new Influence(sum, respondents, registerSize);
    }

    private double scale(Uncertainty uncertainty) {
        double factor = uncertainty.factor(n, registerSize);
        return factor == 0 ? 0 : factor * n / (n - 1.0);
    }
}
