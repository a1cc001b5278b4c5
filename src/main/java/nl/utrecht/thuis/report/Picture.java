package nl.utrecht.thuis.report;

import java.util.List;
import java.util.Locale;

/**
 * A table that is also drawn. The picture is drawn in the browser from the table beside it, so that both say the same.
 *
 * @param id short name, in addresses and as an anchor
 * @param title what it is about
 * @param meaning what it says and what not, in a sentence or two
 * @param shape how it is drawn
 * @param head heading of the first column, and of each series
 * @param rows in the order in which they are drawn
 */
record Picture(String id, String title, String meaning, Shape shape, List<Series> head, List<Row> rows) {

    /** How a table is drawn: bars that lie, bars that stand on days, lines over days, figures between 0 and 1 over days with how sure they are. */
    enum Shape {
        LYING, STANDING, LINES, INDICATOR;

        public String slug() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A column.
     *
     * @param drawn {@code bar}, {@code line}, {@code low} and {@code high} for the band around the line before them, {@code floor} for what chance alone would
     *        give, or empty for a column that is only read
     */
    record Series(String name, String drawn) {}

    /**
     * A row.
     *
     * @param label as it is read
     * @param brief as it stands beside the picture, where there is less room
     * @param day the date, such as {@code 2026-11-04}; empty for a row that is no day
     * @param mark what happened there, such as a reminder; empty for nothing
     */
    record Row(String label, String brief, String day, String mark, List<Cell> cells) {}

    /** A figure, as people read it and as a program does. */
    record Cell(String shown, String value) {}

    /** The series that have figures: all columns but the first. */
    List<Series> series() {
        return head.subList(1, head.size());
    }
}
