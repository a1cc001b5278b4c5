package nl.utrecht.thuis.statistics.difference;

import java.util.function.DoubleUnaryOperator;

/**
 * How many of the n responses are of a category of K out of N people, when chance alone decides who responds. Summed over all possible counts by the ratio of
 * neighbouring probabilities, outward from the mode, so that no factorial is needed and no register is too large.
 *
 * @param population N
 * @param category K
 * @param responses n
 */
record Hypergeometric(long population, long category, long responses) {
    /** Probabilities this near are equal but for rounding; R's {@code fisher.test} has the same. */
    private static final double EQUAL = 1 + 1e-7;

    private interface Visitor {
        /** @param weight the probability, as a part of that of the mode */
        void visit(long count, double weight);
    }

    double mean() {
        return (double) responses * category / population;
    }

    /** √(n W(1-W)(N-n)/(N-1)). */
    double deviation() {
        double share = (double) category / population;
        return population < 2 ? 0 : Math.sqrt(responses * share * (1 - share) * (population - responses) / (population - 1));
    }

    /** The most probable count. */
    long mode() {
        double place = (responses + 1.0) * (category + 1.0) / (population + 2.0);
        return Math.max(lowest(), Math.min(highest(), (long) place));
    }

    long lowest() {
        return Math.max(0, responses + category - population);
    }

    long highest() {
        return Math.min(responses, category);
    }

    /** P(count + 1) / P(count). */
    double ratio(long count) {
        return (double) (category - count) / (count + 1) * ((double) (responses - count) / (population - category - responses + count + 1));
    }

    /** The probability of all counts that are at most as probable as this one: Fisher's exact test, two-sided as in R. */
    double twoSidedP(long observed) {
        double limit = weight(observed) * EQUAL;
        double[] sums = new double[2];
        visit((count, weight) -> {
            sums[0] += weight;
            sums[1] += weight <= limit ? weight : 0;
        });
        return Math.min(1, sums[1] / sums[0]);
    }

    /** E f(count). */
    double expectation(DoubleUnaryOperator f) {
        double[] sums = new double[2];
        visit((count, weight) -> {
            sums[0] += weight;
            sums[1] += weight * f.applyAsDouble(count);
        });
        return sums[1] / sums[0];
    }

    private double weight(long observed) {
        double[] found = new double[1];
        visit((count, weight) -> found[0] = count == observed ? weight : found[0]);
        return found[0];
    }

    /** Stops where the probability is no number any more. */
    private void visit(Visitor visitor) {
        long mode = mode();
        visitor.visit(mode, 1);
        double weight = 1;
        for (long count = mode; count < highest() && weight > 0; count++) {
            weight *= ratio(count);
            visitor.visit(count + 1, weight);
        }
        weight = 1;
        for (long count = mode; count > lowest() && weight > 0; count--) {
            weight /= ratio(count - 1);
            visitor.visit(count - 1, weight);
        }
    }
}
