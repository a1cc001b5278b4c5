package nl.utrecht.thuis.bronbestand.file;

/**
 * How much a register file may hold.
 *
 * @param bytes size of the file as it is
 * @param rows rows with data
 * @param cell characters in a cell
 */
public record Limits(long bytes, int rows, int cell) {}
