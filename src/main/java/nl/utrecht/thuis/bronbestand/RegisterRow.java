package nl.utrecht.thuis.bronbestand;

import java.util.List;

/**
 * A row as it stands in the file.
 *
 * @param number the number that a spreadsheet shows for it; the headings are row 1
 * @param cells the texts, untouched
 */
record RegisterRow(int number, List<String> cells) {

    boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }

    /** The cell at a position, counted from 0; empty when the row is too short. */
    String cell(int position) {
        return position < cells.size() ? cells.get(position) : "";
    }
}
