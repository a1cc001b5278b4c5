package nl.utrecht.thuis.bronbestand.file;

/**
 * A cell of a sheet as the file has it: what its text means is known by {@link CellValues}.
 *
 * @param position the column, counted from 0
 * @param type the cell's kind in the file, such as {@code s} for a shared string; empty for a number
 * @param style number of the cell's format
 * @param computed whether a formula stands behind it
 */
record CellRead(int position, String type, int style, String text, boolean computed) {

    boolean isEmpty() {
        return text.isEmpty() && !computed;
    }
}
