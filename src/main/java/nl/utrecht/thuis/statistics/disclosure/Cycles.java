package nl.utrecht.thuis.statistics.disclosure;

import java.util.ArrayList;
import java.util.List;

/** The rectangles of a two-way table, or the pairs of a list. A corner may be a total, but never that of all. */
final class Cycles {
    private Cycles() {}

    static List<Cycle> through(CountTable table, Cell cell) {
        boolean list = table.rows().size() == 1 || table.columns().size() == 1;
        return list ? pairs(table, cell) : rectangles(table, cell);
    }

    private static List<Cycle> pairs(CountTable table, Cell cell) {
        List<Cycle> pairs = new ArrayList<>();
        for (Cell other : table.places()) {
            if (!other.equals(cell) && !table.isTotal(cell) && !table.isTotal(other)) {
                pairs.add(new Cycle(List.of(cell), List.of(other)));
            }
        }
        return pairs;
    }

    private static List<Cycle> rectangles(CountTable table, Cell cell) {
        int rows = table.rows().size();
        int columns = table.columns().size();
        List<Cycle> rectangles = new ArrayList<>();
        for (int row = 0; row <= rows; row++) {
            for (int column = 0; column <= columns; column++) {
                if (row != cell.row() && column != cell.column()) {
                    // A part falls where another one rises; a total rises with its parts.
                    boolean rowsApart = (row == rows) == (cell.row() == rows);
                    boolean columnsApart = (column == columns) == (cell.column() == columns);
                    List<Cell> rising = new ArrayList<>(List.of(cell));
                    List<Cell> falling = new ArrayList<>();
                    (rowsApart ? falling : rising).add(new Cell(row, cell.column()));
                    (columnsApart ? falling : rising).add(new Cell(cell.row(), column));
                    (rowsApart == columnsApart ? rising : falling).add(new Cell(row, column));
                    rectangles.add(new Cycle(rising, falling));
                }
            }
        }
        rectangles.removeIf(rectangle -> rectangle.cells().anyMatch(table.grandTotal()::equals));
        return rectangles;
    }
}
