package nl.utrecht.thuis.questionnaire;

import java.util.Locale;

/** A form that is no answer to its question. Says why and at which field, never what was typed. */
public final class InvalidAnswer extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why a form is no answer; each has a sentence of its own. */
    public enum Reason {
        NOTHING_CHOSEN(Fields.ANSWER), UNKNOWN_OPTION(Fields.ANSWER), SEVERAL_CHOSEN(Fields.ANSWER), EXCLUSIVE_COMBINED(
                Fields.ANSWER), ADDRESS_MISSING(Fields.ADDRESS), ADDRESS_INVALID(Fields.ADDRESS), TEXT_TOO_LONG(Fields.TEXT);

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

    InvalidAnswer(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** The form field to put right: {@code answer}, {@code address} or {@code text}. */
    public String field() {
        return reason.field;
    }
}
