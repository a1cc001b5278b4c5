package nl.utrecht.thuis.bronbestand.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A register as text: any of the encodings of {@link TextEncoding}, separated by whichever of {@code ; , tab |} shows most headings. */
final class TextRegister extends RegisterFile {
    private static final List<Character> SEPARATORS = List.of(';', ',', '\t', '|');

    private final TextEncoding encoding;
    private final Reader text;
    private final Rows rows;

    private TextRegister(Limits limits, HeadingRow heading, TextEncoding encoding, char separator, Reader text, boolean announced) {
        super(limits, heading);
        this.encoding = encoding;
        this.text = text;
        this.rows = new Rows(records(text, separator, false), announced ? 0 : 1);
    }

    /** @throws RegisterUnreadable when it is empty, or no text */
    static RegisterFile read(RegisterSource source, Limits limits, byte[] head) {
        TextEncoding encoding = TextEncoding.of(head, source, limits);
        String first = encoding.decode(head);
        char announced = announced(first);
        char separator = announced;
        HeadingRow heading = null;
        for (char candidate : announced == 0 ? SEPARATORS : List.of(announced)) {
            HeadingRow found = HeadingRow.find(first(first, candidate, announced != 0)).orElse(null);
            if (found != null && (heading == null || found.known() > heading.known()
                    || found.known() == heading.known() && found.texts().size() > heading.texts().size())) {
                heading = found;
                separator = candidate;
            }
        }
        if (heading == null) {
            boolean empty = first(first, SEPARATORS.get(0), announced != 0).isEmpty();
            throw RegisterUnreadable.because(first.indexOf(0) >= 0 ? "binary-file" : empty ? "empty-file" : "no-headings");
        }
        TextRegister register = new TextRegister(limits, heading, encoding, separator, TextInput.open(source, limits, encoding),
                announced != 0);
        try {
            register.skipToHeadings();
            return register;
        } catch (RuntimeException e) {
            register.close();
            throw e;
        }
    }

    private void skipToHeadings() {
        while (rows.hasNext() && rows.peek().number() <= headingRow()) {
            rows.next();
        }
    }

    /** Excel’s own first line, which it does not show: {@code sep=;}. 0 when there is none. */
    private static char announced(String first) {
        return first.matches("(?is)\"?sep=[;,\\t|]\"?[\\r\\n].*") ? first.charAt(first.indexOf('=') + 1) : 0;
    }

    private static List<RegisterRow> first(String head, char separator, boolean announced) {
        List<RegisterRow> first = new ArrayList<>();
        Rows rows = new Rows(records(new StringReader(head), separator, true), announced ? 0 : 1);
        while (first.size() < HeadingRow.AMONG && rows.hasNext()) {
            first.add(rows.next());
        }
        return first;
    }

    private static Iterator<CsvRecord> records(Reader text, char separator, boolean part) {
        return readable(() -> CsvReader.builder().fieldSeparator(separator).skipEmptyLines(false).allowUnclosedQuote(part)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE).missingFieldStrategy(FieldMismatchStrategy.IGNORE).ofCsvRecord(text)
                .iterator());
    }

    @Override
    public List<SheetName> sheets() {
        return List.of();
    }

    @Override
    public List<RowProblem> problems() {
        return encoding.certain() ? List.of() : List.of(RowProblem.warning(headingRow(), "", "windows-1252", Map.of()));
    }

    @Override
    public Iterator<RegisterRow> rows() {
        return rows;
    }

    @Override
    boolean isSparse() {
        return false;
    }

    @Override
    public void close() {
        try {
            text.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    /** The records as rows, numbered as a spreadsheet does, without the blank ones. */
    private static final class Rows implements Iterator<RegisterRow> {
        private final Iterator<CsvRecord> records;
        private int number;
        private @Nullable RegisterRow ahead;

        /** @param first number of the first record; 0 when a spreadsheet does not show it */
        Rows(Iterator<CsvRecord> records, int first) {
            this.records = records;
            this.number = first;
        }

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
    }
}
