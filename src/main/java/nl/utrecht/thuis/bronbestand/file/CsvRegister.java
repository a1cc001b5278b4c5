package nl.utrecht.thuis.bronbestand.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a register from CSV: UTF-8 with or without a byte order mark, separated by whichever of {@code ; , tab} its headings show. */
final class CsvRegister {
    private static final List<Character> SEPARATORS = List.of(';', ',', '\t');
    private static final int HEAD = 8192;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private CsvRegister() {}

    /** @throws RegisterUnreadable when it is too large, empty, or no text */
    static RegisterFile read(InputStream file, Limits limits) {
        return readable(() -> {
            try {
                BufferedInputStream text = new BufferedInputStream(new GuardedInput(file, limits.bytes()), HEAD);
                text.mark(HEAD);
                byte[] head = text.readNBytes(HEAD);
                text.reset();
                if (startsWith(head, ZIP)) {
                    throw RegisterUnreadable.because("binary-file");
                }
                if (startsWith(head, BYTE_ORDER_MARK)) {
                    text.skipNBytes(BYTE_ORDER_MARK.length);
                }
                return table(text, separator(head), limits);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static RegisterFile table(InputStream text, char separator, Limits limits) {
        InputStreamReader reader = new InputStreamReader(text, StandardCharsets.UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT));
        Iterator<CsvRecord> records = CsvReader.builder().fieldSeparator(separator).skipEmptyLines(false).allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE).missingFieldStrategy(FieldMismatchStrategy.IGNORE).ofCsvRecord(reader)
                .iterator();
        if (!records.hasNext()) {
            throw RegisterUnreadable.because("empty-file");
        }
        return RegisterFile.of(limits, records.next().getFields().stream().map(CellText::clean).toList(), new Rows(records));
    }

    /** The separator under which most headings are known. */
    private static char separator(byte[] head) {
        String headings = new String(head, StandardCharsets.ISO_8859_1).lines().findFirst().orElse("").replace("\"", "");
        char best = SEPARATORS.get(0);
        long most = 0;
        for (char separator : SEPARATORS) {
            long known = Arrays.stream(headings.split(Pattern.quote(String.valueOf(separator)))).filter(name -> Column.of(name).isPresent())
                    .count();
            if (known > most) {
                best = separator;
                most = known;
            }
        }
        return best;
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }

    /** What goes wrong while reading, under its own name; the parser's message is dropped, as it may repeat a cell. */
    private static <T> T readable(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (RegisterUnreadable e) {
            throw e;
        } catch (UncheckedIOException | CsvParseException e) {
            for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
                if (cause instanceof RegisterUnreadable unreadable) {
                    throw unreadable;
                }
                if (cause instanceof CharacterCodingException) {
                    throw RegisterUnreadable.because("not-utf-8");
                }
                if (cause instanceof IOException) {
                    throw new UncheckedIOException((IOException) cause);
                }
            }
            throw RegisterUnreadable.because("malformed-file");
        }
    }

    /** The records as rows, numbered as a spreadsheet does. */
    private static final class Rows implements Iterator<RegisterRow> {
        private final Iterator<CsvRecord> records;
        private int number = 1;
        private @Nullable RegisterRow ahead;

        Rows(Iterator<CsvRecord> records) {
            this.records = records;
        }

        @Override
        public boolean hasNext() {
            while (ahead == null && readable(records::hasNext)) {
                RegisterRow row = new RegisterRow(++number, readable(records::next).getFields());
                ahead = row.isBlank() ? null : row;
            }
            return ahead != null;
        }

        @Override
        public RegisterRow next() {
            RegisterRow row = hasNext() ? ahead : null;
            if (row == null) {
                throw new NoSuchElementException();
            }
            ahead = null;
            return row;
        }
    }
}
