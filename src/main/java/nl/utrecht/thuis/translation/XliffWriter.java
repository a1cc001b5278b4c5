package nl.utrecht.thuis.translation;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import nl.utrecht.thuis.i18n.Language;
import nl.utrecht.thuis.i18n.TextHash;
import nl.utrecht.thuis.i18n.TextState;
import nl.utrecht.thuis.i18n.Translation;

/** Texts as an XLIFF 1.2 file, for translators with a tool of their own. */
final class XliffWriter {
    static final String NAMESPACE = "urn:oasis:names:tc:xliff:document:1.2";
    /** Of the attribute that says what the translation was when the file went out, so that nobody's later work is overwritten. */
    static final String OURS = "urn:nl:utrecht:thuis:texts";
    static final String SENT = "sent";
    static final Map<TextState, String> STATES = Map.of(TextState.MISSING, "new", TextState.OUTDATED, "needs-adaptation", TextState.DRAFT,
            "translated", TextState.REVIEWED, "signed-off", TextState.APPROVED, "final");

    private final Language source;
    private final Language target;
    private final Screens screens;
    private final Notes notes;

    XliffWriter(Language source, Language target, Screens screens, Notes notes) {
        this.source = source;
        this.target = target;
        this.screens = screens;
        this.notes = notes;
    }

    /** The whole file. */
    byte[] write(List<Translation> texts) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeStartElement("xliff");
            xml.writeDefaultNamespace(NAMESPACE);
            xml.writeNamespace("thuis", OURS);
            xml.writeAttribute("version", "1.2");
            xml.writeStartElement("file");
            xml.writeAttribute("original", "thuis");
            xml.writeAttribute("datatype", "plaintext");
            xml.writeAttribute("source-language", source.tag());
            xml.writeAttribute("target-language", target.tag());
            xml.writeStartElement("body");
            for (Translation text : texts) {
                unit(xml, text);
            }
            xml.writeEndDocument();
            xml.close();
            return bytes.toByteArray();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private void unit(XMLStreamWriter xml, Translation text) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement("trans-unit");
        xml.writeAttribute("id", text.key());
        xml.writeAttribute("approved", text.approved() ? "yes" : "no");
        xml.writeAttribute("thuis:" + SENT, TextHash.of(text.text()));
        element(xml, "source", source, text.source());
        xml.writeStartElement("target");
        xml.writeAttribute("xml:lang", target.tag());
        xml.writeAttribute("state", STATES.get(text.state()));
        xml.writeCharacters(text.text());
        xml.writeEndElement();
        note(xml, screens.name(Screen.idOf(text.key()), notes.t()));
        for (String note : notes.withDoubts(text)) {
            note(xml, note);
        }
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, Language language, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeAttribute("xml:lang", language.tag());
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static void note(XMLStreamWriter xml, String note) throws XMLStreamException {
        xml.writeStartElement("note");
        xml.writeCharacters(note);
        xml.writeEndElement();
    }
}
