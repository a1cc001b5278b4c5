package nl.utrecht.thuis.bronbestand.file;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** A register as text: any of the encodings of {@link TextEncoding}, with any of the separators of {@link TextStart}. */
final class TextRegister extends RegisterFile {
    private final TextEncoding encoding;
    private final Reader text;
    private final TextRows rows;

    private TextRegister(Limits limits, TextStart start, TextEncoding encoding, Reader text) {
        super(limits, start.heading());
        this.encoding = encoding;
        this.text = text;
        this.rows = new TextRows(text, start.separator(), start.firstRow(), false);
    }

    /** @throws RegisterUnreadable when it is empty, or no text */
    static RegisterFile read(RegisterSource source, Limits limits, byte[] head) {
        TextEncoding encoding = TextEncoding.of(head, source, limits);
        TextStart start = TextStart.of(encoding.decode(head));
        TextRegister register = new TextRegister(limits, start, encoding, TextInput.open(source, limits, encoding));
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
}
