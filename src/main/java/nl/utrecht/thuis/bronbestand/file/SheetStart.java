package nl.utrecht.thuis.bronbestand.file;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A sheet and its first rows, among which its headings are.
 *
 * @param part the part of the packed file that it is in; empty when there is none
 * @param hiddenColumns columns that a spreadsheet does not show, counted from 0
 */
record SheetStart(String name, boolean hidden, String part, BitSet hiddenColumns, List<RowRead> rows) {
    static final SheetStart EMPTY = new SheetStart("", false, "", new BitSet(), List.of());
    /** No heading is longer; a row of long texts must not fill the memory before the table is found. */
    private static final int LONGEST = 200;

    static SheetStart read(String part, XMLStreamReader xml) throws XMLStreamException {
        SheetParser parser = new SheetParser(xml);
        List<RowRead> rows = new ArrayList<>();
        for (Optional<RowRead> row = parser.next(); row
                .isPresent(); row = rows.size() < HeadingRow.AMONG ? parser.next() : Optional.empty()) {
            rows.add(shortened(row.get()));
        }
        return new SheetStart("", false, part, parser.hiddenColumns(), rows);
    }

    SheetStart named(String sheetName, boolean isHidden) {
        return new SheetStart(sheetName, isHidden, part, hiddenColumns, rows);
    }

    Optional<HeadingRow> heading(CellValues values) {
        return HeadingRow.find(rows.stream().map(row -> WorkbookRegister.row(row, values)).toList());
    }

    private static RowRead shortened(RowRead row) {
        return new RowRead(row.number(), row.hidden(), row.cells().stream().map(cell -> cell.text().length() <= LONGEST
                ? cell
                : new CellRead(cell.position(), cell.type(), cell.style(), cell.text().substring(0, LONGEST), cell.computed())).toList());
    }
}
