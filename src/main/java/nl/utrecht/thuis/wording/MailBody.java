package nl.utrecht.thuis.wording;

import java.util.List;
import nl.utrecht.thuis.i18n.Language;

/**
 * The full text of a mail in one language.
 *
 * @param open what stands on the button that opens the link
 */
public record MailBody(Language language, String open, List<Paragraph> paragraphs) {

    public static MailBody of(Filled filled, String open) {
        return new MailBody(filled.language(), open, filled.paragraphs());
    }
}
