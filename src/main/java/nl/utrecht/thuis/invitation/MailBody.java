package nl.utrecht.thuis.invitation;

import java.util.List;
import nl.utrecht.thuis.i18n.Language;
import nl.utrecht.thuis.wording.Filled;
import nl.utrecht.thuis.wording.Paragraph;

/**
 * The full text of a mail in one language.
 *
 * @param open what stands on the button that opens the link
 */
record MailBody(Language language, String open, List<Paragraph> paragraphs) {

    static MailBody of(Filled filled, String open) {
        return new MailBody(filled.language(), open, filled.paragraphs());
    }
}
