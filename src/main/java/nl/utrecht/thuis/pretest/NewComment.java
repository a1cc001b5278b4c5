package nl.utrecht.thuis.pretest;

import java.util.List;
import java.util.UUID;
import nl.utrecht.thuis.keys.OpaqueToken;
import nl.utrecht.thuis.questionnaire.TypedText;

/**
 * A comment as it was sent.
 *
 * @param questionnaire the code of the questionnaire
 * @param language the tag of the language in which the screen was shown
 * @param screen the name of the screen
 * @param page the random text that the page carried
 * @param text what was typed
 */
public record NewComment(String questionnaire, String language, String screen, String page, TypedText text) {
    /** How long a comment may be, in code points. */
    public static final int LONGEST = 2_000;

    /** Its id: the same text from the same page is the same comment, however often it is sent; nobody can tell the page from it. */
    UUID id() {
        String all = String.join("\0", List.of(page, questionnaire, language, screen, text.plain()));
        return UUID.nameUUIDFromBytes(OpaqueToken.hash(all));
    }
}
