package nl.utrecht.thuis.bronbestand.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** The rows of a sheet below its headings, and what stands out in how they are kept. */
final class SheetRows implements Iterator<RegisterRow>, AutoCloseable {
    private static final int MOST_PROBLEMS = 1000;

    private final HeadingRow heading;
    private final CellValues values;
    private final PackedParts parts;
    private final SheetParser parser;
    private final List<RowProblem> problems = new ArrayList<>();
    private @Nullable RegisterRow ahead;
    private boolean ended;
    private int hidden;
    private int firstHidden;

    /** @param part the part of the packed file that the sheet is in */
    SheetRows(RegisterSource source, Limits limits, String part, HeadingRow heading, CellValues values) {
        this.heading = heading;
        this.values = values;
        this.parts = new PackedParts(source, limits);
        try {
            this.parser = find(part);
        } catch (RuntimeException e) {
            parts.close();
            throw e;
        }
    }

    private SheetParser find(String part) {
        try {
            for (String name = parts.next(); name != null; name = parts.next()) {
                if (name.equals(part)) {
                    return new SheetParser(Xml.atRoot(parts.content()).orElseThrow(() -> RegisterUnreadable.because("broken-workbook")));
                }
            }
        } catch (IOException e) {
            throw RegisterUnreadable.because("broken-workbook");
        }
        throw RegisterUnreadable.because("broken-workbook");
    }

    /** Hidden rows and cells that are one over several rows, as far as the sheet was read. */
    List<RowProblem> problems() {
        List<RowProblem> all = new ArrayList<>(problems);
        if (hidden > 0) {
            all.add(RowProblem.warning(firstHidden, "", "hidden-rows", Map.of("number", hidden)));
        }
        parser.merged().stream().filter(last -> last > heading.number()).findFirst()
                .ifPresent(last -> all.add(RowProblem.warning(last, "", "merged-cells", Map.of())));
        return all;
    }

    @Override
    public boolean hasNext() {
        while (ahead == null && !ended) {
            RowRead read = read();
            if (read == null) {
                ended = true;
            } else if (read.number() > heading.number()) {
                RegisterRow row = WorkbookRegister.row(read, values);
                lookAt(read);
                ahead = row.isBlank() ? null : row;
            }
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

    private @Nullable RowRead read() {
        try {
            return parser.next().orElse(null);
        } catch (XMLStreamException | IllegalArgumentException e) {
            throw RegisterUnreadable.because("broken-workbook");
        }
    }

    private void lookAt(RowRead row) {
        if (row.hidden()) {
            firstHidden = hidden == 0 ? row.number() : firstHidden;
            hidden++;
        }
        for (CellRead cell : row.cells()) {
            if (cell.computed() && cell.text().isEmpty() && problems.size() < MOST_PROBLEMS) {
                String column = cell.position() < heading.texts().size() ? heading.texts().get(cell.position()) : "";
                problems.add(RowProblem.warning(row.number(), column, "formula-without-value", Map.of()));
            }
        }
    }

    @Override
    public void close() {
        parts.close();
    }
}
