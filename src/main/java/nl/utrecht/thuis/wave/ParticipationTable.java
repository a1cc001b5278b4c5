package nl.utrecht.thuis.wave;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * Who is in the register of a wave and how far they came, as numbers by combination of features.
 *
 * @param cells the counts by background; whoever left the register stays in them until the field closes, as who is alone in a combination would else show
 *        whether they had answered
 * @param left what those who left take off all counts together and is still in the cells
 * @param donePerDay how many finished, by day, for days on which somebody did
 */
public record ParticipationTable(Map<Background, Counts> cells, Counts left, SortedMap<LocalDate, Integer> donePerDay) {

    /** All people, without those who left. */
    public Counts total() {
        return inCells().plus(left);
    }

    /** All people whom the cells have: what shares and figures by feature are of. */
    public Counts inCells() {
        return cells.values().stream().reduce(Counts.NONE, Counts::plus);
    }

    /** The counts by combination of these features alone. */
    public Map<Background, Counts> by(Collection<Feature> features) {
        Map<Background, Counts> sums = new LinkedHashMap<>();
        cells.forEach((background, counts) -> sums.merge(background.only(features), counts, Counts::plus));
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
