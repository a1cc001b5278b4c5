package nl.utrecht.thuis.questionnaire.file;

import java.util.function.Predicate;
import nl.utrecht.thuis.i18n.ContentErrors;

/** Checks that every text which a questionnaire needs exists in a language. */
public record MissingTexts(QuestionnaireFile file, ContentErrors errors) {

    /**
     * Adds an error for each text that is not there, at the line of the first item that needs it.
     *
     * @param tag the language
     * @param has whether a key has a text in it
     */
    public void in(String tag, Predicate<String> has) {
        file.questionnaire().textKeys().stream().filter(has.negate()).forEach(
                key -> errors.add(file.path().toString(), file.keyLines().getOrDefault(key, 0), "'" + key + "' has no text in " + tag));
    }
}
