package nl.utrecht.thuis.translation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.utrecht.thuis.i18n.Language;
import org.jspecify.annotations.Nullable;

/** Reads an XLIFF 1.2 file that comes back. It may hold nothing from elsewhere: no document type, no entities. */
final class XliffReader {
    private static final String VERSION = "1.2";
    /** What XLIFF says of a translation that somebody has read again. */
    private static final Set<String> REVIEWED = Set.of("signed-off", "final");

    private final Language source;
    private final Language target;

    XliffReader(Language source, Language target) {
        this.source = source;
        this.target = target;
    }

    /** The texts in the order of the file. @throws TextFileUnreadable when it is no XLIFF file of these languages */
    List<FileText> read(Path path) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try (InputStream file = Files.newInputStream(path)) {
            XMLStreamReader xml = factory.createXMLStreamReader(file);
            List<FileText> texts = new ArrayList<>();
            boolean inFile = false;
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.DTD) {
                    throw TextFileUnreadable.because("document-type");
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    inFile = start(xml, inFile, texts);
                }
            }
            return texts;
        } catch (XMLStreamException e) {
            throw TextFileUnreadable.because("not-xml",
                    Map.of("line", Math.max(1, e.getLocation() == null ? 1 : e.getLocation().getLineNumber())));
        }
    }

    /** @return whether a file element has been seen, which says what the languages are */
    private boolean start(XMLStreamReader xml, boolean inFile, List<FileText> texts) throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "xliff" -> {
                if (!VERSION.equals(xml.getAttributeValue(null, "version"))) {
                    throw TextFileUnreadable.because("not-xliff");
                }
            }
            case "file" -> {
                language(source, xml.getAttributeValue(null, "source-language"));
                language(target, xml.getAttributeValue(null, "target-language"));
                return true;
            }
            case "trans-unit" -> {
                if (!inFile) {
                    throw TextFileUnreadable.because("not-xliff");
                }
                texts.add(unit(xml));
            }
            default -> {
                if (!inFile) {
                    throw TextFileUnreadable.because("not-xliff");
                }
            }
        }
        return inFile;
    }

    private static void language(Language expected, @Nullable String found) {
        if (!expected.tag().equalsIgnoreCase(found)) {
            throw TextFileUnreadable.because("wrong-language", Map.of("found", found == null ? "–" : found, "expected", expected));
        }
    }

    private static FileText unit(XMLStreamReader xml) throws XMLStreamException {
        String key = String.valueOf(xml.getAttributeValue(null, "id"));
        boolean approved = "yes".equals(xml.getAttributeValue(null, "approved"));
        String sent = xml.getAttributeValue(XliffWriter.OURS, XliffWriter.SENT);
        String source = "";
        String text = "";
        String state = "";
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
                String name = xml.getLocalName();
                state = name.equals("target") ? String.valueOf(xml.getAttributeValue(null, "state")) : state;
                String content = content(xml);
                source = name.equals("source") ? content : source;
                text = name.equals("target") ? content : text;
            }
        }
        return new FileText(key, source, text, approved || REVIEWED.contains(state), sent == null ? "" : sent, false);
    }

    /** All characters up to the end of this element, also those within marks that tools put in. */
    private static String content(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder content = new StringBuilder();
        for (int depth = 1; depth > 0;) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> content.append(xml.getText());
                case XMLStreamConstants.ENTITY_REFERENCE -> throw TextFileUnreadable.because("document-type");
                default -> {
                    // comments and instructions say nothing
                }
            }
        }
        return content.toString();
    }
}
