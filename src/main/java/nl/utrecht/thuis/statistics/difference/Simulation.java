package nl.utrecht.thuis.statistics.difference;

/**
 * How chance is simulated where the approximation by chi-squared is too rough.
 *
 * @param replications B, at least 9,999
 * @param seed the same seed gives the same p; keep it with the result
 */
public record Simulation(int replications, long seed) {
    /** The fewest replications that a p of a few percent can be told from. */
    public static final int FEWEST = 9_999;

    /** @throws IllegalArgumentException with fewer than 9,999 replications */
    public Simulation {
        if (replications < FEWEST) {
            throw new IllegalArgumentException("Too few replications: " + replications);
        }
    }
}
