package nl.utrecht.thuis.translation;

import java.util.Optional;
import nl.utrecht.thuis.i18n.TextHash;
import nl.utrecht.thuis.i18n.TextState;
import nl.utrecht.thuis.i18n.Translation;

/**
 * A text in a file that came back.
 *
 * @param source the Dutch as it stands in the file
 * @param reviewed whether the file says that somebody has read it again
 * @param sent hash of the translation when the file went out; empty when the file does not tell
 * @param formula whether it is no text but a formula, whose outcome could be anything
 */
record FileText(String key, String source, String text, boolean reviewed, String sent, boolean formula) {

    /** What whoever returned the file wants: nothing of a text that they left alone, also when others have changed it since. */
    Change change(Optional<Translation> now) {
        String normal = Translation.normal(text);
        String current = now.map(Translation::text).orElse("");
        String before = sent.isEmpty() ? TextHash.of(current) : sent;
        boolean alone = formula || TextHash.of(normal).equals(before) || normal.equals(current);
        if (now.isPresent() && alone) {
            return new Change(key, now.get().token(), current, null);
        }
        return new Change(key, TextHash.of(Translation.normal(source)) + before, normal, reviewed ? TextState.REVIEWED : null);
    }
}
