package nl.utrecht.thuis.outbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Sends what is due. Deciding and rendering is one transaction; none is open while the mail server is talked to. A worker that dies after
 * the server took a mail leaves it claimed; it goes out again with the same Message-ID. Mails that a lost connection or a slow server left
 * over are handed back, long before their claim runs out and another worker takes them for abandoned.
 */
@ApplicationScoped
public class SendMessages {
    private static final Logger LOG = Logger.getLogger(SendMessages.class);
    private static final Duration UNREACHABLE_FOR = Duration.ofMinutes(1);

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

    /** Sends every message that is due at that moment, and while it is at it what falls due meanwhile. */
    public void run(Instant now) {
        InstantSource time = InstantSource.offset(InstantSource.system(), Duration.between(Instant.now(), now));
        for (String wave : outbox.wavesWithMessagesDue(now)) {
            while (sendBatch(wave, time)) {
                LOG.debugf("a batch of wave %s went out", wave);
            }
        }
    }

    /** Whether there may be more to send over a new connection. */
    private boolean sendBatch(String wave, InstantSource time) {
        Instant claimed = time.instant();
        Deque<Map.Entry<OutboxMessage, Mail>> left = QuarkusTransaction.requiringNew()
                .call(() -> new ArrayDeque<>(claim(wave, claimed).entrySet()));
        if (left.isEmpty()) {
            return false;
        }
        Instant retry = claimed.plus(UNREACHABLE_FOR);
        try (Smtp.Connection connection = smtp.connect()) {
            retry = claimed;
            Instant enough = claimed.plus(Outbox.LEASE.dividedBy(2));
            while (!left.isEmpty() && time.instant().isBefore(enough)) {
                Map.Entry<OutboxMessage, Mail> mail = left.remove();
                if (!send(connection, mail.getKey(), mail.getValue(), time)) {
                    return false;
                }
            }
            return true;
        } catch (MessagingException e) {
            LOG.warnf("The mail server %s:%d cannot be reached: %s", config.host(), config.port(), e.getClass().getSimpleName());
            return false;
        } finally {
            outbox.handBack(left.stream().map(Map.Entry::getKey).toList(), retry);
        }
    }

    private Map<OutboxMessage, Mail> claim(String wave, Instant now) {
        Map<OutboxMessage, Mail> mails = new LinkedHashMap<>();
        List<OutboxMessage> due = outbox.due(wave, now, config.batch());
        while (mails.isEmpty() && !due.isEmpty()) {
            due.forEach(message -> claim(message, now).ifPresent(mail -> mails.put(message, mail)));
            OutboxMessage.flush();
            due = mails.isEmpty() ? outbox.due(wave, now, config.batch()) : List.of();
        }
        return mails;
    }

    /** One that cannot be rendered must not keep the others waiting. */
    private Optional<Mail> claim(OutboxMessage message, Instant now) {
        if (!Outbox.claim(message, now)) {
            return Optional.empty();
        }
        try {
            Optional<Mail> mail = source(message.template).render(message);
            if (mail.isEmpty()) {
                Outbox.drop(message, Outbox.NO_LONGER_WANTED);
            }
            return mail;
        } catch (RuntimeException e) {
            LOG.errorf("A message of template %s cannot be rendered: %s", message.template, e.getClass().getName());
            Outbox.postpone(message, "cannot-render", now);
            return Optional.empty();
        }
    }

    private MessageSource source(String template) {
        return sources.stream().filter(source -> source.template().equals(template)).findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody renders " + template));
    }

    /** Whether the connection is still there. */
    private boolean send(Smtp.Connection connection, OutboxMessage message, Mail mail, InstantSource time) {
        try {
            connection.send(message.messageId, mail);
            outbox.sent(message);
        } catch (MailRefused refused) {
            if (refused.forGood()) {
                outbox.failed(message, refused.reason());
            } else {
                outbox.tryLater(message, refused.reason(), time.instant());
            }
        } catch (MessagingException e) {
            outbox.tryLater(message, "connection-lost", time.instant());
            return false;
        }
        return true;
    }
}
