package nl.utrecht.thuis.statistics.difference;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import nl.utrecht.thuis.statistics.response.Margin;

/**
 * A p-value by simulation: among how many of all the ways in which as many people could have responded X² is at least what was found. L64X128MixRandom.
 *
 * @param atLeast in how many replications it was
 */
public record MonteCarloP(long atLeast, Simulation simulation) {
    private static final String GENERATOR = "L64X128MixRandom";
    /** A statistic this near is the same division of people but for rounding. */
    private static final double EQUAL = 1 - 1e-10;

    static MonteCarloP of(List<Margin> margins, Simulation simulation) {
        RandomGenerator random = RandomGeneratorFactory.of(GENERATOR).create(simulation.seed());
        long[] populations = margins.stream().mapToLong(Margin::population).filter(population -> population > 0).toArray();
        long[] observed = margins.stream().filter(margin -> margin.population() > 0).mapToLong(Margin::responses).toArray();
        long responses = Margin.responses(margins);
        double rate = (double) responses / Margin.population(margins);
        double found = distance(populations, observed, rate) * EQUAL;
        long[] counts = new long[populations.length];
        long atLeast = 0;
        for (int replication = 0; replication < simulation.replications(); replication++) {
            HypergeometricDraw.divide(populations, responses, random, counts);
            atLeast += distance(populations, counts, rate) >= found ? 1 : 0;
        }
        return new MonteCarloP(atLeast, simulation);
    }

    /** (1 + #)/(B + 1), never 0 (Davison &amp; Hinkley 1997, eq. 4.11). */
    public double p() {
        return (1.0 + atLeast) / (simulation.replications() + 1.0);
    }

    /** The standard error of p for being simulated. */
    public double error() {
        return Math.sqrt(p() * (1 - p()) / simulation.replications());
    }

    /** X² but for a factor that is the same for all divisions. */
    private static double distance(long[] populations, long[] counts, double rate) {
        double sum = 0;
        for (int category = 0; category < counts.length; category++) {
            double difference = counts[category] - populations[category] * rate;
            sum += difference * difference / populations[category];
        }
        return sum;
    }
}
