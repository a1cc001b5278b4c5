package nl.utrecht.thuis.statistics.interval;

/**
 * The score interval of Wilson (1927): the one that the product shows. It never leaves 0 to 1 and keeps its coverage for few people and for
 * proportions near 0 and 1, where the interval of the textbooks (Wald) has 72% instead of 95%.
 */
public final class Wilson {
    private Wilson() {}

    /** For people drawn from a population without end. See {@link #of(double, double, Confidence)}. */
    public static Interval ofCount(long x, long n, Confidence confidence) {
        return of(share(x, n), n, confidence);
    }

    /**
     * For the people of a register, of whom some responded: as many as {@link #registerSize} makes of them. All of them leave no doubt; nobody
     * leaves all.
     *
     * @param x who have the property, 0 to n
     * @param n who responded, 0 to registerSize
     * @param registerSize people in the register
     */
    public static Interval ofRegister(long x, long n, long registerSize, Confidence confidence) {
        double m = registerSize(n, registerSize);
        return of(share(x, n), m, confidence);
    }

    /**
     * The number of independent people that say as much as n out of a register: n(N−1)/(N−n), infinite where everybody responded.
     *
     * @param n 0 to registerSize
     */
    public static double registerSize(double n, long registerSize) {
        if (!(n >= 0 && n <= registerSize)) {
            throw new IllegalArgumentException(n + " respondents out of " + registerSize);
        }
        if (n == 0) {
            return 0;
        }
        return n == registerSize ? Double.POSITIVE_INFINITY : n * (registerSize - 1.0) / (registerSize - n);
    }

    /**
     * {@code [p + z²/2m ± z√(p(1−p)/m + z²/4m²)] / (1 + z²/m)}.
     *
     * @param p the estimate, 0 to 1; of no account where m is 0
     * @param m how many independent people say as much, 0 to infinity: n for a count, p(1−p)/V for an estimate with variance V
     */
    public static Interval of(double p, double m, Confidence confidence) {
        if (m == 0) {
            return new Interval(0, 1);
        }
        if (!(p >= 0 && p <= 1 && m > 0)) {
            throw new IllegalArgumentException("An interval for the proportion " + p + " of " + m);
        }
        double z = confidence.z();
        double a = z * z / m;
        double middle = (p + a / 2) / (1 + a);
        double distance = z * Math.sqrt(p * (1 - p) / m + a / (4 * m)) / (1 + a);
        double low = p == 0 ? 0 : middle - distance;
        double high = p == 1 ? 1 : middle + distance;
        return new Interval(low, high).ofProportion();
    }

    private static double share(long x, long n) {
        Counts.check(x, n);
        return n == 0 ? 0 : (double) x / n;
    }
}
