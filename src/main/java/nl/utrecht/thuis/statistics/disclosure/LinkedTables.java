package nl.utrecht.thuis.statistics.disclosure;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tables of the same people, which share cells (the totals of an item stand in each of its tables): one list of what is hidden holds for all. What one table
 * hides, every table hides and protects; until no table hides more (Hundepool et al. 2012, 4.7, backtracking). Then all are audited together: a table of which
 * the others tell a small cell is hidden as a whole.
 */
public final class LinkedTables {
    private final PrimaryRule rule;
    private final Set<Map<String, String>> small = new LinkedHashSet<>();
    /** In how many tables people stand. */
    private final Map<Map<String, String>, Integer> occurrences = new HashMap<>();
    private List<Suppression> suppressions;

    private LinkedTables(List<CountTable> tables, PrimaryRule rule) {
        this.rule = rule;
        Map<Map<String, String>, Long> counts = new HashMap<>();
        for (CountTable table : tables) {
            for (Cell cell : table.places()) {
                occurrences.merge(table.people(cell), 1, Integer::sum);
                Long other = counts.put(table.people(cell), table.count(cell));
                if (other != null && other != table.count(cell)) {
                    throw new IllegalArgumentException(
                            table.people(cell) + " are " + other + " people in one table and " + table.count(cell) + " in another");
                }
            }
            rule.cells(table).forEach(cell -> small.add(table.people(cell)));
        }
        suppressions = tables.stream().map(table -> rule.suppress(table, rule.cells(table))).toList();
    }

    /**
     * @param tables of the same people: who stands in several of them is as many in each
     * @return a suppression per table, in their order
     */
    public static List<Suppression> suppress(List<CountTable> tables, Thresholds thresholds, Totals totals, boolean sensitive) {
        LinkedTables linked = new LinkedTables(tables, new PrimaryRule(thresholds, totals, sensitive));
        linked.hideAlike(new HashSet<>());
        Set<Map<String, String>> told = linked.told();
        while (!told.isEmpty() && linked.hideWholly(told)) {
            told = linked.told();
        }
        Set<Map<String, String>> exposed = told;
        return linked.suppressions.stream().map(it -> it.exposing(exposed)).toList();
    }

    /** Hides in every table what one of them hides, until that is all. */
    private void hideAlike(Set<Map<String, String>> hidden) {
        while (hidden.addAll(hiddenPeople())) {
            suppressions = suppressions.stream().map(it -> hiding(it, hidden)).toList();
        }
    }

    /** @return whether there was something left to hide */
    private boolean hideWholly(Set<Map<String, String>> told) {
        Set<Map<String, String>> hidden = hiddenPeople();
        Set<Map<String, String>> more = new HashSet<>(hidden);
        for (Suppression suppression : suppressions) {
            CountTable table = suppression.table();
            if (table.places().stream().anyMatch(cell -> told.contains(table.people(cell)))) {
                table.places().stream().filter(cell -> rule.mayBeHidden(table, cell) && !cell.equals(table.grandTotal()))
                        .forEach(cell -> more.add(table.people(cell)));
            }
        }
        suppressions = suppressions.stream().map(it -> hiding(it, more)).toList();
        hideAlike(more);
        return hiddenPeople().size() > hidden.size();
    }

    private Suppression hiding(Suppression suppression, Set<Map<String, String>> people) {
        CountTable table = suppression.table();
        Set<Cell> primary = new LinkedHashSet<>(suppression.primary());
        table.places().stream().filter(cell -> suppression.shows(cell) && people.contains(table.people(cell))).forEach(primary::add);
        return primary.size() == suppression.primary().size() ? suppression : rule.suppress(table, primary);
    }

    private Set<Map<String, String>> hiddenPeople() {
        Set<Map<String, String>> people = new HashSet<>();
        suppressions.forEach(it -> it.hidden().forEach(cell -> people.add(it.table().people(cell))));
        return people;
    }

    /** Small cells that all tables together tell. */
    private Set<Map<String, String>> told() {
        if (suppressions.stream().anyMatch(it -> !it.shows(it.table().grandTotal()))) {
            return Set.of();
        }
        long floor = !rule.sensitive() && suppressions.stream().allMatch(Suppression::showsZeros) ? 1 : 0;
        Set<Map<String, String>> open = new HashSet<>(small);
        suppressions.forEach(it -> it.table().places().stream().filter(cell -> movesAlone(it, cell, floor))
                .forEach(cell -> open.remove(it.table().people(cell))));
        if (open.isEmpty()) {
            return open;
        }
        Map<CountTable, Set<Cell>> hidden = new LinkedHashMap<>();
        suppressions.forEach(it -> hidden.put(it.table(), it.hidden()));
        return Audit.of(hidden, open, floor).entrySet().stream().filter(it -> it.getValue().tell()).map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Whether a cell has room in a hidden cycle of cells that no other table has: then no table tells it, and no audit is needed. */
    private boolean movesAlone(Suppression suppression, Cell cell, long floor) {
        CountTable table = suppression.table();
        Set<Cell> hidden = suppression.hidden();
        return hidden.contains(cell) && Cycles.through(table, cell).stream().filter(cycle -> cycle.covers(table, hidden, floor))
                .anyMatch(cycle -> cycle.cells().allMatch(it -> occurrences.get(table.people(it)) == 1));
    }
}
