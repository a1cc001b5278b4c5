package nl.utrecht.thuis.statistics.disclosure;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Which cells may not be shown for what they are: too few people, or all but too few of a line. Where the answer is sensitive, nobody and everybody
 * say as much of each one, and are not shown either.
 */
record PrimaryRule(Thresholds thresholds, Totals totals, boolean sensitive) {
    Set<Cell> cells(CountTable table) {
        Set<Cell> primary = new LinkedHashSet<>();
        for (Cell cell : table.places()) {
            if (mayBeHidden(table, cell) && thresholds.tooFew(table.count(cell))) {
                primary.add(cell);
            }
        }
        for (CountTable.Line line : table.lines()) {
            long base = table.count(line.total());
            for (Cell part : line.parts()) {
                long people = table.count(part);
                boolean extreme = sensitive && base > 0 && !table.isTotal(part) && (people == 0 || people == base);
                if (mayBeHidden(table, part) && (extreme || people > 0 && thresholds.tooFew(base - people))) {
                    primary.add(part);
                }
            }
        }
        return primary;
    }

    /** Hides these cells and what protects them. */
    Suppression suppress(CountTable table, Set<Cell> primary) {
        return new SecondarySearch(table, primary, this).search();
    }

    boolean mayBeHidden(CountTable table, Cell cell) {
        return totals == Totals.COUNTED || !table.isTotal(cell);
    }
}
