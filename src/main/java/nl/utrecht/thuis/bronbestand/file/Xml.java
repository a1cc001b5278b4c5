package nl.utrecht.thuis.bronbestand.file;

import java.io.InputStream;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** XML of a stranger: no document types, no entities of their own, nothing fetched. Names are taken without their namespace. */
final class Xml {
    private static final XMLInputFactory FACTORY = XMLInputFactory.newDefaultFactory();

    static {
        FACTORY.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        FACTORY.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        FACTORY.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    }

    private Xml() {}

    /** A reader that stands at the root element; empty when this is no XML. */
    static Optional<XMLStreamReader> atRoot(InputStream content) {
        try {
            XMLStreamReader xml = FACTORY.createXMLStreamReader(content);
            while (xml.hasNext()) {
                if (next(xml) == XMLStreamConstants.START_ELEMENT) {
                    return Optional.of(xml);
                }
            }
        } catch (XMLStreamException e) {
            // pictures and whatever else a packed file holds
        }
        return Optional.empty();
    }

    /** @throws RegisterUnreadable for a document type, which no program writes here */
    static int next(XMLStreamReader xml) throws XMLStreamException {
        int event = xml.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw RegisterUnreadable.because("document-type");
        }
        return event;
    }

    /** The value of an attribute by its local name; empty when it is not there. */
    static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    static boolean isTrue(XMLStreamReader xml, String name) {
        String value = attribute(xml, name);
        return value.equals("1") || value.equals("true");
    }

    /** A whole number of an attribute; the other one when it is absent or no such number. */
    static int number(XMLStreamReader xml, String name, int other) {
        String value = attribute(xml, name);
        return value.matches("\\d{1,9}") ? Integer.parseInt(value) : other;
    }
}
