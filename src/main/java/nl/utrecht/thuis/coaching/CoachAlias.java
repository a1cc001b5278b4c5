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

/** The account that a coach's name in the register means. The name itself is in the persons of the register alone, encrypted. */
@Entity
@Table(name = "coach_alias")
@IdClass(CoachAlias.Key.class)
class CoachAlias extends PanacheEntityBase {
    @Id
    @Column(name = "wave_code")
    public String waveCode;
    /** The wave's keyed hash of the name, hexadecimal. */
    @Id
    @Column(name = "coach_hash")
    public String coachHash;
    public String username;

    static Optional<CoachAlias> find(String wave, String coachHash) {
        return findByIdOptional(new Key(wave, coachHash));
    }

    static List<CoachAlias> ofWave(String wave) {
        return list("waveCode", wave);
    }

    /** The hashes of the names that mean this account. */
    static List<String> hashes(String wave, String username) {
        return CoachAlias.<CoachAlias>list("waveCode = ?1 and username = ?2", wave, username).stream().map(alias -> alias.coachHash)
                .toList();
    }

    /** Wave and name together are the key. */
    record Key(String waveCode, String coachHash) implements Serializable {}
}
