package nl.utrecht.thuis.statistics.difference;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class AdjustedPTest {

    /** Reckoned by hand: 4 × .01, 3 × .02, then no less than that, and at most 1. */
    @Test
    void aLargerPNeverBecomesTheSmallerOne() {
        assertArrayEquals(new double[]{0.06, 0.04, 0.06, 0.9}, AdjustedP.holm(0.02, 0.01, 0.025, 0.9), 1e-15);
        assertArrayEquals(new double[]{1, 1}, AdjustedP.holm(0.6, 0.7), 1e-15);
        assertArrayEquals(new double[]{0.1 / 3, 0.1 / 3, 0.1 / 3, 0.9}, AdjustedP.benjaminiHochberg(0.02, 0.01, 0.025, 0.9), 1e-15);
        assertArrayEquals(new double[0], AdjustedP.holm(), 0);
    }

    @Test
    void holmIsTheStricterAndNeitherIsBelowTheP() {
        Random random = new Random(20);
        for (int round = 0; round < 500; round++) {
            double[] p = random.doubles(1 + random.nextInt(12)).map(value -> value * value).toArray();
            double[] holm = AdjustedP.holm(p);
            double[] falseAlarms = AdjustedP.benjaminiHochberg(p);
            for (int test = 0; test < p.length; test++) {
                assertTrue(holm[test] >= falseAlarms[test] - 1e-15 && falseAlarms[test] >= p[test] && holm[test] <= 1);
                for (int other = 0; other < p.length; other++) {
                    assertTrue(p[test] > p[other] || holm[test] <= holm[other]);
                }
            }
        }
    }

    @Test
    void whatIsNoPIsRefused() {
        assertTrue(assertThrows(IllegalArgumentException.class, () -> AdjustedP.holm(0.1, 1.5)).getMessage().contains("1.5"));
        assertThrows(IllegalArgumentException.class, () -> AdjustedP.benjaminiHochberg(Double.NaN));
    }
}
