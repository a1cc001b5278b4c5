package nl.utrecht.thuis.questionnaire;

import java.util.Locale;
import java.util.Map;

/** A form that is no answer to its question. Says why and at which field; its message never what was typed, as it may end up in a log. */
public final class InvalidAnswer extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why a form is no answer; each has a sentence of its own. */
    public enum Reason {
        NOTHING_CHOSEN(Fields.ANSWER), UNKNOWN_OPTION(Fields.ANSWER), SEVERAL_CHOSEN(Fields.ANSWER), EXCLUSIVE_COMBINED(Fields.ANSWER),
        /** Nothing was typed where an address is asked. */
        ADDRESS_MISSING(Fields.ADDRESS), ADDRESS_NO_AT(Fields.ADDRESS), ADDRESS_TWO_AT(Fields.ADDRESS), ADDRESS_SPACE(Fields.ADDRESS),
        /** Nothing before the at-sign, or nothing behind it. */
        ADDRESS_NO_NAME(Fields.ADDRESS), ADDRESS_NO_DOMAIN(Fields.ADDRESS), ADDRESS_COMMA(Fields.ADDRESS), ADDRESS_NO_DOT(
                Fields.ADDRESS), ADDRESS_TOO_LONG(Fields.ADDRESS), ADDRESS_INVALID(Fields.ADDRESS),
        /** It can be an address, and is one letter off one of a well-known provider. Its arguments are {@code address} and {@code proposal}. */
        ADDRESS_TYPO(Fields.ADDRESS),
        /** Its arguments are {@code maximum}, and {@code over}: how many characters are too many. */
        TEXT_TOO_LONG(Fields.TEXT);

        private final String field;

        Reason(String field) {
            this.field = field;
        }

        /** The key of the sentence that tells the respondent: {@code error.nothing-chosen}. */
        public String textKey() {
            return "error." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Reason reason;
    private final transient Map<String, Object> arguments;

    InvalidAnswer(Reason reason) {
        this(reason, Map.of());
    }

    InvalidAnswer(Reason reason, Map<String, Object> arguments) {
        super(reason.name());
        this.reason = reason;
        this.arguments = arguments;
    }

    public Reason reason() {
        return reason;
    }

    /** What the sentence that tells the respondent needs, by name; of an address it holds what was typed. */
    public Map<String, Object> arguments() {
        return arguments;
    }

    /** The form field to put right: {@code answer}, {@code address} or {@code text}. */
    public String field() {
        return reason.field;
    }
}
