package nl.utrecht.thuis.statistics.interval;

import java.util.function.LongPredicate;
import org.apache.commons.statistics.distribution.HypergeometricDistribution;

/**
 * How many people of a register have a property, when x of n respondents have it and the respondents are taken as drawn at random without
 * replacement: every count that both tails of the hypergeometric distribution leave possible (Buonaccorsi 1987). Exact, so never below its level.
 *
 * @param low at least x
 * @param high at most N − (n − x)
 */
public record RegisterCount(long low, long high) {
    /**
     * @param x respondents who have the property, 0 to n
     * @param n who responded, 0 to registerSize
     * @param registerSize people in the register, at most 2³¹ − 1
     */
    public static RegisterCount of(long x, long n, long registerSize, Confidence confidence) {
        Counts.check(x, n);
        Counts.check(n, registerSize);
        int size = Math.toIntExact(registerSize);
        long most = registerSize - (n - x);
        if (n == 0 || n == registerSize) {
            return new RegisterCount(x, most);
        }
        double tail = confidence.tail();
        long low = first(x, most, count -> atLeast(x, size, count, n) > tail);
        long high = first(low, most + 1, count -> count > most || atMost(x, size, count, n) <= tail) - 1;
        return new RegisterCount(low, Math.max(low, high));
    }

    /** The least value of which something holds that holds of all greater ones too; it holds of {@code to}. */
    private static long first(long from, long to, LongPredicate holds) {
        long low = from;
        long high = to;
        while (low < high) {
            long middle = low + (high - low) / 2;
            if (holds.test(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /**
     * The probability of at least x among n drawn from a register in which {@code count} have the property: the shorter tail is added up from its
     * thick end, so that it takes a few standard deviations of terms and not the whole range.
     */
    private static double atLeast(long x, int size, long count, long n) {
        if (x > (double) n * count / size) {
            return tail(x, 1, size, count, n);
        }
        return 1 - tail(x - 1, -1, size, count, n);
    }

    private static double atMost(long x, int size, long count, long n) {
        return 1 - atLeast(x + 1, size, count, n);
    }

    /** The sum of the probabilities of {@code from} and all beyond it in a direction. */
    private static double tail(long from, int direction, int size, long count, long n) {
        double term = HypergeometricDistribution.of(size, (int) count, (int) n).probability((int) from);
        double sum = 0;
        for (double k = from; term > sum * 1e-17; k += direction) {
            sum += term;
            term *= direction > 0
                    ? (count - k) * (n - k) / ((k + 1) * (size - count - n + k + 1))
                    : k * (size - count - n + k) / ((count - k + 1) * (n - k + 1));
        }
        return sum;
    }
}
