package nl.utrecht.thuis.translation;

import nl.utrecht.thuis.i18n.TextHash;
import nl.utrecht.thuis.i18n.TextState;
import nl.utrecht.thuis.i18n.Translation;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants of a text.
 *
 * @param key of the text; need not exist
 * @param seen what the text and its Dutch were when they saw them, as {@link Translation#token}
 * @param text what they made of it
 * @param wanted the state that they give it; null when they only wrote
 */
record Change(String key, String seen, String text, @Nullable TextState wanted) {

    /** A text as it is, with another state. */
    static Change of(Translation text, TextState wanted) {
        return new Change(text.key(), text.token(), text.text(), wanted);
    }

    /** Whether they wrote another text than they saw. */
    boolean touched(String normal) {
        return !seen.endsWith(TextHash.of(normal));
    }
}
