package nl.utrecht.thuis.wave;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * Who is in the register of a wave and how far they came, as numbers by combination of features; people who left the register are
 * already subtracted.
 *
 * @param cells the counts by background
 * @param donePerDay how many finished, by day, for days on which somebody did
 */
public record ParticipationTable(Map<Background, Counts> cells, SortedMap<LocalDate, Integer> donePerDay) {

    /** All people. */
    public Counts total() {
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
