package nl.utrecht.thuis.statistics.weighting;

/**
 * What non-response could do that no margin shows: if those who did not respond differed by so much from those who did, the figure of all would be
 * another one.
 *
 * @param respondents n, 0 to registerSize
 * @param registerSize N, at least 1
 */
public record Sensitivity(long respondents, long registerSize) {
    public Sensitivity {
        if (respondents < 0 || registerSize < 1 || respondents > registerSize) {
            throw new IllegalArgumentException(respondents + " respondents out of " + registerSize);
        }
    }

    /** How far the figure moves, in the unit of the difference: {@code (1−n/N)·difference}. */
    public double shift(double difference) {
        return (1 - (double) respondents / registerSize) * difference;
    }
}
