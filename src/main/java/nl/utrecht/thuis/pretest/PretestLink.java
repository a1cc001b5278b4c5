package nl.utrecht.thuis.pretest;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** A link with which a group may try the questionnaire of a wave out. Only the hash of its secret is kept, and nothing of what came by it. */
@Entity
@IdClass(PretestLink.Key.class)
@Table(name = "pretest_link")
@NullUnmarked
class PretestLink extends PanacheEntityBase {
    @Id
    @Column(name = "wave_code")
    public String waveCode;
    @Id
    @Column(name = "link_id")
    public UUID linkId;
    @Column(name = "token_hash")
    public byte[] tokenHash;
    /** For whom it is, in the researcher's words. */
    public String name;
    @Column(name = "made_on")
    public LocalDate madeOn;
    /** The last day on which it works; null when it works as long as the wave is not closed. */
    @Column(name = "last_day")
    public @Nullable LocalDate lastDay;
    public boolean withdrawn;

    static Optional<PretestLink> findByToken(byte[] tokenHash) {
        return find("tokenHash", tokenHash).firstResultOptional();
    }

    /** Makes the link stop working; false when it had stopped. */
    static boolean withdraw(String wave, UUID id) {
        return update("withdrawn = true where waveCode = ?1 and linkId = ?2 and not withdrawn", wave, id) == 1;
    }

    /** The links of a wave, the newest first. */
    static List<PretestLink> ofWave(String wave) {
        return list("waveCode = ?1 order by madeOn desc, name, linkId", wave);
    }

    boolean worksOn(LocalDate day) {
        return !withdrawn && (lastDay == null || !day.isAfter(lastDay));
    }

    /** Wave and link together are the key. */
    record Key(String waveCode, UUID linkId) implements Serializable {}
}
