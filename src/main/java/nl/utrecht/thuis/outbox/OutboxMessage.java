package nl.utrecht.thuis.outbox;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The decision that somebody gets a message. Recipient, template and occasion are unique within a wave: nobody gets it twice. */
@Entity
@IdClass(OutboxMessage.Key.class)
public class OutboxMessage extends PanacheEntityBase {
    /** As in the index on those that may still go out. */
    static final String OPEN = "state in ('PENDING', 'SENDING')";

    /** The reason of a message whose recipient needs it no more; the same for all, or it would tell why. */
    static final String NO_LONGER_WANTED = "no-longer-wanted";
    /** The reason of a message whose sending was stopped; while somebody is sending it, the mark that it must not be tried again. */
    static final String STOPPED = "stopped";
    /** The reason of a message that may have arrived, and is not sent again unless somebody says so. */
    public static final String UNSURE = "unsure";

    /** In the place of a moment, once there is none. */
    static final Instant OVER = Instant.EPOCH;

    @Id
    @Column(name = "wave_code")
    public String waveCode;
    @Id
    @Column(name = "message_id")
    public UUID messageId;
    @Column(name = "recipient_id")
    public UUID recipientId;
    public String template;
    public String occasion;
    @Enumerated(EnumType.STRING)
    public MessageState state;
    public int attempts;
    /** How many workers died with it in their hands. */
    public int deaths;
    @Column(name = "next_attempt_at")
    public Instant nextAttemptAt;
    /** Why it was dropped, failed or bounced, or must be tried again: a word or a code, never an address. */
    public @Nullable String reason;

    /** What it becomes, and why. Of one that is over no moment is kept: beside others it would tell who did what at the same time. */
    void settle(MessageState settled, String why) {
        state = settled;
        reason = why;
        if (!MessageState.OPEN.contains(settled)) {
            nextAttemptAt = OVER;
        }
    }

    boolean isStopped() {
        return STOPPED.equals(reason);
    }

    /** The message that somebody gets on an occasion, if it was decided on. */
    public static Optional<OutboxMessage> find(String wave, UUID recipientId, String template, String occasion) {
        return find("waveCode = ?1 and recipientId = ?2 and template = ?3 and occasion = ?4", wave, recipientId, template, occasion)
                .firstResultOptional();
    }

    /** How many messages of a wave are in a state. */
    public static long countOf(String wave, String template, MessageState state) {
        return count("waveCode = ?1 and template = ?2 and state = ?3", wave, template, state);
    }

    /** The waves that have messages, or only those that have any that may still go out: an index probe for each, however many messages they have. */
    static List<String> waves(Session database, boolean open) {
        String after = "select min(wave_code) from outbox_message where wave_code > ?1" + (open ? " and " + OPEN : "");
        List<String> waves = new ArrayList<>();
        String wave = "";
        while (wave != null) {
            wave = database.createNativeQuery(after, String.class).setParameter(1, wave).getSingleResult();
            if (wave != null) {
                waves.add(wave);
            }
        }
        return waves;
    }

    /** Wave and message together are the key. */
    public record Key(String waveCode, UUID messageId) implements Serializable {}
}
