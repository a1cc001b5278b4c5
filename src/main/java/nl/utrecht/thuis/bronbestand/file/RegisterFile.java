package nl.utrecht.thuis.bronbestand.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;

/**
 * A register file of whatever format: its sheet, its headings and its rows, before any check of what they say. Rows are read while they are
 * asked for, once, and memory does not grow with their number.
 */
public final class RegisterFile implements AutoCloseable {
    private final Limits limits;
    private final List<String> headings;
    private final Iterator<RegisterRow> rows;

    private RegisterFile(Limits limits, List<String> headings, Iterator<RegisterRow> rows) {
        this.limits = limits;
        this.headings = headings;
        this.rows = rows;
    }

    /**
     * Finds out what the file is and where its table begins.
     *
     * @throws RegisterUnreadable when it is no register, saying what to do
     * @throws UncheckedIOException when the source itself fails
     */
    public static RegisterFile open(RegisterSource source, Limits limits) {
        try {
            return CsvRegister.read(source.open(), limits);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RegisterFile of(Limits limits, List<String> headings, Iterator<RegisterRow> rows) {
        return new RegisterFile(limits, headings, rows);
    }

    /** The texts of the heading row, cleaned; the same text twice has {@code (2)} behind it the second time. Blank ones are empty. */
    public List<String> headings() {
        return headings;
    }

    /** The number that a spreadsheet shows for the heading row. */
    public int headingRow() {
        return 1;
    }

    /** All sheets of a workbook in their order; empty for a text file. */
    public List<SheetName> sheets() {
        return List.of();
    }

    /** What stands out in the file as a whole. Some of it is known only after the last row: ask again then. */
    public List<RowProblem> problems() {
        return List.of();
    }

    /** What follows the heading row, without blank rows. @throws RegisterUnreadable while reading, where the file cannot be read on */
    public Iterator<RegisterRow> rows() {
        return rows;
    }

    Limits limits() {
        return limits;
    }

    @Override
    public void close() {
        // nothing is open yet
    }
}
