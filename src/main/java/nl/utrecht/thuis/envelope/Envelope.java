package nl.utrecht.thuis.envelope;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import nl.utrecht.thuis.keys.Box;
import org.jspecify.annotations.NullUnmarked;

/** One sealed envelope: a random id and bytes. There is nothing else to know of it. */
@Entity
@Table(name = "envelope")
@IdClass(Envelope.Key.class)
@NullUnmarked
public class Envelope extends PanacheEntityBase {
    private static final int SKIP_LOCKED = -2; // as Hibernate writes it

    /** What an envelope is found by. */
    public record Key(String waveCode, Box box, UUID envelopeId) implements Serializable {}

    @Id
    @Column(name = "wave_code")
    public String waveCode;

    @Id
    @Enumerated(EnumType.STRING)
    public Box box;

    /** UUIDv4 made in Java: a v7 or a sequence would tell the order of arrival. */
    @Id
    @Column(name = "envelope_id")
    public UUID envelopeId;

    @Column(name = "sealed")
    public byte[] content;

    static void put(String wave, Box box, byte[] content) {
        Envelope envelope = new Envelope();
        envelope.waveCode = wave;
        envelope.box = box;
        envelope.envelopeId = UUID.randomUUID();
        envelope.content = content;
        envelope.persist();
    }

    static List<byte[]> contents(String wave, Box box) {
        return getEntityManager().createQuery("select content from Envelope where waveCode = ?1 and box = ?2", byte[].class)
                .setParameter(1, wave).setParameter(2, box).getResultList();
    }

    /** The envelopes that no other replica is taking at this moment; locked until the transaction ends. */
    static List<Envelope> free(String wave, Box box) {
        return Envelope.<Envelope>find("waveCode = ?1 and box = ?2", wave, box).withLock(LockModeType.PESSIMISTIC_WRITE)
                .withHint("jakarta.persistence.lock.timeout", SKIP_LOCKED).list();
    }
}
