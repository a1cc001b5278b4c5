package nl.utrecht.thuis.statistics.weighting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Who responded, by the variables that may be weighted on: a row per person, or per group of people who are the same in all that matters.
 * Weights, outcomes and domains are by row, in the order given. Rows with the same categories are one cell: all sums over weights are made over cells.
 */
public final class Respondents {
    private final List<String> variables;
    private final List<List<String>> cells;
    private final int[] cellOf;
    private final long[] counts;

    /**
     * A person or a group.
     *
     * @param categories one per variable
     * @param count how many people, at least 0
     */
    public record Row(List<String> categories, long count) {
        public Row {
            categories = List.copyOf(categories);
            if (count < 0) {
                throw new IllegalArgumentException("A row of " + count + " people");
            }
        }

        /** One person. */
        public static Row person(String... categories) {
            return new Row(List.of(categories), 1);
        }
    }

    private Respondents(List<String> variables, List<List<String>> cells, int[] cellOf, long[] counts) {
        this.variables = variables;
        this.cells = cells;
        this.cellOf = cellOf;
        this.counts = counts;
    }

    /**
     * @param variables names, each once
     * @param rows with a category for each
     */
    public static Respondents of(List<String> variables, Collection<Row> rows) {
        if (variables.stream().distinct().count() != variables.size()) {
            throw new IllegalArgumentException("A variable more than once in " + variables);
        }
        Map<List<String>, Integer> cells = new LinkedHashMap<>();
        int[] cellOf = new int[rows.size()];
        long[] counts = new long[rows.size()];
        int row = 0;
        for (Row it : rows) {
            if (it.categories().size() != variables.size()) {
                throw new IllegalArgumentException(it.categories() + " for the variables " + variables);
            }
            Integer known = cells.putIfAbsent(it.categories(), cells.size());
            cellOf[row] = known == null ? cells.size() - 1 : known;
            counts[row++] = it.count();
        }
        return new Respondents(List.copyOf(variables), List.copyOf(cells.keySet()), cellOf, counts);
    }

    public List<String> variables() {
        return variables;
    }

    public int rows() {
        return counts.length;
    }

    /** People of a row. */
    public long count(int row) {
        return counts[row];
    }

    /** All people. */
    public long size() {
        long size = 0;
        for (long count : counts) {
            size += count;
        }
        return size;
    }

    /** People by category of the variable. */
    public Map<String, Long> tally(String variable) {
        int place = place(variable);
        long[] people = cellCounts();
        Map<String, Long> tally = new HashMap<>();
        for (int cell = 0; cell < people.length; cell++) {
            tally.merge(cells.get(cell).get(place), people[cell], Long::sum);
        }
        return tally;
    }

    /** The same people with other variables or categories. */
    Respondents recoded(List<String> newVariables, UnaryOperator<List<String>> recode) {
        Map<List<String>, Integer> newCells = new LinkedHashMap<>();
        int[] newCell = new int[cells.size()];
        for (int cell = 0; cell < newCell.length; cell++) {
            List<String> categories = recode.apply(cells.get(cell));
            Integer known = newCells.putIfAbsent(categories, newCells.size());
            newCell[cell] = known == null ? newCells.size() - 1 : known;
        }
        int[] newCellOf = new int[cellOf.length];
        for (int row = 0; row < cellOf.length; row++) {
            newCellOf[row] = newCell[cellOf[row]];
        }
        return new Respondents(newVariables, new ArrayList<>(newCells.keySet()), newCellOf, counts);
    }

    int place(String variable) {
        int place = variables.indexOf(variable);
        if (place < 0) {
            throw new IllegalArgumentException("No variable " + variable + " among " + variables);
        }
        return place;
    }

    List<List<String>> cells() {
        return cells;
    }

    int cell(int row) {
        return cellOf[row];
    }

    long[] cellCounts() {
        long[] people = new long[cells.size()];
        for (int row = 0; row < counts.length; row++) {
            people[cellOf[row]] += counts[row];
        }
        return people;
    }
}
