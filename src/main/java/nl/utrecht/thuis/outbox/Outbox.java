package nl.utrecht.thuis.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.hibernate.Session;

/** The table of messages, for those who decide who gets one and those who hear that one came back. */
@ApplicationScoped
public class Outbox {
    private static final Pattern KIND = Pattern.compile("[A-Za-z0-9._-]{1,40}");
    private static final int AT_ONCE = 1_000;
    private static final String DECIDE = "insert into outbox_message (wave_code, message_id, recipient_id, template, occasion, state, attempts, "
            + "next_attempt_at) values (?, ?, ?, ?, ?, 'PENDING', 0, ?) on conflict do nothing";

    @Inject
    Session database;
    @Inject
    Event<MessageDelivered> delivered;
    @Inject
    Event<MessageBounced> bounced;

    /** Decides that somebody gets a message, not before that moment; deciding it again changes nothing. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void enqueue(String wave, UUID recipientId, String template, String occasion, Instant now) {
        enqueueAll(wave, List.of(recipientId), template, occasion, now);
    }

    /**
     * Decides that each of them gets a message, not before that moment; whoever was decided on before is passed over.
     *
     * @return for how many it is new
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public int enqueueAll(String wave, Collection<UUID> recipientIds, String template, String occasion, Instant now) {
        return database.doReturningWork(connection -> {
            try (PreparedStatement decide = connection.prepareStatement(DECIDE)) {
                int decided = 0;
                int waiting = 0;
                for (UUID recipientId : recipientIds) {
                    decide.setString(1, wave);
                    decide.setObject(2, UUID.randomUUID());
                    decide.setObject(3, recipientId);
                    decide.setString(4, template);
                    decide.setString(5, occasion);
                    decide.setObject(6, now.atOffset(ZoneOffset.UTC));
                    decide.addBatch();
                    if (++waiting == AT_ONCE) {
                        decided += write(decide);
                        waiting = 0;
                    }
                }
                return decided + write(decide);
            }
        });
    }

    private static int write(PreparedStatement batch) throws SQLException {
        int rows = 0;
        for (int row : batch.executeBatch()) {
            rows += row == Statement.SUCCESS_NO_INFO ? 1 : row;
        }
        return rows;
    }

    /** Nothing that waits goes to this recipient any more. What a sender has in its hands may still arrive. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void dropWaiting(String wave, UUID recipientId) {
        OutboxMessage.update("state = ?1, reason = ?2, nextAttemptAt = ?6 where waveCode = ?3 and recipientId = ?4 and state = ?5",
                MessageState.DROPPED, OutboxMessage.NO_LONGER_WANTED, wave, recipientId, MessageState.PENDING, OutboxMessage.OVER);
    }

    /**
     * A message came back. When that is permanent it becomes {@link MessageState#BOUNCED}, once; whoever observes {@link MessageBounced} hears of it.
     * That it came back shows that the mail server had taken it: where nobody was told so yet, they are told so first.
     *
     * @param kind what was wrong, a word or a code such as {@code 5.1.1}; never an address
     * @param permanent whether it will not arrive any more; otherwise its state stays what it is
     * @return whether a message with that id was ever handed to a mail server; if not, nothing happens
     */
    @Transactional
    public boolean bounced(UUID messageId, String kind, boolean permanent) {
        if (!KIND.matcher(kind).matches()) {
            throw new IllegalArgumentException("A kind of bounce is a word or a code");
        }
        Optional<OutboxMessage> found = find(messageId).filter(message -> message.attempts > 0);
        found.filter(message -> message.state != MessageState.BOUNCED).ifPresent(message -> comeBack(message, kind, permanent));
        return found.isPresent();
    }

    private void comeBack(OutboxMessage message, String kind, boolean permanent) {
        if (permanent) {
            boolean told = message.state == MessageState.SENT;
            message.state = MessageState.BOUNCED;
            message.reason = kind;
            if (!told) {
                delivered.fire(new MessageDelivered(message.waveCode, message.recipientId, message.template, message.occasion));
            }
        }
        bounced.fire(new MessageBounced(message.waveCode, message.messageId, message.recipientId, message.template, kind, permanent));
    }

    /** A wave's code is the first part of every key, and a bounce does not tell it. */
    private Optional<OutboxMessage> find(UUID messageId) {
        return OutboxMessage.waves(database, false).stream()
                .map(wave -> OutboxMessage.<OutboxMessage>findByIdOptional(new OutboxMessage.Key(wave, messageId),
                        LockModeType.PESSIMISTIC_WRITE))
                .flatMap(Optional::stream).findFirst();
    }
}
