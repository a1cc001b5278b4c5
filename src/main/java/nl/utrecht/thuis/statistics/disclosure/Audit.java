package nl.utrecht.thuis.statistics.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * What somebody who can add and subtract finds out about hidden cells: for each the least and the greatest number that agrees with all that is shown,
 * by linear programming (Hundepool et al. 2012, 4.3). The equations of a two-way table with totals are totally unimodular, so that these bounds
 * are whole numbers, and those of whole numbers.
 */
public final class Audit {
    private static final double ROUNDING = 1e-6;

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
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        Map<Cell, Variable> variables = new LinkedHashMap<>();
        for (Cell cell : hidden) {
            Cell place = table.place(cell);
            if (table.count(place) < floor) {
                throw new IllegalArgumentException("A hidden cell of " + table.count(place) + ", although the reader knows of " + floor);
            }
            variables.computeIfAbsent(place, it -> model.newVariable(it.toString()).lower(floor));
        }
        table.lines().forEach(line -> addLine(model, table, line, variables));
        Map<Cell, Bounds> bounds = new LinkedHashMap<>();
        variables.forEach((cell, variable) -> {
            variable.weight(1);
            bounds.put(cell, new Bounds((long) Math.ceil(optimum(model.minimise(), variable, model) - ROUNDING),
                    (long) Math.floor(optimum(model.maximise(), variable, model) + ROUNDING)));
            variable.weight(null);
        });
        return bounds;
    }

    private static void addLine(ExpressionsBasedModel model, CountTable table, CountTable.Line line, Map<Cell, Variable> variables) {
        List<Cell> unknown = new ArrayList<>();
        line.parts().stream().filter(variables::containsKey).forEach(unknown::add);
        boolean totalUnknown = variables.containsKey(line.total());
        if (unknown.isEmpty() && !totalUnknown) {
            return;
        }
        long known = totalUnknown ? 0 : table.count(line.total());
        for (Cell part : line.parts()) {
            known -= variables.containsKey(part) ? 0 : table.count(part);
        }
        Expression sum = model.newExpression(line.total().toString() + line.parts().get(0)).level(known);
        unknown.forEach(part -> sum.set(variables.get(part), 1));
        if (totalUnknown) {
            sum.set(variables.get(line.total()), -1);
        }
    }

    private static double optimum(Optimisation.Result result, Variable variable, ExpressionsBasedModel model) {
        if (!result.getState().isOptimal()) {
            return result.getState() == Optimisation.State.UNBOUNDED ? Long.MAX_VALUE : fail(result);
        }
        return result.get(model.indexOf(variable)).doubleValue();
    }

    private static double fail(Optimisation.Result result) {
        throw new IllegalStateException("The audit ended as " + result.getState());
    }
}
