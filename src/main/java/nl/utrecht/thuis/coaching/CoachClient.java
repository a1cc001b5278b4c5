package nl.utrecht.thuis.coaching;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import nl.utrecht.thuis.participant.Participant;
import org.jspecify.annotations.Nullable;

/** A client whose coach a researcher chose, whatever the register says. It goes by the client number, so that it outlives another register. */
@Entity
@Table(name = "coach_client")
@IdClass(CoachClient.Key.class)
class CoachClient extends PanacheEntityBase {
    @Id
    @Column(name = "wave_code")
    public String waveCode;
    /** The wave's keyed hash of the client number, hexadecimal. */
    @Id
    @Column(name = "client_hash")
    public String clientHash;
    /** The coach's account; null for nobody. */
    public @Nullable String username;

    static Optional<CoachClient> find(String wave, String clientHash) {
        return findByIdOptional(new Key(wave, clientHash));
    }

    static List<CoachClient> ofWave(String wave) {
        return list("waveCode", wave);
    }

    /** What such a row calls somebody. */
    static String hash(Participant participant) {
        return HexFormat.of().formatHex(participant.clientNumberHash);
    }

    /** The person, unless the register has them no more. */
    Optional<Participant> participant() {
        return Participant.find("waveCode = ?1 and clientNumberHash = ?2", waveCode, HexFormat.of().parseHex(clientHash))
                .firstResultOptional();
    }

    /** Wave and client together are the key. */
    record Key(String waveCode, String clientHash) implements Serializable {}
}
