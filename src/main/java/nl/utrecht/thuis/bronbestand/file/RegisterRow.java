package nl.utrecht.thuis.bronbestand.file;

import java.util.List;

/**
 * A row as it stands in the file.
 *
 * @param number the number that a spreadsheet shows for it, counted from 1
 * @param cells the texts, untouched; a date cell is {@code yyyy-MM-dd}, a number has no exponent, an error cell is its sign ({@code #N/A})
 */
public record RegisterRow(int number, List<String> cells) {

    public RegisterRow {
        cells = List.copyOf(cells);
    }

    boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }

    /** The cell at a position, counted from 0; empty when the row is too short. */
    String cell(int position) {
        return position < cells.size() ? cells.get(position) : "";
    }
}
