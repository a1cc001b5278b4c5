package nl.utrecht.thuis.outbox;

import java.util.Optional;

/** The owner of a kind of message. */
public interface MessageSource {

    /** The template that it renders. */
    String template();

    /**
     * Renders a message, reading the recipient anew in the current transaction.
     *
     * @return the mail, or nothing when it should no longer be sent
     */
    Optional<Mail> render(OutboxMessage message);

    /**
     * Whether a message of which nobody knows if the mail server took it (its sender died, or lost the connection) is sent again by itself. If not, it waits for
     * a human as {@link MessageState#FAILED}, with the reason {@link OutboxMessage#UNSURE}.
     */
    default boolean sendsAgain() {
        return true;
    }
}
