package nl.utrecht.thuis.participant;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A person of a wave's register. What the register says is in {@code person}, encrypted; {@code background} is coarse, canonical text that
 * the wave's classification made.
 */
@Entity
@IdClass(Participant.Key.class)
public class Participant extends PanacheEntityBase {
    @Id
    @Column(name = "wave_code")
    public String waveCode;
    @Id
    @Column(name = "participant_id")
    public UUID participantId;
    public byte[] person;
    @Column(name = "client_number_hash")
    public byte[] clientNumberHash;
    @Column(name = "name_birth_hash")
    public byte[] nameBirthHash;
    /** Changes with anything that the register says of the person; null for rows of before there was one. */
    @Column(name = "content_hash")
    public byte @Nullable [] contentHash;
    /** Of the register's word for the coach; null without a coach. */
    @Column(name = "coach_hash")
    public byte @Nullable [] coachHash;
    /** Of the e-mail address; null without one. */
    @Column(name = "email_hash")
    public byte @Nullable [] emailHash;
    public String background;
    /** Tag of the language that a person is first written to in. */
    public String language;
    @Column(name = "has_address")
    public boolean hasAddress;
    /** Why the person is no longer followed; null for whoever is. */
    @Enumerated(EnumType.STRING)
    @Column(name = "left_reason")
    public @Nullable LeaveReason leftReason;
    @Version
    public int version;

    /**
     * Hands on all participants of a wave, so many at a time, in no meaningful order; they leave the memory after each time, changed rows are written.
     */
    public static void inBatches(String wave, int size, Consumer<List<Participant>> batches) {
        EntityManager database = getEntityManager();
        List<Participant> batch = after(wave, new UUID(0, 0), size);
        while (!batch.isEmpty()) {
            UUID last = batch.get(batch.size() - 1).participantId;
            batches.accept(batch);
            database.flush();
            batch.forEach(database::detach);
            batch = after(wave, last, size);
        }
    }

    private static List<Participant> after(String wave, UUID last, int size) {
        return Participant.<Participant>find("waveCode = ?1 and participantId > ?2 order by participantId", wave, last).page(0, size)
                .list();
    }

    /** These participants, in no meaningful order. */
    public static List<Participant> of(String wave, Collection<UUID> participants) {
        return list("waveCode = ?1 and participantId in ?2", wave, participants);
    }

    public static long countOfWave(String wave) {
        return count("waveCode", wave);
    }

    /** Who is in the register of a wave, in no meaningful order. */
    public static List<UUID> ids(String wave) {
        return getEntityManager().createQuery("select participantId from Participant where waveCode = ?1", UUID.class)
                .setParameter(1, wave).getResultList();
    }

    public static Optional<Participant> find(String wave, UUID participantId) {
        return findByIdOptional(new Key(wave, participantId));
    }

    public static long deleteOfWave(String wave) {
        return delete("waveCode", wave);
    }

    /** Wave and participant together are the key: the wave comes first in every table. */
    public record Key(String waveCode, UUID participantId) implements Serializable {}
}
