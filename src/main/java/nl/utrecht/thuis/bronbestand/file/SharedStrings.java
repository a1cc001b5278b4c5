package nl.utrecht.thuis.bronbestand.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The texts of a workbook, which its cells name by number. The first ones stay in memory: the texts that many cells share are among them.
 * Those of a large register are put aside in blocks ({@link PutAside}), so that memory does not grow with the file.
 */
final class SharedStrings implements AutoCloseable {
    private static final int KEPT = 1 << 15;

    private final List<String> first = new ArrayList<>();
    private final int longest;
    private final PutAside rest = new PutAside();

    /** @param limits a text that is longer than a cell may be is kept one character too long, so that it is still seen */
    SharedStrings(Limits limits) {
        this.longest = limits.cell() + 1;
    }

    /** @param xml at the root element of the shared strings */
    void read(XMLStreamReader xml) throws XMLStreamException {
        try {
            while (xml.hasNext()) {
                if (Xml.next(xml) == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("si")) {
                    add(item(xml));
                }
            }
            rest.complete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of a number; empty when there is none. */
    String get(int number) {
        try {
            return number < first.size() ? first.get(number) : rest.get(number - KEPT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String text) throws IOException {
        if (first.size() < KEPT) {
            first.add(text);
        } else {
            rest.add(text);
        }
    }

    private String item(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        for (int event = Xml.next(xml); !(event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("si")); event = Xml
                .next(xml)) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().equals("t")) {
                    SheetParser.append(xml, text);
                } else if (xml.getLocalName().equals("rPh")) { // how to pronounce it, not what it says
                    SheetParser.skip(xml);
                }
            }
        }
        String clean = CellValues.unescaped(text.toString()).strip();
        return clean.length() > longest ? clean.substring(0, longest) : clean;
    }

    @Override
    public void close() {
        rest.close();
    }
}
