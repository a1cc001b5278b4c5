package nl.utrecht.thuis.outbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Sends what is due. Deciding and rendering is one transaction; none is open while the mail server is talked to. A worker that dies after
 * the server took a mail leaves it claimed; it goes out again with the same Message-ID.
 */
@ApplicationScoped
public class SendMessages {
    private static final Logger LOG = Logger.getLogger(SendMessages.class);

    @Inject
    Outbox outbox;
    @Inject
    Smtp smtp;
    @Inject
    MailConfig config;
    @Inject
    Clock clock;
    @Inject
    @Any
    Instance<MessageSource> sources;

    @Scheduled(every = "1s", delayed = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void onSchedule() {
        run(clock.instant());
    }

    /** Sends every message that is due at that moment. */
    public void run(Instant now) {
        for (String wave : outbox.wavesWithMessagesDue(now)) {
            while (sendBatch(wave, now)) {
                LOG.debugf("a batch of wave %s went out", wave);
            }
        }
    }

    /** Whether there may be more to send. */
    private boolean sendBatch(String wave, Instant now) {
        Map<OutboxMessage, Mail> mails = QuarkusTransaction.requiringNew().call(() -> claim(wave, now));
        if (mails.isEmpty()) {
            return false;
        }
        try (Smtp.Connection connection = smtp.connect()) {
            for (Map.Entry<OutboxMessage, Mail> mail : mails.entrySet()) {
                send(connection, mail.getKey(), mail.getValue(), now);
            }
            return true;
        } catch (MessagingException e) {
            LOG.warnf("The mail server %s:%d cannot be reached: %s", config.host(), config.port(), e.getClass().getSimpleName());
            mails.keySet().forEach(message -> outbox.tryLater(message, "unreachable", now));
            return false;
        }
    }

    private Map<OutboxMessage, Mail> claim(String wave, Instant now) {
        Map<OutboxMessage, Mail> mails = new LinkedHashMap<>();
        List<OutboxMessage> due = outbox.due(wave, now, config.batch());
        while (mails.isEmpty() && !due.isEmpty()) {
            for (OutboxMessage message : due) {
                Optional<Mail> mail = source(message.template).render(message);
                if (mail.isPresent()) {
                    Outbox.claim(message, now);
                    mails.put(message, mail.get());
                } else {
                    Outbox.drop(message, "no-longer-wanted");
                }
            }
            OutboxMessage.flush();
            due = mails.isEmpty() ? outbox.due(wave, now, config.batch()) : List.of();
        }
        return mails;
    }

    private MessageSource source(String template) {
        return sources.stream().filter(source -> source.template().equals(template)).findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody renders " + template));
    }

    private void send(Smtp.Connection connection, OutboxMessage message, Mail mail, Instant now) {
        try {
            connection.send(message.messageId, mail);
            outbox.sent(message);
        } catch (MessagingException e) {
            int reply = connection.lastReply();
            if (reply >= 500 && reply < 600) {
                outbox.failed(message, String.valueOf(reply));
            } else {
                outbox.tryLater(message, reply > 0 ? String.valueOf(reply) : "connection-lost", now);
            }
        }
    }
}
