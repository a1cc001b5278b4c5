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
        PrimaryRule rule = new PrimaryRule(thresholds, totals, sensitive);
        return rule.suppress(table, rule.cells(table));
    }

    /** Of cells that are known not to be shown, whatever the thresholds. */
    public static Suppression of(CountTable table, Set<Cell> primary, Totals totals, boolean sensitive) {
        return new PrimaryRule(Thresholds.DEFAULT, totals, sensitive).suppress(table, primary);
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

    boolean showsZeros() {
        return hidden().stream().allMatch(cell -> table.count(cell) > 0);
    }

    /** The same with these people, as far as it hides them, among the exposed. */
    Suppression exposing(Set<Map<String, String>> people) {
        Set<Cell> more = new LinkedHashSet<>(exposed);
        hidden().stream().filter(cell -> people.contains(table.people(cell))).forEach(more::add);
        return new Suppression(table, primary, secondary, more);
    }
}
