package nl.utrecht.thuis.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** One mail at once, past the outbox, for somebody who waits for the answer: a researcher who tries a text out. Nothing is stored, nothing is tried again. */
@ApplicationScoped
public class DirectMail {
    @Inject
    Smtp smtp;

    /**
     * Returns when the mail server has taken it. Not within a transaction: a mail server may take its time.
     *
     * @throws MailNotTaken when the server refuses this mail, with its code
     * @throws MailServerUnreachable when there is no server, or the connection to it is lost
     */
    @Transactional(Transactional.TxType.NEVER)
    public void send(Mail mail) {
        try (Smtp.Connection connection = smtp.connect()) {
            connection.send(UUID.randomUUID(), mail);
        } catch (MailRefused refused) {
            throw new MailNotTaken(refused.reason());
        } catch (MessagingException e) {
            throw new MailServerUnreachable();
        }
    }
}
