package nl.utrecht.thuis.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Records what became of a message that a worker had in its hands, each in a transaction of its own. */
@ApplicationScoped
class Outcomes {
    /** How long a message is tried, counted from its first attempt. */
    private static final Duration LONGEST_TRY = Duration.ofHours(48);
    private static final int MANY = 40;

    @Inject
    MailConfig config;
    @Inject
    Event<MessageDelivered> delivered;

    /** The server has it; also when that took so long that the message counted as abandoned and was settled otherwise. Told once. */
    @Transactional
    void sent(OutboxMessage message) {
        if (OutboxMessage.update("state = ?1, reason = null, nextAttemptAt = ?5 where waveCode = ?2 and messageId = ?3 and state not in ?4",
                MessageState.SENT, message.waveCode, message.messageId, MessageState.DELIVERED, OutboxMessage.OVER) == 1) {
            delivered.fire(new MessageDelivered(message.waveCode, message.recipientId, message.template, message.occasion));
        }
    }

    @Transactional
    void failed(OutboxMessage message, String reason) {
        mine(message).ifPresent(row -> row.settle(MessageState.FAILED, reason));
    }

    /** Tries it again after a time that doubles with each attempt; gives it up when it was stopped, or has been tried for 48 hours. */
    @Transactional
    void tryLater(OutboxMessage message, String reason, Instant now) {
        mine(message).ifPresent(row -> postpone(row, reason, now));
    }

    /**
     * Counts as an attempt, unless somebody else has taken it since.
     *
     * @param message as it was before it was claimed
     */
    @Transactional
    void cannotRender(OutboxMessage message, Instant now) {
        locked(message).filter(row -> MessageState.OPEN.contains(row.state)).ifPresent(row -> {
            row.attempts++;
            postpone(row, "cannot-render", now);
        });
    }

    private void postpone(OutboxMessage row, String reason, Instant now) {
        Optional<Duration> wait = waitAfter(row.attempts, config.firstRetry());
        if (row.isStopped()) {
            row.settle(MessageState.DROPPED, OutboxMessage.STOPPED);
        } else if (wait.isEmpty()) {
            row.settle(MessageState.FAILED, reason);
        } else {
            row.settle(MessageState.PENDING, reason);
            row.nextAttemptAt = now.plus(wait.get());
        }
    }

    /** Twice as long after each attempt, and the last time what is left of 48 hours; nothing when they are over. */
    static Optional<Duration> waitAfter(int attempts, Duration first) {
        if (attempts > MANY) {
            return Optional.empty();
        }
        Duration wait = first.multipliedBy(1L << attempts - 1);
        Duration left = LONGEST_TRY.minus(wait.minus(first));
        return left.isNegative() || left.isZero() ? Optional.empty() : Optional.of(wait.compareTo(left) < 0 ? wait : left);
    }

    /** The row, locked, unless somebody else has claimed or settled it since. */
    private static Optional<OutboxMessage> mine(OutboxMessage message) {
        return locked(message).filter(row -> row.state == MessageState.SENDING);
    }

    /** The row, locked, unless somebody else has tried it since. */
    private static Optional<OutboxMessage> locked(OutboxMessage message) {
        OutboxMessage.Key key = new OutboxMessage.Key(message.waveCode, message.messageId);
        return OutboxMessage.<OutboxMessage>findByIdOptional(key, LockModeType.PESSIMISTIC_WRITE)
                .filter(row -> row.attempts == message.attempts);
    }
}
