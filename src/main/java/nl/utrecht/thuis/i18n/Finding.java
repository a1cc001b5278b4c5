package nl.utrecht.thuis.i18n;

import com.ibm.icu.text.MessageFormat;
import java.util.Locale;
import java.util.Map;

/**
 * Something that is wrong with a text.
 *
 * @param arguments what the sentence about it needs, by name
 */
public record Finding(Kind kind, Map<String, Object> arguments) {

    /** What can be wrong, with the words for whoever starts the application; people read the text {@link #key()}. */
    public enum Kind {
        EMPTY("has no text"), TOO_LONG("is longer than {maximum} characters"), MALFORMED("is not an ICU message: {reason}"), ARGUMENTS(
                "has the arguments {given}, its source {expected}"), ARGUMENT_TYPE(
                        "uses {argument} as {type}, its source does not"), PLURAL_MISSING(
                                "misses the plural forms {forms}"), PLURAL_UNKNOWN(
                                        "has the plural forms {forms}, which the language does not have"), BIDI_CONTROL(
                                                "holds a character that changes the direction: {characters}"), CONTROL_CHARACTER(
                                                        "holds a control character or a line end: {characters}"), BROKEN_CHARACTER(
                                                                "holds a broken character (U+FFFD)"), WRONG_SCRIPT(
                                                                        "is {percentage} percent in the script of its language"), ARABIC_LETTER(
                                                                                "holds Arabic letters or digits that Persian writes otherwise: {characters}"), SAME_AS_SOURCE(
                                                                                        "is the Dutch text"), NOT_NORMAL(
                                                                                                "is not in Unicode normal form C");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    Finding(Kind kind) {
        this(kind, Map.of());
    }

    Finding(Kind kind, String name, Object value) {
        this(kind, Map.of(name, value));
    }

    /** The key of the sentence that tells people of it. */
    public String key() {
        return "text.finding." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** For the list of everything that is wrong at start. */
    String words() {
        return new MessageFormat(kind.words, Locale.ROOT).format(arguments);
    }
}
