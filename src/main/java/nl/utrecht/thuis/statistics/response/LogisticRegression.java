package nl.utrecht.thuis.statistics.response;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * A logistic model of response with the main effects of all variables, fitted by maximum likelihood to grouped counts: the same as to
 * persons (McCullagh &amp; Nelder, <i>Generalized Linear Models</i>, 2nd ed., 1989, chapter 4).
 */
public final class LogisticRegression {
    private final ResponseTable table;
    private final DummyCoding design;
    private final ScoredFit fit;
    private final double[][] covariance;

    /**
     * @param term what it is about; categories that have no coefficient are references
     * @param estimate on the scale of log odds
     */
    public record Coefficient(Term term, double estimate, double standardError) {}

    private LogisticRegression(ResponseTable table, DummyCoding design, ScoredFit fit) {
        this.table = table;
        this.design = design;
        this.fit = fit;
        this.covariance = fit.information().inverse();
    }

    /**
     * Fits the model by iteratively reweighted least squares, until no log odds moves by 1e-7: the deviance then changes by much less than
     * 1e-12 (|deviance| + 0.1), which alone would also be met on the way to infinity.
     *
     * @throws Separation when a category or a combination of them decides who responds, or nobody responded, or everybody
     */
    public static LogisticRegression fit(ResponseTable table) {
        if (!table.hasBoth()) {
            throw new Separation("nobody responded, or everybody");
        }
        for (Variable variable : table.variables()) {
            if (table.margins(variable.name()).stream().anyMatch(Margin::separates)) {
                throw new Separation("of a category of " + variable.name() + " all responded, or none");
            }
        }
        DummyCoding design = DummyCoding.of(table);
        return new LogisticRegression(table, design, ScoredFit.converged(table, design));
    }

    public List<Coefficient> coefficients() {
        List<Coefficient> coefficients = new ArrayList<>();
        for (int column = 0; column < design.size(); column++) {
            coefficients.add(new Coefficient(design.terms().get(column), fit.beta()[column], Math.sqrt(covariance[column][column])));
        }
        return coefficients;
    }

    /** Columns that say nothing that those before them do not, and so were left out: the fitted propensities are the same. */
    public List<Term> aliased() {
        return design.aliased();
    }

    /** The rank of the design: coefficients that were estimated, the intercept included. */
    public int parameters() {
        return design.size();
    }

    /** -2 log likelihood, of persons. */
    public double deviance() {
        return fit.deviance();
    }

    /** -2 log likelihood of the model in which all have the same propensity. */
    public double nullDeviance() {
        double n = table.responses();
        double others = table.population() - n;
        return -2 * (n * Math.log(n / table.population()) + others * Math.log(others / table.population()));
    }

    /**
     * The probability of at least this difference between the two deviances if all had the same propensity: likelihood ratio test of all variables at once,
     * chi-squared with {@link #parameters()} - 1 degrees of freedom. 1 for a model of the intercept alone.
     */
    public double likelihoodRatioP() {
        return parameters() == 1
                ? 1
                : ChiSquaredDistribution.of(parameters() - 1).survivalProbability(Math.max(0, nullDeviance() - deviance()));
    }

    ResponseTable table() {
        return table;
    }

    DummyCoding design() {
        return design;
    }

    /** The estimated propensity of each cell, in (0, 1). */
    double[] propensities() {
        return fit.propensities();
    }

    /** The estimated covariance of the coefficients. */
    double[][] covariance() {
        return covariance;
    }
}
