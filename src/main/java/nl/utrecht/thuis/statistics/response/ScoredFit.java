package nl.utrecht.thuis.statistics.response;

import java.util.Arrays;

/**
 * One point on the way of Fisher's scoring to the maximum likelihood (for the logit link the same as Newton's method and as iteratively
 * reweighted least squares).
 */
final class ScoredFit {
    private static final int MOST_STEPS = 100;
    /** The deviance converges also when coefficients run off to infinity; near a maximum the two converge together, in two or three steps. */
    private static final int MOST_STEPS_WITHOUT_GAIN = 10;
    private static final double STILL = 1e-8;
    private final ResponseTable table;
    private final DummyCoding design;
    private final double[] beta;
    private final double[] logOdds;
    private final double deviance;

    private ScoredFit(ResponseTable table, DummyCoding design, double[] beta) {
        this.table = table;
        this.design = design;
        this.beta = beta;
        this.logOdds = design.times(beta);
        this.deviance = deviance(table, logOdds);
    }

    /** @throws Separation when it does not converge */
    static ScoredFit converged(ResponseTable table, DummyCoding design) {
        double[] start = new double[design.size()];
        start[0] = Math.log((double) table.responses() / (table.population() - table.responses()));
        ScoredFit fit = new ScoredFit(table, design, start);
        int withoutGain = 0;
        for (int step = 0; step < MOST_STEPS && withoutGain < MOST_STEPS_WITHOUT_GAIN; step++) {
            ScoredFit next = fit.next();
            boolean gained = Math.abs(fit.deviance - next.deviance) >= tolerance(next.deviance);
            withoutGain = gained ? 0 : withoutGain + 1;
            if (!gained && fit.distance(next) < STILL) {
                return next;
            }
            fit = next;
        }
        throw fit.separation();
    }

    double[] beta() {
        return beta;
    }

    double deviance() {
        return deviance;
    }

    double[] propensities() {
        return Arrays.stream(logOdds).map(ScoredFit::expit).toArray();
    }

    /** The Fisher information, factored. */
    Cholesky information() {
        double[] weights = new double[logOdds.length];
        for (int cell = 0; cell < weights.length; cell++) {
            weights[cell] = table.population(cell) * expit(logOdds[cell]) * expit(-logOdds[cell]);
        }
        return Cholesky.of(design.products(weights));
    }

    private ScoredFit next() {
        double[] residuals = new double[logOdds.length];
        for (int cell = 0; cell < residuals.length; cell++) {
            residuals[cell] = table.responses(cell) * expit(-logOdds[cell])
                    - (table.population(cell) - table.responses(cell)) * expit(logOdds[cell]);
        }
        double[] step;
        try {
            step = information().solve(design.transposedTimes(residuals));
        } catch (ArithmeticException singular) {
            throw separation();
        }
        ScoredFit next = moved(step, 1);
        for (double part = 0.5; !(next.deviance <= deviance + tolerance(deviance)) && part > 1e-6; part /= 2) {
            next = moved(step, part);
        }
        return next;
    }

    private ScoredFit moved(double[] step, double part) {
        double[] moved = beta.clone();
        for (int column = 0; column < moved.length; column++) {
            moved[column] += part * step[column];
        }
        return new ScoredFit(table, design, moved);
    }

    private double distance(ScoredFit other) {
        double most = 0;
        for (int cell = 0; cell < logOdds.length; cell++) {
            most = Math.max(most, Math.abs(logOdds[cell] - other.logOdds[cell]));
        }
        return most;
    }

    /** Says of which variables, but not where: it may be one person, of whom that would tell who responded. */
    private Separation separation() {
        return new Separation(
                "of a combination of " + table.variables().stream().map(Variable::name).toList() + " all responded, or none");
    }

    private static double deviance(ResponseTable table, double[] logOdds) {
        double logLikelihood = 0;
        for (int cell = 0; cell < logOdds.length; cell++) {
            logLikelihood -= table.responses(cell) * log1pExp(-logOdds[cell])
                    + (table.population(cell) - table.responses(cell)) * log1pExp(logOdds[cell]);
        }
        return -2 * logLikelihood;
    }

    private static double tolerance(double deviance) {
        return 1e-12 * (Math.abs(deviance) + 0.1);
    }

    private static double expit(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    private static double log1pExp(double x) {
        return x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x));
    }
}
