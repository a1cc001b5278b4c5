package nl.utrecht.thuis.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** The table of messages: decide, claim, record. Each method is one short transaction. */
@ApplicationScoped
public class Outbox {
    /** How long a claimed message is left alone: after that its sender is taken to have died. */
    static final Duration LEASE = Duration.ofMinutes(10);
    /** How long a message is tried, counted from its first attempt. */
    private static final long LONGEST_TRY_MINUTES = Duration.ofHours(48).toMinutes();
    /** A message whose senders died this often kills them. */
    private static final int MOST_DEATHS = 5;
    /** The reason of a message whose recipient needs it no more; the same for all, or it would tell why. */
    static final String NO_LONGER_WANTED = "no-longer-wanted";

    @Inject
    Session database;
    @Inject
    Event<MessageDelivered> delivered;

    /** Decides that somebody gets a message; deciding it again changes nothing. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void enqueue(String wave, UUID recipientId, String template, String occasion, Instant now) {
        database.createNativeMutationQuery(
                "insert into outbox_message (wave_code, message_id, recipient_id, template, occasion, state, attempts, "
                        + "next_attempt_at) values (?1, ?2, ?3, ?4, ?5, 'PENDING', 0, ?6) on conflict do nothing")
                .setParameter(1, wave)
                .setParameter(2, UUID.randomUUID()).setParameter(3, recipientId).setParameter(4, template).setParameter(5, occasion)
                .setParameter(6, now).executeUpdate();
    }

    /** Nothing that waits goes to this recipient any more. What a sender has in its hands may still arrive. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void dropWaiting(String wave, UUID recipientId) {
        OutboxMessage.update("state = ?1, reason = ?2 where waveCode = ?3 and recipientId = ?4 and state = ?5", MessageState.DROPPED,
                NO_LONGER_WANTED, wave, recipientId, MessageState.PENDING);
    }

    /** The waves for which something is due. */
    @Transactional
    List<String> wavesWithMessagesDue(Instant now) {
        return database.createNativeQuery(
                "select distinct wave_code from outbox_message where state in ('PENDING', 'SENDING') and next_attempt_at <= ?1 order by wave_code",
                String.class).setParameter(1, now).getResultList();
    }

    /** Messages of a wave that are due, locked for this transaction and skipped by every other worker. */
    List<OutboxMessage> due(String wave, Instant now, int limit) {
        return database.createNativeQuery("select * from outbox_message where wave_code = ?1 and state in ('PENDING', 'SENDING') "
                + "and next_attempt_at <= ?2 order by next_attempt_at, message_id limit " + limit + " for update skip locked",
                OutboxMessage.class).setParameter(1, wave).setParameter(2, now).getResultList();
    }

    /** Whether it may be sent; when too many senders died with it in their hands it fails instead. */
    static boolean claim(OutboxMessage message, Instant now) {
        if (message.state == MessageState.SENDING && message.attempts >= MOST_DEATHS) {
            message.state = MessageState.FAILED;
            message.reason = "never-settled";
            return false;
        }
        message.state = MessageState.SENDING;
        message.attempts++;
        message.nextAttemptAt = now.plus(LEASE);
        return true;
    }

    static void drop(OutboxMessage message, String reason) {
        message.state = MessageState.DROPPED;
        message.reason = reason;
    }

    /** Tries a message again after a time that doubles with each attempt; fails it when it has been tried for 48 hours. */
    static void postpone(OutboxMessage message, String reason, Instant now) {
        Optional<Duration> wait = waitAfter(message.attempts);
        message.state = wait.isPresent() ? MessageState.PENDING : MessageState.FAILED;
        message.reason = reason;
        message.nextAttemptAt = now.plus(wait.orElse(Duration.ZERO));
    }

    /** 2, 4, 8 … minutes, and the last time what is left of 48 hours; nothing when they are over. */
    static Optional<Duration> waitAfter(int attempts) {
        long doubled = 1L << Math.min(attempts, 30);
        long waited = doubled - 2;
        return waited >= LONGEST_TRY_MINUTES
                ? Optional.empty()
                : Optional.of(Duration.ofMinutes(Math.min(doubled, LONGEST_TRY_MINUTES - waited)));
    }

    /** The server has it; also when that took so long that the message counted as abandoned. Told once. */
    @Transactional
    void sent(OutboxMessage message) {
        if (OutboxMessage.update("state = ?1, reason = null where waveCode = ?2 and messageId = ?3 and state in ?4", MessageState.SENT,
                message.waveCode, message.messageId, List.of(MessageState.PENDING, MessageState.SENDING)) == 1) {
            delivered.fire(new MessageDelivered(message.waveCode, message.recipientId, message.template));
        }
    }

    @Transactional
    void failed(OutboxMessage message, String reason) {
        mine(message).ifPresent(row -> {
            row.state = MessageState.FAILED;
            row.reason = reason;
        });
    }

    @Transactional
    void tryLater(OutboxMessage message, String reason, Instant now) {
        mine(message).ifPresent(row -> postpone(row, reason, now));
    }

    /** Gives back messages that were claimed and not tried: that was no attempt. */
    @Transactional
    void handBack(List<OutboxMessage> messages, Instant nextAttempt) {
        messages.forEach(message -> mine(message).ifPresent(row -> {
            row.state = MessageState.PENDING;
            row.attempts--;
            row.nextAttemptAt = nextAttempt;
        }));
    }

    /** The row, locked, unless somebody else has claimed or settled it since. */
    private static Optional<OutboxMessage> mine(OutboxMessage message) {
        OutboxMessage.Key key = new OutboxMessage.Key(message.waveCode, message.messageId);
        return OutboxMessage.<OutboxMessage>findByIdOptional(key, LockModeType.PESSIMISTIC_WRITE)
                .filter(row -> row.state == MessageState.SENDING && row.attempts == message.attempts);
    }
}
