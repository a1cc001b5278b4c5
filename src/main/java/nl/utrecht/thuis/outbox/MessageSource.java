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
}
