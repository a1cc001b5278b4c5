package nl.utrecht.thuis.wording;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a text leaves open, to be filled in for each person: {@code {link}}. */
enum Placeholder {
    /** The personal link; stands in a paragraph of its own. */
    LINK(Form.BLOCK),
    /** The personal code; stands in a paragraph of its own. */
    CODE(Form.BLOCK),
    /** Where a code is typed; on a line of its own, also when a sentence goes on around it. */
    ADDRESS(Form.LINE),
    /** Where mail is stopped; stands in a paragraph of its own. */
    DECLINE(Form.BLOCK),
    /** The e-mail address for questions. */
    CONTACT(Form.WORDS),
    /** The last day on which people can answer. */
    CLOSES(Form.WORDS),
    /** The day on which the questionnaire opens. */
    OPENS(Form.WORDS),
    /** How many vouchers are drawn. */
    PRIZES(Form.NUMBER),
    /** What each voucher is worth, in euros. */
    AMOUNT(Form.NUMBER);

    private final Form form;

    Placeholder(Form form) {
        this.form = form;
    }

    /** How something is filled in. */
    enum Form {
        BLOCK, LINE, WORDS, NUMBER
    }

    /** The name between the braces. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As it is typed. */
    String braced() {
        return "{" + id() + "}";
    }

    static Optional<Placeholder> find(String id) {
        return Stream.of(values()).filter(placeholder -> placeholder.id().equals(id)).findFirst();
    }

    /** Whether it is a secret of one person, or leads to one: never in a subject. */
    boolean personal() {
        return form == Form.BLOCK || form == Form.LINE;
    }

    boolean alone() {
        return form == Form.BLOCK;
    }

    /** What it may be used as besides a bare {@code {name}}, in the words of ICU. */
    Set<String> types() {
        return form == Form.NUMBER ? Set.of("number") : Set.of();
    }
}
