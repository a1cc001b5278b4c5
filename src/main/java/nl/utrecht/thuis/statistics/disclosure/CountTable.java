package nl.utrecht.thuis.statistics.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Numbers of people by two variables, with totals of both. A table of one row (or column) is a list with one total: what would be the total of each
 * column is that cell itself, and is taken for it everywhere.
 */
public final class CountTable {
    private final String rowVariable;
    private final String columnVariable;
    private final List<String> rows;
    private final List<String> columns;
    /** With the row and the column of totals. */
    private final long[][] counts;

    /**
     * Cells that add up to one.
     *
     * @param total not among the parts
     */
    public record Line(List<Cell> parts, Cell total) {
        public Line {
            parts = List.copyOf(parts);
        }
    }

    /**
     * @param rowVariable what the rows are categories of; empty where there is one row, of all
     * @param columnVariable what the columns are categories of
     * @param inner people by row and column, none below 0, without totals
     */
    public CountTable(String rowVariable, List<String> rows, String columnVariable, List<String> columns, long[][] inner) {
        this.rowVariable = rowVariable;
        this.columnVariable = columnVariable;
        this.rows = List.copyOf(rows);
        this.columns = List.copyOf(columns);
        counts = new long[rows.size() + 1][columns.size() + 1];
        if (rows.isEmpty() || columns.isEmpty() || inner.length != rows.size()) {
            throw new IllegalArgumentException(inner.length + " rows of people for " + rows + " by " + columns);
        }
        if (rowVariable.equals(columnVariable) || Set.copyOf(rows).size() < rows.size() || Set.copyOf(columns).size() < columns.size()) {
            throw new IllegalArgumentException("A name twice among " + rowVariable + rows + " and " + columnVariable + columns);
        }
        for (int r = 0; r < inner.length; r++) {
            if (inner[r].length != columns.size()) {
                throw new IllegalArgumentException(inner[r].length + " columns of people for " + columns);
            }
            for (int c = 0; c < inner[r].length; c++) {
                add(r, c, inner[r][c]);
            }
        }
    }

    /** A list of one variable with its total. */
    public static CountTable of(String variable, Map<String, Long> people) {
        long[] row = people.values().stream().mapToLong(Long::longValue).toArray();
        return new CountTable("", List.of(""), variable, List.copyOf(new LinkedHashMap<>(people).keySet()), new long[][]{row});
    }

    private void add(int row, int column, long people) {
        if (people < 0) {
            throw new IllegalArgumentException(people + " people in " + rows.get(row) + " and " + columns.get(column));
        }
        counts[row][column] = people;
        counts[rows.size()][column] += people;
        counts[row][columns.size()] += people;
        counts[rows.size()][columns.size()] += people;
    }

    public List<String> rows() {
        return rows;
    }

    public List<String> columns() {
        return columns;
    }

    /** People of a cell, totals included. */
    public long count(Cell cell) {
        return counts[cell.row()][cell.column()];
    }

    /** The one place of all that are this cell: a total of a single cell is that cell. */
    public Cell place(Cell cell) {
        int row = rows.size() == 1 ? 0 : cell.row();
        int column = columns.size() == 1 ? 0 : cell.column();
        return row == cell.row() && column == cell.column() ? cell : new Cell(row, column);
    }

    /** Whether it is a sum of other cells. */
    public boolean isTotal(Cell cell) {
        Cell place = place(cell);
        return place.row() == rows.size() || place.column() == columns.size();
    }

    /** The place of the total of all. */
    public Cell grandTotal() {
        return place(new Cell(rows.size(), columns.size()));
    }

    /** Every place once, totals included. */
    public List<Cell> places() {
        List<Cell> places = new ArrayList<>();
        for (int row = 0; row <= (rows.size() == 1 ? 0 : rows.size()); row++) {
            for (int column = 0; column <= (columns.size() == 1 ? 0 : columns.size()); column++) {
                places.add(new Cell(row, column));
            }
        }
        return places;
    }

    /** Everything that the reader of the table can add up. */
    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (int row = 0; columns.size() > 1 && row <= (rows.size() == 1 ? 0 : rows.size()); row++) {
            List<Cell> parts = new ArrayList<>();
            for (int column = 0; column < columns.size(); column++) {
                parts.add(new Cell(row, column));
            }
            lines.add(new Line(parts, new Cell(row, columns.size())));
        }
        for (int column = 0; rows.size() > 1 && column <= (columns.size() == 1 ? 0 : columns.size()); column++) {
            List<Cell> parts = new ArrayList<>();
            for (int row = 0; row < rows.size(); row++) {
                parts.add(new Cell(row, column));
            }
            lines.add(new Line(parts, new Cell(rows.size(), column)));
        }
        return lines;
    }

    /** Who a cell is about, as variable and category; the same in every table that counts the same people. Empty for everybody. */
    public Map<String, String> people(Cell cell) {
        Map<String, String> people = new TreeMap<>();
        // A variable of one category says nothing of anybody.
        if (cell.row() < rows.size() && rows.size() > 1) {
            people.put(rowVariable, rows.get(cell.row()));
        }
        if (cell.column() < columns.size() && columns.size() > 1) {
            people.put(columnVariable, columns.get(cell.column()));
        }
        return people;
    }
}
