package nl.utrecht.thuis.bronbestand.file;

/**
 * How much a register file may hold.
 *
 * @param bytes size of the file as it is
 * @param rows rows with data
 * @param cell characters in a cell
 */
public record Limits(long bytes, int rows, int cell) {
    /** Columns of a table; what stands further to the right is no register. */
    static final int COLUMNS = 1024;
    private static final int UNPACKED = 20;
    private static final long AT_LEAST = 64L << 20;

    /** Size of all parts of a packed file together. Excel's own sheets unpack to some ten times their size. */
    long unpackedBytes() {
        return AT_LEAST + UNPACKED * bytes;
    }
}
