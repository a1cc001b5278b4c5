package nl.utrecht.thuis.statistics.interval;

/**
 * The intervals that R's {@code survey::svyciprop} gives for a proportion with a standard error, to set beside {@link Wilson}'s, which the
 * product shows: who works with that program finds these figures back. Those that would leave 0 to 1 end there.
 */
public enum DesignInterval {
    /** {@code p ± t·se} ({@code method = "mean"}). */
    WALD {
        @Override
        Interval between(double p, double se, double n, Confidence confidence) {
            return Interval.around(p, confidence.t(n - 1) * se);
        }
    },
    /** {@code ± t·se/(p(1−p))} on the scale of ln(p/(1−p)) ({@code "logit"} and {@code "xlogit"}). */
    LOGIT {
        @Override
        Interval between(double p, double se, double n, Confidence confidence) {
            double middle = Math.log(p / (1 - p));
            double distance = confidence.t(n - 1) * se / (p * (1 - p));
            return new Interval(1 / (1 + Math.exp(distance - middle)), 1 / (1 + Math.exp(-distance - middle)));
        }
    },
    /** {@code ± t·se/(2√(p(1−p)))} on the scale of arcsin √p ({@code "asin"}). */
    ARCSINE {
        @Override
        Interval between(double p, double se, double n, Confidence confidence) {
            double middle = Math.asin(Math.sqrt(p));
            double distance = confidence.t(n - 1) * se / (2 * Math.sqrt(p * (1 - p)));
            double low = Math.sin(Math.max(0, middle - distance));
            double high = Math.sin(Math.min(Math.PI / 2, middle + distance));
            return new Interval(low * low, high * high);
        }
    },
    /** Korn and Graubard (1998), without their factor for degrees of freedom: Clopper–Pearson for p(1−p)/se² people ({@code "beta"}). */
    BETA {
        @Override
        Interval between(double p, double se, double n, Confidence confidence) {
            double effective = p * (1 - p) / (se * se);
            return CountInterval.exact(p * effective, effective, confidence);
        }
    };

    abstract Interval between(double p, double se, double n, Confidence confidence);

    /**
     * Where p is 0 or 1, or the error 0, there is nothing to reckon with: p itself.
     *
     * @param p the estimate, 0 to 1
     * @param se its standard error, at least 0
     * @param n respondents, at least 2; one less are the degrees of freedom
     */
    public Interval of(double p, double se, long n, Confidence confidence) {
        if (!(p >= 0 && p <= 1 && se >= 0 && n >= 2)) {
            throw new IllegalArgumentException("An interval for " + p + " with error " + se + " of " + n);
        }
        return p == 0 || p == 1 || se == 0 ? new Interval(p, p) : between(p, se, n, confidence).ofProportion();
    }
}
