package nl.utrecht.thuis.statistics.disclosure;

/**
 * A place in a {@link CountTable}.
 *
 * @param row from 0; one more than the last is the row of totals
 * @param column from 0; one more than the last is the column of totals
 */
public record Cell(int row, int column) {}
