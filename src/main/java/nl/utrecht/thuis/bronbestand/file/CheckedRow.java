package nl.utrecht.thuis.bronbestand.file;

import java.util.List;
import nl.utrecht.thuis.participant.Person;
import org.jspecify.annotations.Nullable;

/**
 * A row after the checks that need no other row.
 *
 * @param number the number that a spreadsheet shows
 * @param aboutPerson false for totals, footers and repeated headings: they are passed over, and their problems say so
 * @param person as far as the row can be read; a cell with an error counts as not filled
 * @param status as the register says it; null when it says nothing
 * @param filled columns that hold something, right or wrong
 */
public record CheckedRow(int number, boolean aboutPerson, Person person, @Nullable Status status, List<Column> filled,
        List<RowProblem> problems) {

    CheckedRow with(List<RowProblem> others) {
        return new CheckedRow(number, aboutPerson, person, status, filled, List.copyOf(others));
    }
}
