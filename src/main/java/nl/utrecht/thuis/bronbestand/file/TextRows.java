package nl.utrecht.thuis.bronbestand.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The records of a text as rows, numbered as a spreadsheet does, without the blank ones. */
final class TextRows implements Iterator<RegisterRow> {
    private final Iterator<CsvRecord> records;
    private int number;
    private @Nullable RegisterRow ahead;

    /**
     * @param first number of the first record; 0 when a spreadsheet does not show it
     * @param cutOff whether the text may end within quotes
     */
    TextRows(Reader text, char separator, int first, boolean cutOff) {
        this.records = readable(() -> CsvReader.builder().fieldSeparator(separator).skipEmptyLines(false).allowUnclosedQuote(cutOff)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE).missingFieldStrategy(FieldMismatchStrategy.IGNORE).ofCsvRecord(text)
                .iterator());
        this.number = first;
    }

    /** @throws RegisterUnreadable where the text cannot be read on */
    @Override
    public boolean hasNext() {
        while (ahead == null && readable(records::hasNext)) {
            RegisterRow row = new RegisterRow(number++, readable(records::next).getFields());
            ahead = row.isBlank() || row.number() == 0 ? null : row;
        }
        return ahead != null;
    }

    RegisterRow peek() {
        if (!hasNext() || ahead == null) {
            throw new NoSuchElementException();
        }
        return ahead;
    }

    @Override
    public RegisterRow next() {
        RegisterRow row = peek();
        ahead = null;
        return row;
    }

    /** What goes wrong while reading, under its own name; the parser's message is dropped, as it may repeat a cell. */
    private static <T> T readable(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (CsvParseException | UncheckedIOException e) {
            for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
                if (cause instanceof RegisterUnreadable unreadable) {
                    throw unreadable;
                }
                if (cause instanceof IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            }
            throw RegisterUnreadable.because("malformed-file");
        }
    }
}
