package nl.utrecht.thuis.statistics.disclosure;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Cells of which some can rise by as much as the others fall, without any sum being another one.
 *
 * @param rising go up together
 * @param falling go down meanwhile
 */
record Cycle(List<Cell> rising, List<Cell> falling) {
    /** Whether, with all of them hidden, a reader cannot tell any of them: there is room for 1 more or 1 less above the floor. */
    boolean leavesRoom(CountTable table, long floor) {
        return falling.stream().allMatch(cell -> table.count(cell) > floor) || rising.stream().allMatch(cell -> table.count(cell) > floor);
    }

    /** Whether all of it is hidden already, with room. */
    boolean covers(CountTable table, Collection<Cell> hidden, long floor) {
        return cells().allMatch(hidden::contains) && leavesRoom(table, floor);
    }

    Stream<Cell> cells() {
        return Stream.concat(rising.stream(), falling.stream());
    }

    /** How many people would no longer be shown. */
    long cost(CountTable table, Collection<Cell> hidden) {
        return cells().filter(cell -> !hidden.contains(cell)).mapToLong(table::count).sum();
    }
}
