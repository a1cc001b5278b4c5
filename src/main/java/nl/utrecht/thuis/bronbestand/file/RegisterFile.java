package nl.utrecht.thuis.bronbestand.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;

/**
 * A register file of whatever format: its sheet, its headings and its rows, before any check of what they say. Rows are read while they are
 * asked for, once, and memory does not grow with their number.
 */
public abstract sealed class RegisterFile implements AutoCloseable permits TextRegister, WorkbookRegister {
    /** Enough to see what a file is, and to find the table in a text. */
    static final int HEAD = 1 << 16;

    private final Limits limits;
    private final HeadingRow heading;

    RegisterFile(Limits limits, HeadingRow heading) {
        this.limits = limits;
        this.heading = heading;
    }

    /**
     * Finds out what the file is and where its table begins.
     *
     * @throws RegisterUnreadable when it is no register, saying what to do
     * @throws UncheckedIOException when the source itself fails
     */
    public static RegisterFile open(RegisterSource source, Limits limits) {
        byte[] head;
        try (SourceInput file = SourceInput.open(source, limits)) {
            head = file.readNBytes(HEAD);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return FileKind.of(head) == FileKind.WORKBOOK
                ? WorkbookRegister.read(source, limits)
                : TextRegister.read(source, limits, head);
    }

    /** The texts of the heading row, cleaned; the same text twice has {@code (2)} behind it the second time. Blank ones are empty. */
    public List<String> headings() {
        return heading.texts();
    }

    /** The number that a spreadsheet shows for the heading row. */
    public int headingRow() {
        return heading.number();
    }

    /** All sheets of a workbook in their order; empty for a text file. */
    public abstract List<SheetName> sheets();

    /** What stands out in the file as a whole. Some of it is known only after the last row: ask again then. */
    public abstract List<RowProblem> problems();

    /** What follows the heading row, without blank rows. @throws RegisterUnreadable while reading, where the file cannot be read on */
    public abstract Iterator<RegisterRow> rows();

    /** Whether a row leaves out the empty cells at its end, as sheets do; in a text a missing cell is a mistake. */
    abstract boolean isSparse();

    /** Whether a day that stands there as a number is counted from 1904, as old workbooks of the Macintosh do. */
    boolean countsFrom1904() {
        return false;
    }

    HeadingRow heading() {
        return heading;
    }

    Limits limits() {
        return limits;
    }

    @Override
    public abstract void close();
}
