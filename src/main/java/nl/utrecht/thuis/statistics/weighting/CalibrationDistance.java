package nl.utrecht.thuis.statistics.weighting;

/** By what a weight is multiplied, as a function F of the calibration variables, with F(0) = 1 and F'(0) = 1 (Deville and Särndal 1992). */
public sealed interface CalibrationDistance {
    double factor(double u);

    /** F'(u), never below 0. */
    double slope(double u);

    /** {@code F(u) = 1 + u}: the generalised regression estimator. It always has a solution, and may give weights below 0. */
    record Linear() implements CalibrationDistance {
        @Override
        public double factor(double u) {
            return 1 + u;
        }

        @Override
        public double slope(double u) {
            return 1;
        }
    }

    /**
     * Between bounds: {@code F(u) = L + (U−L)/(1 + (U−1)/(1−L)·exp(−Au))} with {@code A = (U−L)/((1−L)(U−1))}, the logit of Deville and Särndal (1992, case 6).
     *
     * @param lower least factor, 0 to 1 (1 excluded)
     * @param upper greatest factor, above 1 and finite
     */
    record Logit(double lower, double upper) implements CalibrationDistance {
        public Logit {
            if (!(lower >= 0 && lower < 1 && upper > 1 && upper < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("Bounds " + lower + " and " + upper + " do not lie on both sides of 1");
            }
        }

        @Override
        public double factor(double u) {
            return lower + (upper - lower) / (1 + (upper - 1) / (1 - lower) * Math.exp(-steepness() * u));
        }

        @Override
        public double slope(double u) {
            double factor = factor(u);
            return steepness() * (upper - factor) * (factor - lower) / (upper - lower);
        }

        private double steepness() {
            return (upper - lower) / ((1 - lower) * (upper - 1));
        }
    }
}
