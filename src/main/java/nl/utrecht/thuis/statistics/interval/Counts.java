package nl.utrecht.thuis.statistics.interval;

/** What a count must be. */
final class Counts {
    private Counts() {}

    /** @throws IllegalArgumentException unless 0 ≤ x ≤ n */
    static void check(long x, long n) {
        if (x < 0 || x > n) {
            throw new IllegalArgumentException(x + " people of " + n);
        }
    }
}
