package nl.utrecht.thuis.bronbestand;

import java.util.List;
import nl.utrecht.thuis.participant.Person;

/**
 * A row after the checks that need no other row.
 *
 * @param person as far as the row can be read; a cell with an error counts as not filled
 * @param filled columns that hold something, right or wrong
 */
record CheckedRow(int number, Person person, List<Column> filled, List<RowProblem> problems) {}
