package nl.utrecht.thuis.statistics.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.PrimitiveIterator;
import java.util.stream.DoubleStream;
import nl.utrecht.thuis.statistics.response.Margin;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Whether chance suffices for the difference between response and register in one variable. Where nothing can vary (nobody responded, or everybody, or there is
 * one category) the statistics are 0 and p is 1.
 *
 * @param population N
 * @param responses n
 * @param degreesOfFreedom the categories that people have, less one
 * @param chiSquared X² of respondents against non-respondents: Σd_k²/(nN_k/N)·N/(N-n), d_k = n_k - nN_k/N
 * @param chiSquaredP its p by the chi-squared distribution
 * @param likelihoodRatio G² of the same table
 * @param likelihoodRatioP its p by the chi-squared distribution
 * @param dissimilarity D = ½Σ|n_k/n - N_k/N|: the part of the respondents who would have to be of another category; NaN without responses
 * @param expectedDissimilarity what D is on average when chance decides who responds, exactly
 * @param monteCarlo the p by simulation, when a count or an expected count of respondents or of non-respondents is below 5
 * @param categories in their order
 */
public record CompositionTest(long population, long responses, int degreesOfFreedom, double chiSquared, double chiSquaredP,
        double likelihoodRatio, double likelihoodRatioP, double dissimilarity, double expectedDissimilarity,
        Optional<MonteCarloP> monteCarlo, List<CategoryDifference> categories) {
    private static final int SMALL = 5;

    public CompositionTest {
        categories = List.copyOf(categories);
    }

    /** @param simulation used where counts are small */
    public static CompositionTest of(List<Margin> margins, Simulation simulation) {
        long population = Margin.population(margins);
        long responses = Margin.responses(margins);
        List<Margin> peopled = margins.stream().filter(margin -> margin.population() > 0).toList();
        boolean varies = responses > 0 && responses < population && peopled.size() > 1;
        int degreesOfFreedom = Math.max(0, peopled.size() - 1);
        double rate = (double) responses / population;
        double chiSquared = varies ? peopled.stream().mapToDouble(margin -> pearson(margin, rate)).sum() : 0;
        double likelihoodRatio = varies ? Math.max(0, 2 * peopled.stream().mapToDouble(margin -> likelihood(margin, rate)).sum()) : 0;
        boolean small = varies && peopled.stream().anyMatch(margin -> isSmall(margin, rate));
        return new CompositionTest(population, responses, degreesOfFreedom, chiSquared, p(chiSquared, degreesOfFreedom), likelihoodRatio,
                p(likelihoodRatio, degreesOfFreedom), dissimilarity(margins, population, responses),
                expectedDissimilarity(peopled, population, responses),
                small ? Optional.of(MonteCarloP.of(margins, simulation)) : Optional.empty(), categories(margins, population, responses));
    }

    /** The p to show: by simulation where counts are small, by chi-squared elsewhere. */
    public double p() {
        return monteCarlo.map(MonteCarloP::p).orElse(chiSquaredP);
    }

    /** Cramér's V = √(X²/N), from 0 to 1. */
    public double cramersV() {
        return population == 0 ? 0 : Math.sqrt(chiSquared / population);
    }

    /** V with its bias taken away (Bergsma 2013): 0 when chance suffices. */
    public double correctedV() {
        if (population < 2 || degreesOfFreedom == 0) {
            return 0;
        }
        double squared = Math.max(0, chiSquared / population - degreesOfFreedom / (population - 1.0));
        double columns = degreesOfFreedom - (double) degreesOfFreedom * degreesOfFreedom / (population - 1);
        double rows = 1 - 1 / (population - 1.0);
        return squared == 0 ? 0 : Math.sqrt(squared / Math.min(columns, rows));
    }

    private static double pearson(Margin margin, double rate) {
        double difference = margin.responses() - margin.population() * rate;
        return difference * difference / (margin.population() * rate * (1 - rate));
    }

    private static double likelihood(Margin margin, double rate) {
        return term(margin.responses(), margin.population() * rate)
                + term(margin.population() - margin.responses(), margin.population() * (1 - rate));
    }

    private static double term(long observed, double expected) {
        return observed == 0 ? 0 : observed * Math.log(observed / expected);
    }

    private static boolean isSmall(Margin margin, double rate) {
        return margin.responses() < SMALL || margin.population() - margin.responses() < SMALL || margin.population() * rate < SMALL
                || margin.population() * (1 - rate) < SMALL;
    }

    private static double p(double statistic, int degreesOfFreedom) {
        return degreesOfFreedom == 0 ? 1 : ChiSquaredDistribution.of(degreesOfFreedom).survivalProbability(statistic);
    }

    private static double dissimilarity(List<Margin> margins, double population, double responses) {
        return margins.stream().mapToDouble(margin -> Math.abs(margin.responses() / responses - margin.population() / population)).sum()
                / 2;
    }

    private static double expectedDissimilarity(List<Margin> margins, long population, long responses) {
        return margins.stream().map(margin -> new Hypergeometric(population, margin.population(), responses))
                .mapToDouble(chance -> chance.expectation(count -> Math.abs(count - chance.mean()))).sum() / 2 / responses;
    }

    /** How each category differs, by the exact test alone. */
    public static List<CategoryDifference> categories(List<Margin> margins) {
        return categories(margins, Margin.population(margins), Margin.responses(margins));
    }

    private static List<CategoryDifference> categories(List<Margin> margins, long population, long responses) {
        double[] exact = margins.stream().filter(margin -> margin.population() > 0)
                .mapToDouble(margin -> new Hypergeometric(population, margin.population(), responses).twoSidedP(margin.responses()))
                .toArray();
        PrimitiveIterator.OfDouble ps = DoubleStream.of(exact).iterator();
        PrimitiveIterator.OfDouble adjusted = DoubleStream.of(AdjustedP.holm(exact)).iterator();
        List<CategoryDifference> categories = new ArrayList<>();
        for (Margin margin : margins) {
            boolean peopled = margin.population() > 0;
            categories.add(
                    new CategoryDifference(margin, population, responses, peopled ? ps.nextDouble() : 1,
                            peopled ? adjusted.nextDouble() : 1));
        }
        return categories;
    }
}
