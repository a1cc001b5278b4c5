package nl.utrecht.thuis.statistics.reminding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import nl.utrecht.thuis.statistics.response.Margin;
import org.junit.jupiter.api.Test;

class LagSignalTest {

    /** A third of 30 is 10, whatever the computer makes of a third. */
    @Test
    void aCategoryAtTheMeanNeedsNoResponse() {
        List<LagSignal> signals = LagSignal.of(List.of(new Margin("a", 30, 10), new Margin("b", 60, 20), new Margin("c", 3, 1)));
        signals.forEach(signal -> assertEquals(0, signal.responsesNeeded()));
        signals.forEach(signal -> assertEquals(0, signal.z(), 1e-12));
        signals.forEach(signal -> assertEquals(1, signal.holmP(), 1e-12));
    }

    @Test
    void theNeededResponsesJustReachTheMean() {
        Random random = new Random(25);
        for (int round = 0; round < 300; round++) {
            List<Margin> margins = List.of(margin(random), margin(random), margin(random));
            double mean = (double) Margin.responses(margins) / Margin.population(margins);
            for (LagSignal signal : LagSignal.of(margins)) {
                Margin margin = signal.partial().margin();
                long reached = margin.responses() + signal.responsesNeeded();
                assertTrue(reached >= mean * margin.population() - 1e-9);
                assertTrue(signal.responsesNeeded() == 0 || reached - 1 < mean * margin.population());
            }
        }
    }

    @Test
    void smallAndEmptyCategoriesAreNoise() {
        List<LagSignal> signals = LagSignal.of(List.of(new Margin("a", 24, 1), new Margin("b", 25, 9), new Margin("none", 0, 0)));
        assertTrue(signals.get(0).isNoise());
        assertFalse(signals.get(1).isNoise());
        assertTrue(signals.get(2).isNoise());
        assertEquals(1, signals.get(2).holmP());
        assertEquals(signals.get(0).holmP(), LagSignal.of(List.of(new Margin("a", 24, 1), new Margin("b", 25, 9))).get(0).holmP());
    }

    @Test
    void nobodyAndEverybodyGiveNoSignal() {
        for (List<Margin> margins : List.of(List.of(new Margin("a", 10, 0), new Margin("b", 10, 0)),
                List.of(new Margin("a", 10, 10), new Margin("b", 10, 10)), List.of(new Margin("a", 0, 0)))) {
            LagSignal.of(margins).forEach(signal -> assertEquals(0, signal.z()));
            LagSignal.of(margins).forEach(signal -> assertEquals(0, signal.responsesNeeded()));
        }
    }

    private static Margin margin(Random random) {
        int people = 1 + random.nextInt(500);
        return new Margin("c", people, random.nextInt(people + 1));
    }
}
