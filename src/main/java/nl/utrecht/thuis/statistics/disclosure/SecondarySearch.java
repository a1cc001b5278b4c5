package nl.utrecht.thuis.statistics.disclosure;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Hides, for each hidden cell that could be told from the sums, the other corners of the rectangle that costs the fewest people (Hundepool et al. 2012,
 * 4.4.3, the hypercube method). Cells with people come first; then zeros; then totals, where they may be hidden. What no rectangle protects hides the
 * whole table. At the end the audit has the last word.
 */
final class SecondarySearch {
    private final CountTable table;
    private final Set<Cell> primary;
    private final PrimaryRule rule;
    private final Set<Cell> hidden;

    /** How much may be hidden to protect a cell. */
    private enum Reach {
        PEOPLE, ZEROS, TOTALS
    }

    SecondarySearch(CountTable table, Set<Cell> primary, PrimaryRule rule) {
        this.table = table;
        this.primary = primary.stream().map(table::place).collect(Collectors.toCollection(LinkedHashSet::new));
        this.rule = rule;
        hidden = new LinkedHashSet<>(this.primary);
    }

    Suppression search() {
        boolean safe = !hidden.contains(table.grandTotal()) && List.copyOf(hidden).stream().allMatch(this::protect) && separateSingletons();
        if (!safe || !told().isEmpty()) {
            hideAll();
        }
        Set<Cell> secondary = new LinkedHashSet<>(hidden);
        secondary.removeAll(primary);
        Set<Cell> exposed = new LinkedHashSet<>(told());
        table.lines().stream().filter(this::isOfTwoSingletons).flatMap(line -> line.parts().stream()).filter(primary::contains)
                .forEach(exposed::add);
        return new Suppression(table, primary, secondary, exposed);
    }

    /** Whether a rectangle was found; what it takes is hidden. */
    private boolean protect(Cell cell) {
        List<Cycle> cycles = Cycles.through(table, cell);
        for (Reach reach : Reach.values()) {
            Optional<Cycle> cheapest = cycles.stream().filter(cycle -> allowed(cycle, reach) && cycle.leavesRoom(table, floor(cycle)))
                    .min(Comparator.comparingLong(cycle -> cycle.cost(table, hidden)));
            if (cheapest.isPresent()) {
                cheapest.get().cells().forEach(hidden::add);
                return true;
            }
        }
        return false;
    }

    private boolean allowed(Cycle cycle, Reach reach) {
        return cycle.cells().filter(cell -> !hidden.contains(cell))
                .allMatch(cell -> table.isTotal(cell)
                        ? reach == Reach.TOTALS && rule.mayBeHidden(table, cell)
                        : table.count(cell) > 0 || reach != Reach.PEOPLE);
    }

    /**
     * Two people who are each alone in a hidden cell of a line can tell each other's, if no third cell of it is hidden.
     *
     * @return whether that could be prevented everywhere
     */
    private boolean separateSingletons() {
        for (CountTable.Line line : table.lines()) {
            if (isOfTwoSingletons(line)) {
                Optional<Cell> third = line.parts().stream().filter(cell -> !hidden.contains(cell) && rule.mayBeHidden(table, cell))
                        .min(Comparator.comparingLong(cell -> table.count(cell) == 0 ? Long.MAX_VALUE : table.count(cell)));
                if (third.isEmpty()) {
                    return false;
                }
                hidden.add(third.get());
                return protect(third.get()) && separateSingletons();
            }
        }
        return true;
    }

    private boolean isOfTwoSingletons(CountTable.Line line) {
        List<Cell> parts = line.parts().stream().filter(hidden::contains).toList();
        return parts.size() == 2 && parts.stream().allMatch(cell -> table.count(cell) == 1) && !hidden.contains(line.total());
    }

    /** Everything but the total of all, if that may be shown, and totals that are known. */
    private void hideAll() {
        table.places().stream().filter(cell -> rule.mayBeHidden(table, cell))
                .filter(cell -> !cell.equals(table.grandTotal()) || primary.contains(cell))
                .forEach(hidden::add);
    }

    /**
     * Primary cells whose number can be told. A reader knows that hidden cells are not zero, as long as zeros are shown. A hidden cycle with room is
     * proof enough that a cell cannot; only the others need the audit.
     */
    private Set<Cell> told() {
        if (hidden.contains(table.grandTotal())) {
            return Set.of();
        }
        long floor = zerosAreShown() ? 1 : 0;
        Set<Cell> open = primary.stream()
                .filter(cell -> Cycles.through(table, cell).stream().noneMatch(cycle -> cycle.covers(table, hidden, floor)))
                .collect(Collectors.toSet());
        return open.isEmpty() ? open : Audit.told(table, hidden, open, floor);
    }

    private long floor(Cycle cycle) {
        return zerosAreShown() && cycle.cells().allMatch(cell -> table.count(cell) > 0) ? 1 : 0;
    }

    private boolean zerosAreShown() {
        return !rule.sensitive() && hidden.stream().allMatch(cell -> table.count(cell) > 0);
    }
}
