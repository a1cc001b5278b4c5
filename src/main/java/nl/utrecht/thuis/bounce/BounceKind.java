package nl.utrecht.thuis.bounce;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * What a mail in the mailbox for bounces says of our message. In the order of how grave it is for the address: where one recipient's report says several
 * things, the mildest holds, so that an address is given up only when nothing speaks against it.
 */
enum BounceKind {
    /** It arrived, or was handed on to a system that tells no more; also a receipt of its reader. */
    DELIVERED(Consequence.NOTHING),
    /** It has not arrived yet and is still tried. */
    DELAYED(Consequence.NOTHING),
    /** A program answered for the recipient: away, or "we have received your mail". */
    AUTO_REPLY(Consequence.NOTHING),
    /** The recipient called it spam, says the provider. */
    COMPLAINT(Consequence.RECORDED), TOO_LARGE(Consequence.RECORDED), MAILBOX_FULL(Consequence.RECORDED),
    /** Given up after trying for days: a server that is not there, or says "later". */
    TEMPORARY(Consequence.RECORDED),
    /** Refused for what it is or where it comes from: spam filters, block lists, rules of an organisation. Says nothing of the address. */
    REFUSED_BY_POLICY(Consequence.RECORDED),
    /** The mailbox exists and was closed. */
    MAILBOX_DISABLED(Consequence.ADDRESS_DEAD),
    /** There is no such mailbox or domain. */
    ADDRESS_UNKNOWN(Consequence.ADDRESS_DEAD),
    /** It did not arrive, and the report does not say why. */
    NOT_DELIVERED(Consequence.RECORDED),
    /** No report, or one that cannot be read: perhaps a person who writes to us. It is left for a person. */
    UNRECOGNISED(Consequence.LEFT);

    private enum Consequence {
        NOTHING, RECORDED, ADDRESS_DEAD, LEFT
    }

    private final Consequence consequence;

    BounceKind(Consequence consequence) {
        this.consequence = consequence;
    }

    /** Its name in counts, logs and the outbox, such as {@code address-unknown}. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the address is dead: nothing more should be sent to it. */
    boolean permanent() {
        return consequence == Consequence.ADDRESS_DEAD;
    }

    /** Whether the outbox is told; it is not when nothing has changed for the message. */
    boolean told() {
        return consequence == Consequence.RECORDED || permanent();
    }

    /** Whether the mail itself stays, for a person to look at. */
    boolean left() {
        return consequence == Consequence.LEFT;
    }

    static Optional<BounceKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    /** The mildest of what a report says about one recipient; {@link #NOT_DELIVERED} when it says nothing. */
    static BounceKind mildest(Collection<BounceKind> said) {
        return said.stream().min(Comparator.naturalOrder()).orElse(NOT_DELIVERED);
    }

    /** What holds for our one recipient, whose mail went on to all of these: the address is dead only when each of them is. */
    static Optional<BounceKind> together(Collection<BounceKind> recipients) {
        return recipients.stream().min(Comparator.comparing(BounceKind::permanent).thenComparing(Comparator.naturalOrder()));
    }
}
