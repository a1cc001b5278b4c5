package nl.utrecht.thuis.bronbestand;

import java.util.Iterator;
import java.util.List;

/**
 * A register file of whatever format, before any check.
 *
 * @param headings the texts of row 1
 * @param rows what follows, read while it is asked for; throws {@link RegisterUnreadable} where the file cannot be read on
 */
record RegisterTable(List<String> headings, Iterator<RegisterRow> rows) {}
