package nl.utrecht.thuis.statistics.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import nl.utrecht.thuis.statistics.interval.Confidence;
import nl.utrecht.thuis.statistics.interval.Wilson;
import org.junit.jupiter.api.Test;

class ShownPercentageTest {
    @Test
    void aPercentageIsShownCappedOrHiddenForTheFirstReason() {
        assertEquals(new ShownPercentage.Value(158 / 254.0), shown(158, 254));
        assertEquals(hidden(ShownPercentage.Reason.NOBODY), shown(0, 0));
        assertEquals(hidden(ShownPercentage.Reason.SMALL_BASE), shown(0, 9));
        assertEquals(hidden(ShownPercentage.Reason.SMALL_COUNT), shown(9, 254));
        assertEquals(hidden(ShownPercentage.Reason.SMALL_COMPLEMENT), shown(245, 254));
        assertEquals(new ShownPercentage.Below(.05), shown(10, 254));
        assertEquals(new ShownPercentage.Above(.95), shown(244, 254));
        assertEquals(new ShownPercentage.Below(.05), shown(0, 254));
        assertEquals(new ShownPercentage.Value(.05), shown(50, 1000));
        assertEquals(hidden(ShownPercentage.Reason.FEW), shown(12, 29));
        assertEquals(hidden(ShownPercentage.Reason.UNSURE), shown(16, 32));
        assertEquals(hidden(ShownPercentage.Reason.SENSITIVE), ShownPercentage.of(figure(0, 254), Thresholds.DEFAULT, false, true));
        assertEquals(hidden(ShownPercentage.Reason.SENSITIVE), ShownPercentage.of(figure(254, 254), Thresholds.DEFAULT, false, true));
        assertEquals(hidden(ShownPercentage.Reason.SUPPRESSED), ShownPercentage.of(figure(158, 254), Thresholds.DEFAULT, true, false));
    }

    @Test
    void thresholdsOf2023ShowWhatWasPublished() {
        for (int people : new int[]{3, 5, 158, 251}) {
            assertEquals(new ShownPercentage.Value(people / 254.0),
                    ShownPercentage.of(figure(people, 254), Thresholds.OF_2023, false, false));
        }
        assertEquals(hidden(ShownPercentage.Reason.SMALL_COUNT), ShownPercentage.of(figure(2, 254), Thresholds.OF_2023, false, false));
    }

    @Test
    void halvesAreRoundedAwayFromZero() {
        assertEquals(29, new ShownPercentage.Value(.285).rounded());
        assertEquals(29, new ShownPercentage.Value(57 / 200.0).rounded());
        assertEquals(62, new ShownPercentage.Value(158 / 254.0).rounded());
        assertEquals(0, new ShownPercentage.Value(0).rounded());
        assertEquals(100, new ShownPercentage.Value(1).rounded());
    }

    @Test
    void smallBasesAreShownInFives() {
        assertEquals(List.of(10L, 15L, 95L, 100L, 100L, 101L, 254L),
                LongStream.of(12, 13, 97, 98, 100, 101, 254).map(ShownPercentage::shownBase).boxed().toList());
    }

    /** Every count is among those that its printed percentage may stand for, and none other is printed so. */
    @Test
    void printedPercentagesAreSolvedCompletely() {
        Random random = new Random(62);
        for (int trial = 0; trial < 300; trial++) {
            long base = 1 + random.nextInt(3000);
            int decimals = random.nextInt(3);
            PrintedPercentage printed = PrintedPercentage.of(random.nextInt((int) base + 1), base, decimals);
            List<Long> expected = LongStream.rangeClosed(0, base)
                    .filter(people -> PrintedPercentage.of(people, base, decimals).equals(printed)).boxed()
                    .toList();
            assertTrue(!expected.isEmpty());
            assertEquals(expected, printed.people(base));
        }
        assertThrows(IllegalArgumentException.class, () -> new PrintedPercentage(new BigDecimal("100.1")));
        assertEquals(List.of(), new PrintedPercentage(new BigDecimal("62.2")).people(3));
    }

    @Test
    void basesThatDifferByFewAreRefusedAlsoWhereTheyAreMadeOfCells() {
        PublishedBases bases = new PublishedBases(10, new long[]{100, 3, 40, 0, 9});
        assertTrue(bases.publish(set(0, 1, 2)).isEmpty());
        assertTrue(bases.publish(set(0, 1, 2)).isEmpty(), "the same once more says nothing new");
        assertTrue(bases.publish(set(0, 1, 2, 3)).isEmpty(), "nobody more");
        assertEquals(3, bases.publish(set(0, 2)).orElseThrow().onlyEarlier());
        assertEquals(9, bases.publish(set(0, 1, 2, 4)).orElseThrow().onlyNew());
        assertEquals(new PublishedBases.Conflict(new BitSet(), 0, 9), bases.publish(set(4)).orElseThrow());
        assertTrue(bases.publish(set(0)).isEmpty());
        assertEquals(3, bases.publish(set(0, 1)).orElseThrow().onlyNew());
        assertThrows(IllegalArgumentException.class, () -> bases.publish(set(5)));
        assertThrows(IllegalArgumentException.class, () -> new PublishedBases(10, new long[]{-1}));
    }

    private static BitSet set(int... cells) {
        BitSet set = new BitSet();
        for (int cell : cells) {
            set.set(cell);
        }
        return set;
    }

    private static ShownPercentage shown(long people, long base) {
        return ShownPercentage.of(figure(people, base), Thresholds.DEFAULT, false, false);
    }

    private static ShownPercentage hidden(ShownPercentage.Reason reason) {
        return new ShownPercentage.Hidden(reason);
    }

    private static ShownPercentage.Figure figure(long people, long base) {
        double proportion = base == 0 ? 0 : (double) people / base;
        return new ShownPercentage.Figure(people, base, proportion, base, Wilson.ofCount(people, base, Confidence.DEFAULT));
    }
}
