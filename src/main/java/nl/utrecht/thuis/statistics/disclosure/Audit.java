package nl.utrecht.thuis.statistics.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * What somebody who can add and subtract finds out about hidden cells: for each the least and the greatest number that agrees with all that is shown,
 * by linear programming (Hundepool et al. 2012, 4.3). The equations of a two-way table with totals are totally unimodular, so that these bounds
 * are whole numbers, and those of whole numbers; over linked tables they are at most wider than those.
 */
public final class Audit {
    private static final double ROUNDING = 1e-6;

    private final ExpressionsBasedModel model = new ExpressionsBasedModel();
    private final Map<Map<String, String>, Variable> unknown = new LinkedHashMap<>();

    private int lines;

    private Audit() {}

    /**
     * What is possible for a hidden cell.
     *
     * @param least at least 0
     * @param greatest at least that
     */
    public record Bounds(long least, long greatest) {
        /** Whether the reader knows the number. */
        public boolean tell() {
            return least == greatest;
        }
    }

    /**
     * @param hidden the cells that are not shown, totals included where they are not
     * @param floor the least that the reader knows of each hidden cell: 0, or 1 where zeros are always shown
     * @return the bounds of each hidden cell
     * @throws IllegalArgumentException where a hidden cell is below the floor
     */
    public static Map<Cell, Bounds> of(CountTable table, Collection<Cell> hidden, long floor) {
        Audit audit = new Audit();
        audit.hide(table, hidden, floor);
        audit.addLines(table);
        Map<Cell, Bounds> bounds = new LinkedHashMap<>();
        hidden.forEach(cell -> bounds.computeIfAbsent(table.place(cell), place -> audit.bounds(table.people(place))));
        return bounds;
    }

    /** Those of the open cells, all hidden, whose number the reader knows. */
    static Set<Cell> told(CountTable table, Collection<Cell> hidden, Set<Cell> open, long floor) {
        Set<Map<String, String>> asked = open.stream().map(table::people).collect(Collectors.toSet());
        Map<Map<String, String>, Bounds> bounds = of(Map.of(table, hidden), asked, floor);
        return open.stream().filter(cell -> bounds.get(table.people(cell)).tell()).collect(Collectors.toSet());
    }

    /**
     * The same for somebody who lays several tables of the same people side by side.
     *
     * @param tables with the cells that each hides; a cell that one hides, all hide
     * @param asked who the bounds are asked of, as {@link CountTable#people}; each hidden
     * @param floor as above
     */
    static Map<Map<String, String>, Bounds> of(Map<CountTable, ? extends Collection<Cell>> tables, Set<Map<String, String>> asked,
            long floor) {
        Audit audit = new Audit();
        tables.forEach((table, hidden) -> audit.hide(table, hidden, floor));
        tables.keySet().forEach(audit::addLines);
        Map<Map<String, String>, Bounds> bounds = new LinkedHashMap<>();
        asked.forEach(people -> bounds.put(people, audit.bounds(people)));
        return bounds;
    }

    private void hide(CountTable table, Collection<Cell> hidden, long floor) {
        for (Cell cell : hidden) {
            if (table.count(cell) < floor) {
                throw new IllegalArgumentException("A hidden cell of " + table.count(cell) + ", although the reader knows of " + floor);
            }
            unknown.computeIfAbsent(table.people(cell), people -> model.newVariable("x" + unknown.size()).lower(floor));
        }
    }

    private void addLines(CountTable table) {
        for (CountTable.Line line : table.lines()) {
            List<Variable> parts = new ArrayList<>();
            Variable total = unknown.get(table.people(line.total()));
            long known = total == null ? table.count(line.total()) : 0;
            for (Cell part : line.parts()) {
                Variable variable = unknown.get(table.people(part));
                if (variable == null) {
                    known -= table.count(part);
                } else {
                    parts.add(variable);
                }
            }
            if (total != null || !parts.isEmpty()) {
                Expression sum = model.newExpression("line" + lines++).level(known);
                parts.forEach(variable -> sum.set(variable, 1));
                if (total != null) {
                    sum.set(total, -1);
                }
            }
        }
    }

    private Bounds bounds(Map<String, String> people) {
        Variable variable = unknown.get(people);
        variable.weight(1);
        double least = optimum(model.minimise(), variable);
        double greatest = optimum(model.maximise(), variable);
        variable.weight(null);
        return new Bounds((long) Math.ceil(least - ROUNDING), (long) Math.floor(greatest + ROUNDING));
    }

    private double optimum(Optimisation.Result result, Variable variable) {
        if (result.getState() == Optimisation.State.UNBOUNDED) {
            return Long.MAX_VALUE;
        }
        if (!result.getState().isOptimal()) {
            throw new IllegalStateException("The audit ended as " + result.getState());
        }
        return result.get(model.indexOf(variable)).doubleValue();
    }
}
