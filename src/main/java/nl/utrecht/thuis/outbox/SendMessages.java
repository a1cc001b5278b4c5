package nl.utrecht.thuis.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sends what is due, one message after another: claimed in one short transaction, sent outside of any, recorded in another. Nothing that was decided waits in
 * memory, so a pause or an opt-out holds from the next message on. Waves take turns, over one connection. A worker that dies after the server took a
 * mail leaves it claimed; it goes out again with the same Message-ID.
 */
@ApplicationScoped
public class SendMessages {
    private static final Logger LOG = Logger.getLogger(SendMessages.class);
    /** How long a worker waits for the next mail of a wave that has a rate, rather than come back for it. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    @Inject
    Claims claims;
    @Inject
    Outcomes outcomes;
    @Inject
    Smtp smtp;
    @Inject
    MailConfig config;
    @Inject
    Clock clock;
    private volatile @Nullable Instant unreachableAt;
    private volatile boolean stopping;
    /** Shared by those who have a mail in their hands. */
    private final ReadWriteLock inHand = new ReentrantReadWriteLock();

    @Scheduled(every = "1s", delayed = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void onSchedule() {
        run(clock.instant());
    }

    /** A replica that stops finishes the mail that it has in its hands, and takes no other: whoever is restarted doubles nothing. */
    void onStop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        if (inHand.writeLock().tryLock(config.timeout().toMillis(), TimeUnit.MILLISECONDS)) {
            inHand.writeLock().unlock();
        } else {
            LOG.warn("A mail was still being sent; it may go out twice");
        }
    }

    /** Sends every message that is due at that moment, and while it is at it what falls due meanwhile. */
    public void run(Instant now) {
        InstantSource time = InstantSource.offset(InstantSource.system(), Duration.between(Instant.now(), now));
        while (!stopping && !leavesTheServerAlone(time.instant()) && sendOverOneConnection(time)) {
            LOG.debug("a connection was used up");
        }
    }

    /** Nothing is claimed for a server that is not there: that is nobody's attempt. */
    private boolean leavesTheServerAlone(Instant now) {
        Instant failed = unreachableAt;
        return failed != null && !now.isBefore(failed) && now.isBefore(failed.plus(config.firstRetry().dividedBy(2)));
    }

    /** Whether there may be more to send over a new connection. */
    private boolean sendOverOneConnection(InstantSource time) {
        List<String> waves = claims.wavesWithWork(time.instant(), PATIENCE);
        if (waves.isEmpty()) {
            return false;
        }
        try (Smtp.Connection connection = smtp.connect()) {
            unreachableAt = null;
            return send(waves, connection, time);
        } catch (MessagingException e) {
            LOG.warnf("The mail server %s:%d cannot be reached: %s", config.host(), config.port(), e.getClass().getSimpleName());
            unreachableAt = time.instant();
            return false;
        }
    }

    /** Until the connection is used up, which gives true, or nothing is left, or the connection is lost; a new one may do better if it carried anything. */
    private boolean send(List<String> waves, Smtp.Connection connection, InstantSource time) {
        int carried = 0;
        while (carried < config.batch()) {
            Instant next = Instant.MAX;
            for (String wave : waves) {
                Claim claim = turn(wave, connection, time);
                if (claim instanceof Claim.End) {
                    return carried > 0;
                }
                carried += claim instanceof Claim.Letter ? 1 : 0;
                Instant turn = claim instanceof Claim.Wait wait ? wait.until() : time.instant();
                next = turn.isBefore(next) ? turn : next;
            }
            if (!waitFor(next, time)) {
                return false;
            }
        }
        return true;
    }

    /** What a wave's turn brought; when it was a mail, that has been sent. */
    private Claim turn(String wave, Smtp.Connection connection, InstantSource time) {
        inHand.readLock().lock();
        try {
            Claim claim = stopping ? new Claim.End() : claims.next(wave, time.instant());
            return claim instanceof Claim.Letter letter && !send(letter, connection, time) ? new Claim.End() : claim;
        } finally {
            inHand.readLock().unlock();
        }
    }

    /** Whether that moment was near enough to wait for. */
    private static boolean waitFor(Instant next, InstantSource time) {
        Duration wait = Duration.between(time.instant(), next);
        if (wait.compareTo(PATIENCE) > 0) {
            return false;
        }
        try {
            Thread.sleep(Math.max(0, wait.plusNanos(999_999).toMillis()));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Whether the connection is still there. */
    private boolean send(Claim.Letter letter, Smtp.Connection connection, InstantSource time) {
        OutboxMessage message = letter.message();
        try {
            connection.send(message.messageId, letter.mail());
            outcomes.sent(message);
        } catch (MailRefused refused) {
            if (refused.forGood()) {
                outcomes.failed(message, refused.reason());
            } else {
                outcomes.tryLater(message, refused.reason(), time.instant());
            }
        } catch (MessagingException e) {
            if (letter.sendsAgain()) {
                outcomes.tryLater(message, "connection-lost", time.instant());
            } else {
                outcomes.failed(message, OutboxMessage.UNSURE);
            }
            return false;
        }
        return true;
    }
}
