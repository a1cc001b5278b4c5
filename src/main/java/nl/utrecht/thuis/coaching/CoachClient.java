package nl.utrecht.thuis.coaching;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A client whose coach a researcher chose, whatever the register says. */
@Entity
@Table(name = "coach_client")
@IdClass(CoachClient.Key.class)
class CoachClient extends PanacheEntityBase {
    @Id
    @Column(name = "wave_code")
    public String waveCode;
    @Id
    @Column(name = "participant_id")
    public UUID participantId;
    /** The coach's account; null for nobody. */
    public @Nullable String username;

    static Optional<CoachClient> find(String wave, UUID participantId) {
        return findByIdOptional(new Key(wave, participantId));
    }

    static List<CoachClient> ofWave(String wave) {
        return list("waveCode", wave);
    }

    /** Wave and participant together are the key. */
    record Key(String waveCode, UUID participantId) implements Serializable {}
}
