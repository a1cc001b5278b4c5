package nl.utrecht.thuis.bronbestand.file;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the rows of a sheet one by one. What the sheet says of its own size is not believed, nor is space kept for what is empty. */
final class SheetParser {
    /** What a cell of a spreadsheet can hold, in UTF-16 units. */
    private static final int LONGEST = 32_767;
    private static final int LAST_ROW = 1 << 20;

    private final XMLStreamReader xml;
    private final BitSet hiddenColumns = new BitSet();
    private final List<Integer> merged = new ArrayList<>();
    private int row;

    /** @param xml at the root element of a sheet */
    SheetParser(XMLStreamReader xml) {
        this.xml = xml;
    }

    /** Columns that a spreadsheet does not show, counted from 0; complete at the first row. */
    BitSet hiddenColumns() {
        return hiddenColumns;
    }

    /** Last rows of ranges whose cells were made one over several rows; complete after the last row. */
    List<Integer> merged() {
        return merged;
    }

    /** The next row that has a cell with something in it. */
    Optional<RowRead> next() throws XMLStreamException {
        while (xml.hasNext()) {
            if (Xml.next(xml) == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "col" -> column();
                    case "mergeCell" -> mergedRange();
                    case "row" -> {
                        RowRead read = row();
                        if (!read.cells().isEmpty()) {
                            return Optional.of(read);
                        }
                    }
                    default -> {
                        // what it looks like, or what surrounds the rows
                    }
                }
            }
        }
        return Optional.empty();
    }

    private void column() {
        int from = Xml.number(xml, "min", 0);
        if (from > 0 && Xml.isTrue(xml, "hidden")) {
            hiddenColumns.set(from - 1, Math.max(from, Math.min(Xml.number(xml, "max", from), Limits.COLUMNS)));
        }
    }

    private void mergedRange() {
        String[] corners = Xml.attribute(xml, "ref").replaceAll("[A-Za-z$]", "").split(":");
        if (corners.length == 2 && !corners[0].equals(corners[1]) && corners[1].matches("\\d{1,7}") && merged.size() < LONGEST) {
            merged.add(Integer.parseInt(corners[1]));
        }
    }

    private RowRead row() throws XMLStreamException {
        row = Xml.number(xml, "r", row + 1);
        if (row < 1 || row > LAST_ROW) {
            throw RegisterUnreadable.because("broken-workbook");
        }
        boolean hidden = Xml.isTrue(xml, "hidden");
        List<CellRead> cells = new ArrayList<>();
        int position = -1;
        for (int event = Xml.next(xml); !(event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")); event = Xml
                .next(xml)) {
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
                position = after(position);
                CellRead cell = cell(position);
                if (!cell.isEmpty()) {
                    cells.add(cell);
                }
            }
        }
        return new RowRead(row, hidden, cells);
    }

    /**
     * Column of the cell by its name, {@code B7}; when it has none, the one after the cell before it. Cells stand in their order, each once, so that a row has no
     * more of them than there are columns.
     */
    private int after(int before) {
        String name = Xml.attribute(xml, "r");
        int position = 0;
        for (int i = 0; i < name.length() && name.charAt(i) >= 'A' && name.charAt(i) <= 'Z' && position < Limits.COLUMNS; i++) {
            position = position * 26 + name.charAt(i) - 'A' + 1;
        }
        int found = position == 0 ? before + 1 : position - 1;
        if (found >= Limits.COLUMNS) {
            throw RegisterUnreadable.because("too-many-columns");
        }
        if (found <= before) {
            throw RegisterUnreadable.because("broken-workbook");
        }
        return found;
    }

    private CellRead cell(int position) throws XMLStreamException {
        String type = Xml.attribute(xml, "t");
        int style = Xml.number(xml, "s", 0);
        StringBuilder text = new StringBuilder();
        boolean computed = false;
        for (int event = Xml.next(xml); !(event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")); event = Xml
                .next(xml)) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "v", "t" -> append(xml, text);
                    case "rPh" -> skip(xml);
                    case "f" -> {
                        computed = true;
                        skip(xml);
                    }
                    default -> {
                        // rich text is in pieces, each with its looks
                    }
                }
            }
        }
        return new CellRead(position, type, style, text.toString(), computed && !type.equals("str"));
    }

    /** Adds the text of the element that begins here. */
    static void append(XMLStreamReader xml, StringBuilder text) throws XMLStreamException {
        for (int event = Xml.next(xml); event != XMLStreamConstants.END_ELEMENT; event = Xml.next(xml)) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                skip(xml);
            } else if (xml.hasText() && event != XMLStreamConstants.COMMENT) {
                if (text.length() + xml.getTextLength() > LONGEST) {
                    throw RegisterUnreadable.because("broken-workbook");
                }
                text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
            }
        }
    }

    /** Passes over the element that begins here with all that is in it. */
    static void skip(XMLStreamReader xml) throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            int event = Xml.next(xml);
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }
}
