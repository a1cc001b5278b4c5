package nl.utrecht.thuis.bronbestand.file;

/**
 * A sheet of a workbook.
 *
 * @param hidden whether a spreadsheet does not show it; a hidden sheet is never read
 * @param chosen whether it is the one that is read
 */
public record SheetName(String name, boolean hidden, boolean chosen) {}
