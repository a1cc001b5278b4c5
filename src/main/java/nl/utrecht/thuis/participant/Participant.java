package nl.utrecht.thuis.participant;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

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
    public String background;
    /** Tag of the language that a person is first written to in. */
    public String language;
    @Column(name = "has_address")
    public boolean hasAddress;
    @Version
    public int version;

    /** The participants of a wave, in no meaningful order. */
    public static List<Participant> ofWave(String wave) {
        return list("waveCode = ?1 order by participantId", wave);
    }

    public static long countOfWave(String wave) {
        return count("waveCode", wave);
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
