package nl.utrecht.thuis.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The table of messages: decide, claim, record. Each method is one short transaction. */
@ApplicationScoped
public class Outbox {
    /** How long a claimed message is left alone: after that its sender is taken to have died. */
    private static final Duration LEASE = Duration.ofMinutes(10);
    private static final Duration LONGEST_RETRY = Duration.ofHours(48);

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

    static void claim(OutboxMessage message, Instant now) {
        message.state = MessageState.SENDING;
        message.attempts++;
        message.nextAttemptAt = now.plus(LEASE);
    }

    static void drop(OutboxMessage message, String reason) {
        message.state = MessageState.DROPPED;
        message.reason = reason;
    }

    @Transactional
    void sent(OutboxMessage message) {
        if (settle(message, MessageState.SENT, null)) {
            delivered.fire(new MessageDelivered(message.waveCode, message.recipientId, message.template));
        }
    }

    @Transactional
    void failed(OutboxMessage message, String reason) {
        settle(message, MessageState.FAILED, reason);
    }

    /** Tries again after a time that doubles with each attempt, for 48 hours at most. */
    @Transactional
    void tryLater(OutboxMessage message, String reason, Instant now) {
        Duration wait = Duration.ofMinutes(1L << Math.min(message.attempts, 12));
        if (Duration.ofMinutes(1L << Math.min(message.attempts + 1, 12)).compareTo(LONGEST_RETRY) > 0) {
            failed(message, reason);
            return;
        }
        OutboxMessage row = OutboxMessage.findById(new OutboxMessage.Key(message.waveCode, message.messageId));
        row.state = MessageState.PENDING;
        row.reason = reason;
        row.nextAttemptAt = now.plus(wait);
    }

    /** Only a message that is being sent can be settled, and only once. */
    private static boolean settle(OutboxMessage message, MessageState state, @Nullable String reason) {
        return OutboxMessage.update("state = ?1, reason = ?2 where waveCode = ?3 and messageId = ?4 and state = ?5", state, reason,
                message.waveCode, message.messageId, MessageState.SENDING) == 1;
    }
}
