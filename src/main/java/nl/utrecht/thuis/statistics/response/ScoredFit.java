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
    /** The length of the last step; as steps become their own squares, what is left after it is nothing, and the deviance does not change either. */
    private static final double STILL = 1e-7;
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
            double[] direction = fit.direction();
            if (fit.length(direction) < STILL) {
                return fit.moved(direction, 1);
            }
            ScoredFit next = fit.lower(direction);
            withoutGain = Math.abs(fit.deviance - next.deviance) < tolerance(next.deviance) ? withoutGain + 1 : 0;
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

    private double[] direction() {
        double[] residuals = new double[logOdds.length];
        for (int cell = 0; cell < residuals.length; cell++) {
            residuals[cell] = table.responses(cell) * expit(-logOdds[cell])
                    - (table.population(cell) - table.responses(cell)) * expit(logOdds[cell]);
        }
        try {
            return information().solve(design.transposedTimes(residuals));
        } catch (ArithmeticException singular) {
            throw separation();
        }
    }

    /** How far it moves the log odds of the cell that it moves most. */
    private double length(double[] direction) {
        return Arrays.stream(design.times(direction)).map(Math::abs).max().orElse(0);
    }

    /** The point in this direction at which the deviance is no higher: a whole step, or half of it, and so on. */
    private ScoredFit lower(double[] direction) {
        ScoredFit lower = moved(direction, 1);
        for (double part = 0.5; !(lower.deviance <= deviance + tolerance(deviance)) && part > 1e-6; part /= 2) {
            lower = moved(direction, part);
        }
        return lower;
    }

    private ScoredFit moved(double[] direction, double part) {
        double[] moved = beta.clone();
        for (int column = 0; column < moved.length; column++) {
            moved[column] += part * direction[column];
        }
        return new ScoredFit(table, design, moved);
    }

    /** Says of which variables, but not where: it may be one person, of whom that would tell who responded. */
    private Separation separation() {
        return new Separation(
                "of a combination of " + table.variables().stream().map(Variable::name).toList() + " all responded, or none");
    }

    /** Of log(1 + exp(x)) and log(1 + exp(-x)) the larger is the smaller plus |x|: so nothing cancels. */
    private static double deviance(ResponseTable table, double[] logOdds) {
        double logLikelihood = 0;
        for (int cell = 0; cell < logOdds.length; cell++) {
            double ofLikely = Math.log1p(Math.exp(-Math.abs(logOdds[cell])));
            logLikelihood -= table.responses(cell) * (ofLikely + Math.max(0, -logOdds[cell]))
                    + (table.population(cell) - table.responses(cell)) * (ofLikely + Math.max(0, logOdds[cell]));
        }
        return -2 * logLikelihood;
    }

    private static double tolerance(double deviance) {
        return 1e-12 * (Math.abs(deviance) + 0.1);
    }

    private static double expit(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
