package nl.utrecht.thuis.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.utrecht.thuis.statistics.difference.CompositionTest;
import nl.utrecht.thuis.statistics.difference.Simulation;
import nl.utrecht.thuis.statistics.response.Margin;

/**
 * Whether chance suffices, remembered: the same counts and the same seed give the same p, and simulating it for sixty categories of a million people takes a
 * second.
 */
final class ChanceTests {
    /** Where chance is simulated; the seed stands beside the outcome, so that anybody gets the same. */
    static final Simulation SIMULATION = new Simulation(9_999, 20_231_002);
    private static final int MOST = 300;
    private static final Map<List<Margin>, CompositionTest> LATEST = Collections.synchronizedMap(new LinkedHashMap<>(MOST, 1, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<List<Margin>, CompositionTest> eldest) {
            return size() > MOST;
        }
    });

    private ChanceTests() {}

    /** The test of these categories. */
    static CompositionTest of(List<Margin> margins) {
        CompositionTest known = LATEST.get(margins);
        if (known == null) { // two may both work it out: better than that one waits for another's million people
            known = CompositionTest.of(margins, SIMULATION);
            LATEST.put(List.copyOf(margins), known);
        }
        return known;
    }
}
