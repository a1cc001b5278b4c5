package nl.utrecht.thuis.statistics.disclosure;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which cells of a table are not shown. {@link #shows} is all that a page needs.
 *
 * @param table what was counted
 * @param primary cells that may not be shown
 * @param secondary cells that could be shown, were the others not to be told from them
 * @param exposed primary cells that the known totals tell, whatever else is hidden; where there are any, the table and its totals cannot both be published
 */
public record Suppression(CountTable table, Set<Cell> primary, Set<Cell> secondary, Set<Cell> exposed) {
    public Suppression {
        primary = Set.copyOf(primary);
        secondary = Set.copyOf(secondary);
        exposed = Set.copyOf(exposed);
    }

    /**
     * By the rule of the thresholds.
     *
     * @param sensitive whether the answers are, so that a zero may not be shown either
     */
    public static Suppression of(CountTable table, Thresholds thresholds, Totals totals, boolean sensitive) {
        return of(table, new PrimaryRule(thresholds, totals, sensitive).cells(table), totals, sensitive);
    }

    /** Of cells that are known not to be shown, for instance because another table hides them. */
    public static Suppression of(CountTable table, Set<Cell> primary, Totals totals, boolean sensitive) {
        return new SecondarySearch(table, primary, totals, sensitive).search();
    }

    /** Whether the number may be shown. */
    public boolean shows(Cell cell) {
        Cell place = table.place(cell);
        return !primary.contains(place) && !secondary.contains(place);
    }

    /** All that are not shown. */
    public Set<Cell> hidden() {
        Set<Cell> hidden = new LinkedHashSet<>(primary);
        hidden.addAll(secondary);
        return hidden;
    }

    /** What a reader can find out about each hidden cell; see {@link Audit}. */
    public Map<Cell, Audit.Bounds> audit() {
        return Audit.of(table, hidden(), 0);
    }
}
