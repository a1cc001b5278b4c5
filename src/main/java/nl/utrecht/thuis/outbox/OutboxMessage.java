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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The decision that somebody gets a message. Recipient, template and occasion are unique within a wave: nobody gets it twice. */
@Entity
@IdClass(OutboxMessage.Key.class)
public class OutboxMessage extends PanacheEntityBase {
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
    @Column(name = "next_attempt_at")
    public Instant nextAttemptAt;
    /** Why it was dropped or failed: a word or an SMTP code, never an address. */
    public @Nullable String reason;

    /** How many messages of a wave are in a state. */
    public static long countOf(String wave, String template, MessageState state) {
        return count("waveCode = ?1 and template = ?2 and state = ?3", wave, template, state);
    }

    /** Wave and message together are the key. */
    public record Key(String waveCode, UUID messageId) implements Serializable {}
}
