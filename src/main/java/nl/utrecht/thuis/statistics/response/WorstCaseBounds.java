package nl.utrecht.thuis.statistics.response;

/**
 * Between what a proportion of the whole register lies, whatever those who did not respond would have answered (Manski 2003, chapter 1).
 *
 * @param lower when none of them would
 * @param upper when all of them would
 */
public record WorstCaseBounds(double lower, double upper) {

    /**
     * @param successes x, people who gave the answer
     * @param responses n, people who responded
     * @param population N, people in the register
     * @throws IllegalArgumentException unless 0 &le; x &le; n &le; N and N &gt; 0
     */
    public static WorstCaseBounds of(long successes, long responses, long population) {
        if (successes < 0 || successes > responses || responses > population || population == 0) {
            throw new IllegalArgumentException(successes + " of " + responses + " responses of " + population + " people");
        }
        return new WorstCaseBounds((double) successes / population, (double) (successes + population - responses) / population);
    }
}
