package nl.utrecht.thuis.prizedraw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RankingTest {
    /** The 99.9th percentile of χ² with 19 degrees of freedom. */
    private static final double CHI_SQUARED = 43.82;
    private static final int DRAWS = 100_000;
    private static final int PRIZES = 5;
    private static final List<String> NUMBERS = IntStream.range(0, 20).mapToObj("%08d"::formatted).toList();

    @Test
    void everyEntryIsEquallyLikelyToBeFirstAndToWin() {
        Random random = new Random(20261121);
        long[] first = new long[NUMBERS.size()];
        long[] won = new long[NUMBERS.size()];
        byte[] seed = new byte[32];
        for (int draw = 0; draw < DRAWS; draw++) {
            random.nextBytes(seed);
            List<String> order = Ranking.of(seed, NUMBERS);
            first[NUMBERS.indexOf(order.get(0))]++;
            order.subList(0, PRIZES).forEach(number -> won[NUMBERS.indexOf(number)]++);
        }
        assertTrue(chiSquared(first, 1) < CHI_SQUARED, "first: " + chiSquared(first, 1));
        assertTrue(chiSquared(won, PRIZES) < CHI_SQUARED, "won: " + chiSquared(won, PRIZES));
    }

    /** The same test finds a draw that is a little uneven: the first number has one chance in eighteen instead of twenty. */
    @Test
    void theTestSeesAnUnevenDraw() {
        long[] first = new long[NUMBERS.size()];
        Arrays.fill(first, DRAWS / 18 * 17 / 19);
        first[0] = DRAWS / 18;
        assertTrue(chiSquared(first, 1) > CHI_SQUARED);
    }

    /** Of so many drawn without putting back; that makes the counts a little less spread than when each is drawn by itself. */
    private static double chiSquared(long[] counts, int drawn) {
        double n = counts.length;
        double expected = (double) DRAWS * drawn / n;
        double sum = 0;
        for (long count : counts) {
            sum += (count - expected) * (count - expected) / expected;
        }
        return sum * (n - 1) / (n - drawn);
    }

    @Test
    void orderFollowsFromSeedAndNumbersAloneAndHoldsEveryNumberOnce() {
        byte[] seed = "a seed".getBytes(StandardCharsets.UTF_8);
        List<String> order = Ranking.of(seed, NUMBERS);
        assertEquals(Set.copyOf(NUMBERS), Set.copyOf(order));
        assertEquals(NUMBERS.size(), order.size());
        List<String> shuffled = new ArrayList<>(NUMBERS);
        Collections.shuffle(shuffled, new Random(1));
        assertEquals(order, Ranking.of(seed, shuffled));
        assertNotEquals(order, Ranking.of("another".getBytes(StandardCharsets.UTF_8), NUMBERS));
        assertEquals(List.of(), Ranking.of(seed, List.of()));
    }

    /** Who leaves the list changes nothing in the order of the others. */
    @Test
    void numberThatIsNotThereMovesNobodyElse() {
        byte[] seed = {1, 2, 3};
        List<String> without = new ArrayList<>(Ranking.of(seed, NUMBERS));
        without.remove(NUMBERS.get(7));
        assertEquals(without, Ranking.of(seed, NUMBERS.stream().filter(number -> !number.equals(NUMBERS.get(7))).toList()));
    }

    /** The SHA-256 of nothing and of "abc", as FIPS 180 has them. */
    @Test
    void hashesAreThoseOfTheStandards() {
        assertEquals("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", Ranking.hash(List.of()));
        assertEquals("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                Ranking.commitment("abc".getBytes(StandardCharsets.UTF_8)));
        assertEquals(Ranking.hash(List.of("B", "A")), Ranking.commitment("A\nB".getBytes(StandardCharsets.UTF_8)));
    }
}
