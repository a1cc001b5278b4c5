package nl.utrecht.thuis.statistics.difference;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** P-values of several tests, adjusted for being several. In the order of the tests; each at most 1. */
public final class AdjustedP {

    private AdjustedP() {}

    /** Keeps the probability of any false alarm below the level (Holm 1979). */
    public static double[] holm(double... p) {
        int[] order = ascending(p);
        double[] adjusted = new double[p.length];
        double most = 0;
        for (int rank = 0; rank < p.length; rank++) {
            most = Math.max(most, Math.min(1, (p.length - rank) * p[order[rank]]));
            adjusted[order[rank]] = most;
        }
        return adjusted;
    }

    /** Keeps the expected part of false alarms among the alarms below the level (Benjamini &amp; Hochberg, <i>JRSS B</i> 57, 1995). */
    public static double[] benjaminiHochberg(double... p) {
        int[] order = ascending(p);
        double[] adjusted = new double[p.length];
        double least = 1;
        for (int rank = p.length - 1; rank >= 0; rank--) {
            least = Math.min(least, p[order[rank]] * ((double) p.length / (rank + 1)));
            adjusted[order[rank]] = least;
        }
        return adjusted;
    }

    private static int[] ascending(double[] p) {
        for (double value : p) {
            if (!(value >= 0 && value <= 1)) {
                throw new IllegalArgumentException("Not p-values: " + Arrays.toString(p));
            }
        }
        return IntStream.range(0, p.length).boxed().sorted(Comparator.comparingDouble(test -> p[test])).mapToInt(Integer::intValue)
                .toArray();
    }
}
