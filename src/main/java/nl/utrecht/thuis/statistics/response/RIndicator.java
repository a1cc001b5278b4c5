package nl.utrecht.thuis.statistics.response;

/**
 * How much the response propensities vary over a register: R = 1 - 2S, 1 when all are equal. R headlines, the coefficient of variation steers: at low
 * response R rewards low response. R is not 1 for a perfectly random response either, so show it beside {@link #noiseFloor()}; R compares between waves only
 * with the same variables, categories and link.
 *
 * @param population N, the people in the base
 * @param responses n
 * @param parameters p, the coefficients of the model, the intercept included
 * @param meanPropensity n/N for a model with an intercept; NaN for a base of nobody
 * @param variance S² of the estimated propensities, divisor N - 1
 * @param bias of S²
 * @param factor max(0, 1 - bias/S²): the part of S² that is not bias
 * @param unadjusted 1 - 2S, between {@link #lowestPossible()} and 1 (a little lower at a small N, for the divisor)
 * @param adjusted 1 - 2√(S² factor): the R to show
 * @param standardError of R; NaN where all propensities are equal, as the linearisation has no meaning there
 * @param unadjustedCv S/mean
 * @param cv √(S² factor)/mean, the coefficient of variation to show: the largest standardised non-response bias of a mean; NaN without response
 * @param cvStandardError NaN where {@code standardError} is
 */
public record RIndicator(long population, long responses, int parameters, double meanPropensity, double variance, double bias,
        double factor,
        double unadjusted, double adjusted, double standardError, double unadjustedCv, double cv, double cvStandardError) {
    /** Propensities whose spread is a smaller part of the largest possible one are equal but for rounding. */
    private static final double EQUAL = 1e-12;

    /**
     * Of the model with the main effects of all variables. Where nobody or everybody responded, R is 1 by definition and says nothing ({@link #informative()}).
     *
     * @throws Separation when a category decides who responds; see {@link Representativity#of}, which merges such categories first
     */
    public static RIndicator of(ResponseTable table) {
        if (table.hasBoth()) {
            return of(LogisticRegression.fit(table));
        }
        double mean = (double) table.responses() / table.population();
        double cv = table.responses() == 0 ? Double.NaN : 0;
        return new RIndicator(table.population(), table.responses(), 1, mean, 0, 0, 0, 1, 1, Double.NaN, cv, cv, Double.NaN);
    }

    /** Schouten, Cobben &amp; Bethlehem 2009, eq. 3; bias and variance of Shlomo, Skinner &amp; Schouten 2012; Var(CV) of the RISQ manual 2.1. */
    public static RIndicator of(LogisticRegression model) {
        PropensityMoments moments = PropensityMoments.of(model);
        double people = model.table().population();
        double mean = moments.mean();
        double variance = moments.squares() / (people - 1);
        boolean equal = Math.sqrt(variance) <= EQUAL * Math.sqrt(mean * (1 - mean));
        double factor = equal ? 0 : Math.max(0, 1 - moments.bias() / variance);
        double spread = equal ? 0 : Math.sqrt(variance);
        double adjustedSpread = Math.sqrt(variance * factor);
        double cv = adjustedSpread / mean;
        double varianceOfR = equal ? Double.NaN : moments.varianceOfCoefficients() + moments.varianceOfCurvature();
        return new RIndicator(model.table().population(), model.table().responses(), model.parameters(), mean, equal ? 0 : variance,
                moments.bias(), factor, 1 - 2 * spread, 1 - 2 * adjustedSpread, Math.sqrt(varianceOfR), spread / mean, cv,
                Math.sqrt(varianceOfR / (4 * mean * mean) + Math.pow(cv, 4) / people));
    }

    /** Whether somebody responded and somebody did not: otherwise R is 1 whatever the register is like. */
    public boolean informative() {
        return responses > 0 && responses < population;
    }

    /** R₀ = 1 - 2√((p-1)·p̄(1-p̄)/(N-1)): what the unadjusted R is around when the response is perfectly random. */
    public double noiseFloor() {
        return parameters == 1 ? 1 : 1 - 2 * Math.sqrt((parameters - 1) * largestVariance() / (population - 1));
    }

    /** R when response is decided by the person: 1 - 2√(p̄(1-p̄)), the lowest at this response. */
    public double lowestPossible() {
        return 1 - 2 * Math.sqrt(largestVariance());
    }

    /** The coefficient of variation when response is decided by the person, the highest at this response. */
    public double highestCv() {
        return Math.sqrt(largestVariance()) / meanPropensity;
    }

    /**
     * How far non-response can at most move a proportion, as a part of 1: CV·√(p(1-p)) (Schouten, Cobben &amp; Bethlehem 2009, eq. 8), when the variables
     * of the model explain the response.
     *
     * @param proportion from 0 to 1
     */
    public double maximalBias(double proportion) {
        if (!(proportion >= 0 && proportion <= 1)) {
            throw new IllegalArgumentException("Not a proportion: " + proportion);
        }
        return cv * Math.sqrt(proportion * (1 - proportion));
    }

    private double largestVariance() {
        return meanPropensity * (1 - meanPropensity);
    }
}
