package nl.utrecht.thuis.statistics.disclosure;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tables of the same people, which share cells (the totals of an item stand in each of its tables): one list of what is hidden holds for all. What one table
 * hides, every table hides and protects; until no table hides more (Hundepool et al. 2012, 4.7, backtracking).
 */
public final class LinkedTables {
    private LinkedTables() {}

    /** @return a suppression per table, in their order */
    public static List<Suppression> suppress(List<CountTable> tables, Thresholds thresholds, Totals totals, boolean sensitive) {
        PrimaryRule rule = new PrimaryRule(thresholds, totals, sensitive);
        Set<Map<String, String>> hidden = new HashSet<>();
        List<Suppression> suppressions = tables.stream().map(table -> Suppression.of(table, rule.cells(table), totals, sensitive)).toList();
        while (hidden.addAll(hiddenPeople(suppressions))) {
            suppressions = suppressions.stream().map(it -> hidingToo(it, hidden, totals, sensitive)).toList();
        }
        return suppressions;
    }

    private static Set<Map<String, String>> hiddenPeople(List<Suppression> suppressions) {
        Set<Map<String, String>> people = new HashSet<>();
        suppressions.forEach(it -> it.hidden().forEach(cell -> people.add(it.table().people(cell))));
        return people;
    }

    private static Suppression hidingToo(Suppression suppression, Set<Map<String, String>> people, Totals totals, boolean sensitive) {
        CountTable table = suppression.table();
        Set<Cell> primary = new LinkedHashSet<>(suppression.primary());
        table.places().stream().filter(cell -> suppression.shows(cell) && people.contains(table.people(cell))).forEach(primary::add);
        return primary.size() == suppression.primary().size() ? suppression : Suppression.of(table, primary, totals, sensitive);
    }
}
