package nl.utrecht.thuis.interview;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Whom the draw was to bring, and who came of it, by each trait by itself: counts of people.
 *
 * @param tallies by trait and category, in the order of categories
 */
record Composition(Map<Trait, Map<String, Tally>> tallies) {

    /**
     * One category.
     *
     * @param willing who could be drawn
     * @param planned places that it got in the draw
     * @param invited everybody of it who was ever invited
     * @param agreed those who have chosen a time, whether or not they came
     * @param held those who came
     */
    record Tally(int willing, int planned, int invited, int agreed, int held) {
        private static final Tally NONE = new Tally(0, 0, 0, 0, 0);

        private Tally plus(Tally other) {
            return new Tally(willing + other.willing, planned + other.planned, invited + other.invited, agreed + other.agreed,
                    held + other.held);
        }
    }

    /** @param order the categories of a trait in the order in which they are shown; those it does not have come after */
    static Composition of(List<InterviewStratum> strata, Collection<Candidate> candidates, Function<Trait, List<String>> order) {
        Map<Trait, Map<String, Tally>> tallies = new EnumMap<>(Trait.class);
        for (Trait trait : Trait.values()) {
            Map<String, Tally> found = new LinkedHashMap<>();
            order.apply(trait).forEach(category -> found.put(category, Tally.NONE));
            new TreeSet<>(strata.stream().map(stratum -> stratum.kind().category(trait)).toList())
                    .forEach(category -> found.putIfAbsent(category, Tally.NONE));
            strata.forEach(stratum -> found.merge(stratum.kind().category(trait), new Tally(stratum.willing, stratum.seats, 0, 0, 0),
                    Tally::plus));
            candidates.forEach(candidate -> found.merge(candidate.kind().category(trait), tally(candidate), Tally::plus));
            found.values().removeIf(tally -> tally.willing == 0);
            tallies.put(trait, found);
        }
        return new Composition(tallies);
    }

    private static Tally tally(Candidate candidate) {
        return new Tally(0, 0, candidate.invited ? 1 : 0, CandidateState.SLOTTED.contains(candidate.state) ? 1 : 0,
                candidate.state == CandidateState.HELD ? 1 : 0);
    }
}
