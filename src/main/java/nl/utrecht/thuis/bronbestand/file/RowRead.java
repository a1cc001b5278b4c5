package nl.utrecht.thuis.bronbestand.file;

import java.util.List;

/** A row of a sheet as the file has it: only cells with something in them. */
record RowRead(int number, boolean hidden, List<CellRead> cells) {}
