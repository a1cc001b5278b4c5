package nl.utrecht.thuis.wording;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.ArrayList;
import java.util.List;
import nl.utrecht.thuis.i18n.Language;

/**
 * A mail as it is written: first in the language of whoever gets it, then in Dutch, then a line in every other language.
 *
 * @param first the language that it begins in
 * @param stylesheet where its styles are when it is looked at in a browser; empty in a mail, which brings them along
 */
@CheckedTemplate(basePath = "wording", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
public record MailLetter(String subject, Language first, List<MailBody> bodies, List<Line> others,
        String stylesheet) implements TemplateInstance {
    private static final String BETWEEN_LANGUAGES = "----";

    /** One line in another language, with an address. */
    public record Line(Language language, String text, String address) {}

    /** The same under another subject. */
    public MailLetter called(String other) {
        return new MailLetter(other, first, bodies, others, stylesheet);
    }

    /** The same to look at in a browser. */
    public MailLetter styledBy(String address) {
        return new MailLetter(subject, first, bodies, others, address);
    }

    /**
     * The plain part: one language a paragraph, inserted values isolated so that they do not disturb the direction of the line. Addresses and codes have a
     * line of their own, without isolates: mail programs would make those part of the link.
     */
    public String plain() {
        List<String> paragraphs = new ArrayList<>();
        for (MailBody body : bodies) {
            if (!paragraphs.isEmpty()) {
                paragraphs.add(BETWEEN_LANGUAGES);
            }
            for (Paragraph paragraph : body.paragraphs()) {
                String blocks = String.join("\n", paragraph.blocks().stream().map(Block::text).toList());
                paragraphs.add(paragraph.link() ? body.open() + ":\n" + blocks : blocks);
            }
        }
        if (!others.isEmpty()) {
            paragraphs.add(BETWEEN_LANGUAGES);
        }
        for (Line line : others) {
            paragraphs.add(line.text() + "\n" + line.address());
        }
        return String.join("\n\n", paragraphs) + "\n";
    }

    @Override
    public String toString() {
        return "MailLetter"; // never a link or a code
    }
}
