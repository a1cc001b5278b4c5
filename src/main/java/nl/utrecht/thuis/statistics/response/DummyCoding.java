package nl.utrecht.thuis.statistics.response;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The design of a main-effects model: an intercept and, per variable, a column for each category that people have but the first. Columns that are
 * combinations of those before them are left out, which changes no fitted value. A row is a few ones, kept as the numbers of its columns.
 */
final class DummyCoding {
    private final List<Term> terms;
    private final List<Term> aliased;
    private final int[][] rows;

    private DummyCoding(List<Term> terms, List<Term> aliased, int[][] rows) {
        this.terms = terms;
        this.aliased = aliased;
        this.rows = rows;
    }

    static DummyCoding of(ResponseTable table) {
        List<Term> terms = new ArrayList<>(List.of(Term.INTERCEPT));
        int[][] columns = table.variables().stream().map(variable -> columns(table, variable, terms)).toArray(int[][]::new);
        int[][] rows = new int[table.cells()][];
        for (int cell = 0; cell < rows.length; cell++) {
            rows[cell] = row(table, columns, cell);
        }
        DummyCoding whole = new DummyCoding(terms, List.of(), rows);
        double[] once = new double[rows.length];
        Arrays.fill(once, 1);
        return whole.without(Cholesky.dependent(whole.products(once)));
    }

    /** The columns that are estimated, the intercept first. */
    List<Term> terms() {
        return terms;
    }

    /** The columns that were left out. */
    List<Term> aliased() {
        return aliased;
    }

    int size() {
        return terms.size();
    }

    /** Which columns are 1 in a cell. */
    int[] row(int cell) {
        return rows[cell];
    }

    /** x'b per cell. */
    double[] times(double[] b) {
        double[] values = new double[rows.length];
        for (int cell = 0; cell < rows.length; cell++) {
            for (int column : rows[cell]) {
                values[cell] += b[column];
            }
        }
        return values;
    }

    /** X'v, with a value per cell. */
    double[] transposedTimes(double[] values) {
        double[] sums = new double[size()];
        for (int cell = 0; cell < rows.length; cell++) {
            for (int column : rows[cell]) {
                sums[column] += values[cell];
            }
        }
        return sums;
    }

    /** X' diag(w) X, with a weight per cell. */
    double[][] products(double[] weights) {
        double[][] sums = new double[size()][size()];
        for (int cell = 0; cell < rows.length; cell++) {
            for (int row : rows[cell]) {
                for (int column : rows[cell]) {
                    sums[row][column] += weights[cell];
                }
            }
        }
        return sums;
    }

    /** x'Mx of a cell, for a symmetric matrix. */
    double quadratic(double[][] matrix, int cell) {
        double sum = 0;
        for (int row : rows[cell]) {
            for (int column : rows[cell]) {
                sum += matrix[row][column];
            }
        }
        return sum;
    }

    private DummyCoding without(boolean[] dropped) {
        int[] places = new int[dropped.length];
        List<Term> kept = new ArrayList<>();
        List<Term> left = new ArrayList<>();
        for (int column = 0; column < dropped.length; column++) {
            places[column] = kept.size();
            (dropped[column] ? left : kept).add(terms.get(column));
        }
        int[][] shorter = left.isEmpty()
                ? rows
                : Arrays.stream(rows)
                        .map(row -> Arrays.stream(row).filter(column -> !dropped[column]).map(column -> places[column]).toArray())
                        .toArray(int[][]::new);
        return new DummyCoding(List.copyOf(kept), List.copyOf(left), shorter);
    }

    /** The column of each category, -1 for the reference and for those that nobody has; adds the terms. */
    private static int[] columns(ResponseTable table, Variable variable, List<Term> terms) {
        int[] columns = new int[variable.categories().size()];
        Arrays.fill(columns, -1);
        List<Margin> margins = table.margins(variable.name());
        IntStream.range(0, columns.length).filter(code -> margins.get(code).population() > 0).skip(1).forEach(code -> {
            columns[code] = terms.size();
            terms.add(new Term(variable.name(), variable.categories().get(code)));
        });
        return columns;
    }

    private static int[] row(ResponseTable table, int[][] columns, int cell) {
        int[] row = new int[columns.length + 1];
        int size = 1;
        for (int index = 0; index < columns.length; index++) {
            int column = columns[index][table.code(index, cell)];
            if (column >= 0) {
                row[size++] = column;
            }
        }
        return Arrays.copyOf(row, size);
    }
}
