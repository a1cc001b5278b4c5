package nl.utrecht.thuis.wave;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/**
 * Who is in the register of a wave and how far they came, as numbers by combination of features.
 *
 * @param joints the tables that are kept, those of few features first: one with everything, or the margins of an anonymised wave. Whoever left the register stays
 *        in them until the field closes, as who is alone in a combination would else show whether they had answered
 * @param left what those who left take off all counts together and is still in the tables
 * @param donePerDay how many finished, by day, for days on which somebody did
 */
public record ParticipationTable(List<Joint> joints, Counts left, SortedMap<LocalDate, Integer> donePerDay) {

    /**
     * Counts by combinations of some features.
     *
     * @param features what can be told apart by it; a feature that the wave does not have may be among them, and is then in no background
     * @param cells the counts by background; each table of a wave is about the same people
     */
    public record Joint(Set<Feature> features, Map<Background, Counts> cells) {}

    /** Of a wave of which every combination is kept. */
    public ParticipationTable(Map<Background, Counts> cells, Counts left, SortedMap<LocalDate, Integer> donePerDay) {
        this(List.of(new Joint(EnumSet.allOf(Feature.class), cells)), left, donePerDay);
    }

    /** All people, without those who left. */
    public Counts total() {
        return inCells().plus(left);
    }

    /** All people whom the tables have: what shares and figures by feature are of. */
    public Counts inCells() {
        return by(List.of()).values().stream().reduce(Counts.NONE, Counts::plus);
    }

    /** The counts by combination of these features alone. @throws CombinationNotKept when the wave is anonymised and has no such table any more */
    public Map<Background, Counts> by(Collection<Feature> features) {
        Joint joint = joints.stream().filter(table -> table.features().containsAll(features)).findFirst()
                .orElseThrow(() -> new CombinationNotKept(features, joints));
        Map<Background, Counts> sums = new LinkedHashMap<>();
        joint.cells().forEach((background, counts) -> sums.merge(background.only(features), counts, Counts::plus));
        return sums;
    }

    /** The counts by category of one feature; a background without it counts as unknown. */
    public Map<String, Counts> margin(Feature feature) {
        Map<String, Counts> sums = new LinkedHashMap<>();
        by(List.of(feature))
                .forEach((background, counts) -> sums.merge(background.category(feature).orElse(Feature.UNKNOWN), counts, Counts::plus));
        return sums;
    }
}
