package nl.utrecht.thuis.outbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/**
 * Takes messages out of the table, one at a time. To claim one, to read its recipient anew and to write the mail is one short transaction: whatever was decided
 * before it holds for this very mail.
 */
@ApplicationScoped
class Claims {
    private static final Logger LOG = Logger.getLogger(Claims.class);
    /** A message whose senders died this often kills them. */
    private static final int MOST_DEATHS = 5;
    private static final String DUE = "from outbox_message where wave_code = ?1 and " + OutboxMessage.OPEN + " and next_attempt_at <= ?2";

    @Inject
    Session database;
    @Inject
    MailConfig config;
    @Inject
    Outcomes outcomes;
    @Inject
    @Any
    Instance<MessageSource> sources;

    /** The waves of which a mail may leave within that time: a look that claims and locks nothing. */
    @Transactional
    List<String> wavesWithWork(Instant now, Duration within) {
        return OutboxMessage.waves(database, true).stream()
                .filter(wave -> !departure(OutboxSending.find(wave), now).isAfter(now.plus(within)))
                .filter(wave -> isAnythingDue(wave, now)).toList();
    }

    private boolean isAnythingDue(String wave, Instant now) {
        return database.createNativeQuery("select exists (select 1 " + DUE + ")", Boolean.class).setParameter(1, wave).setParameter(2, now)
                .getSingleResult();
    }

    private static Instant departure(Optional<OutboxSending> sending, Instant now) {
        return sending.map(row -> row.nextDeparture(now)).orElse(now);
    }

    /** The next message of a wave, in a transaction of its own. One that cannot be rendered does not keep the others waiting. */
    Claim next(String wave, Instant now) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> claim(wave, now));
        } catch (CannotRender e) {
            LOG.errorf("A message of template %s cannot be rendered: %s", e.message.template, e.getCause().getClass().getName());
            outcomes.cannotRender(e.message, now);
            return new Claim.Settled();
        }
    }

    private Claim claim(String wave, Instant now) {
        Optional<OutboxSending> sending = OutboxSending.lock(wave);
        Instant departure = departure(sending, now);
        if (departure.isAfter(now)) {
            return new Claim.Wait(departure);
        }
        List<OutboxMessage> due = database.createNativeQuery(
                "select * " + DUE + " order by next_attempt_at, message_id limit 1 for update skip locked", OutboxMessage.class)
                .setParameter(1, wave).setParameter(2, now).getResultList();
        if (due.isEmpty()) {
            return new Claim.Wait(Instant.MAX);
        }
        OutboxMessage message = due.get(0);
        Optional<Mail> mail = isGivenUp(message) ? Optional.empty() : render(message);
        if (mail.isEmpty()) {
            return new Claim.Settled();
        }
        message.state = MessageState.SENDING;
        message.attempts++;
        message.nextAttemptAt = now.plus(config.lease());
        message.reason = null;
        sending.ifPresent(row -> row.takeSlot(now));
        return new Claim.Letter(message, mail.get(), source(message.template).sendsAgain());
    }

    /** Whether it is settled without another try, as it was stopped or too many senders died with it in their hands. */
    private boolean isGivenUp(OutboxMessage message) {
        if (message.state != MessageState.SENDING) {
            return false;
        }
        message.deaths++;
        if (message.isStopped()) {
            message.settle(MessageState.DROPPED, OutboxMessage.STOPPED);
        } else if (message.deaths >= MOST_DEATHS) {
            message.settle(MessageState.FAILED, "never-settled");
        } else if (sources.stream().anyMatch(source -> source.template().equals(message.template) && !source.sendsAgain())) {
            message.settle(MessageState.FAILED, OutboxMessage.UNSURE);
        }
        return message.state != MessageState.SENDING;
    }

    private Optional<Mail> render(OutboxMessage message) {
        Optional<Mail> mail;
        try {
            mail = source(message.template).render(message);
        } catch (RuntimeException e) {
            throw new CannotRender(message, e);
        }
        if (mail.isEmpty()) {
            message.settle(MessageState.DROPPED, OutboxMessage.NO_LONGER_WANTED);
        }
        return mail;
    }

    private MessageSource source(String template) {
        return sources.stream().filter(source -> source.template().equals(template)).findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody renders " + template));
    }

    /** Thrown so that whatever the rendering did to the transaction is undone. */
    private static final class CannotRender extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient OutboxMessage message;

        private CannotRender(OutboxMessage message, RuntimeException cause) {
            super(cause);
            this.message = message;
        }
    }
}
