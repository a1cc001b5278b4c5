package nl.utrecht.thuis.translation;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A spreadsheet that came in, before the library reads it: a small packed file can unpack to one that fills the machine, and so can one cell that
 * says it is in the millionth column. The library gets a packed file made anew, with the parts that were looked at and nothing else.
 */
final class PackedSheet {
    private static final int MOST_ROWS = 20_000;
    private static final int MOST_PARTS = 200;
    /** Strings that cells share; a row has seven cells. */
    private static final int MOST_STRINGS = 7 * MOST_ROWS;
    /** What a cell of a spreadsheet can hold, in UTF-16 units. */
    private static final int LONGEST = 32_767;
    /** Columns A to Z, where our files have seven. */
    private static final String CELL = "[A-Z][0-9]{1,7}";
    /** What the text of one cell is made of. */
    private static final Set<String> TEXT = Set.of("is", "r", "t", "rPh", "v", "f");
    private static final int BUFFER = 8192;

    private final XMLInputFactory xml = XMLInputFactory.newDefaultFactory();
    private final long maximum;
    private long unpacked;
    private int rows;
    private int strings;

    /** @param maximum size in bytes of all parts together */
    PackedSheet(long maximum) {
        this.maximum = maximum;
        xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    /** The file with its XML parts alone, each once. @throws TextFileUnreadable when it is no packed file, or holds more than it may */
    byte[] clean(Path path) throws IOException {
        ByteArrayOutputStream clean = new ByteArrayOutputStream();
        try (ZipFile zip = new ZipFile(path.toFile()); ZipOutputStream copy = new ZipOutputStream(clean)) {
            if (zip.size() > MOST_PARTS) {
                throw TextFileUnreadable.because("not-a-spreadsheet");
            }
            copy.setLevel(Deflater.BEST_SPEED);
            Set<String> names = new HashSet<>();
            for (ZipEntry part : Collections.list(zip.entries())) {
                if (!names.add(part.getName())) { // readers differ in which of two they take
                    throw TextFileUnreadable.because("not-a-spreadsheet");
                }
                byte[] content = unpack(zip, part);
                if (isWithinLimits(content)) {
                    copy.putNextEntry(new ZipEntry(part.getName()));
                    copy.write(content);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw TextFileUnreadable.because("not-a-spreadsheet");
        }
        return clean.toByteArray();
    }

    /** Sizes that the file states are not believed. */
    private byte[] unpack(ZipFile zip, ZipEntry part) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        byte[] buffer = new byte[BUFFER];
        try (InputStream packed = zip.getInputStream(part)) {
            for (int read = packed.read(buffer); read > 0; read = packed.read(buffer)) {
                unpacked += read;
                if (unpacked > maximum) {
                    throw TextFileUnreadable.because("too-large", Map.of("maximum", maximum));
                }
                content.write(buffer, 0, read);
            }
        }
        return content.toByteArray();
    }

    /** @return false for pictures and whatever else is no XML. @throws TextFileUnreadable for what no file of ours has */
    private boolean isWithinLimits(byte[] part) {
        try {
            XMLStreamReader reader = xml.createXMLStreamReader(new ByteArrayInputStream(part));
            long characters = 0;
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw TextFileUnreadable.because("document-type");
                    case XMLStreamConstants.START_ELEMENT -> characters = start(reader) ? 0 : characters;
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> characters += reader.getTextLength();
                    default -> {
                        // ends, comments and instructions take no room
                    }
                }
                if (characters > LONGEST) {
                    throw TextFileUnreadable.because("not-a-spreadsheet");
                }
            }
            return true;
        } catch (XMLStreamException e) {
            return false;
        }
    }

    /** Wherever it is: a workbook can have its sheets in parts of any name. @return whether the text of something else begins */
    private boolean start(XMLStreamReader reader) {
        switch (reader.getLocalName()) {
            case "row" -> {
                if (++rows > MOST_ROWS) {
                    throw TextFileUnreadable.because("too-many-rows", Map.of("maximum", MOST_ROWS));
                }
            }
            case "c" -> place(reader);
            case "si" -> {
                if (++strings > MOST_STRINGS) {
                    throw TextFileUnreadable.because("too-many-rows", Map.of("maximum", MOST_ROWS));
                }
            }
            default -> {
                return !TEXT.contains(reader.getLocalName());
            }
        }
        return true;
    }

    private static void place(XMLStreamReader cell) {
        for (int i = 0; i < cell.getAttributeCount(); i++) {
            if (cell.getAttributeLocalName(i).equals("r") && !cell.getAttributeValue(i).matches(CELL)) {
                throw TextFileUnreadable.because("columns");
            }
        }
    }
}
