package nl.utrecht.thuis.wording;

import java.time.LocalDate;
import java.util.Map;
import nl.utrecht.thuis.i18n.Texts;

/**
 * What is filled in for one person. Link, code, address and decline are empty in a message that has none.
 *
 * @param link the personal link, as an address
 * @param code the personal code in the groups in which it is read
 * @param address where a code is typed
 * @param decline where mail is stopped, as an address
 * @param contact the e-mail address for questions
 * @param closes the last day on which people can answer
 * @param opens the day on which the questionnaire opens
 * @param prizes how many vouchers are drawn
 * @param amount what each is worth, in whole euros
 */
public record Facts(String link, String code, String address, String decline, String contact, LocalDate closes, LocalDate opens, int prizes,
        int amount) {

    @Override
    public String toString() {
        return "Facts"; // never a link or a code
    }

    /** For a body: marks where blocks come, and what is inserted into a sentence isolated, so that it does not disturb the line's direction. */
    Map<String, Object> marked(Texts t) {
        return Map.of("link", Block.Kind.LINK.mark(), "code", Block.Kind.CODE.mark(), "address", Block.Kind.ADDRESS.mark(), "decline",
                Block.Kind.DECLINE.mark(), "contact", Block.isolate(contact), "closes", Block.isolate(t.date(closes)), "opens",
                Block.isolate(t.date(opens)), "prizes", prizes, "amount", amount);
    }

    /** For a subject, which has no room for addresses. */
    Map<String, Object> plain() {
        return Map.of("contact", contact, "closes", closes, "opens", opens, "prizes", prizes, "amount", amount);
    }

    /** What stands in a block. */
    String in(Block.Kind kind) {
        return switch (kind) {
            case LINK -> link;
            case CODE -> code;
            case ADDRESS -> address;
            case DECLINE -> decline;
            case TEXT -> throw new IllegalArgumentException("Words are no fact");
        };
    }
}
