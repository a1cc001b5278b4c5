package nl.utrecht.thuis.anonymisation;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The anonymising of a wave: who asked, who agreed, how far it is. */
@Entity
class Anonymisation extends PanacheEntityBase {
    @Id
    @Column(name = "wave_code")
    public String waveCode;
    @Enumerated(EnumType.STRING)
    public Step step = Step.ASKED;
    @Column(name = "asked_by")
    public String askedBy;
    @Column(name = "asked_on")
    public LocalDate askedOn;
    /** Somebody else; null until then. */
    @Column(name = "confirmed_by")
    public @Nullable String confirmedBy;
    @Column(name = "confirmed_on")
    public @Nullable LocalDate confirmedOn;
    /** Which backups may still hold ciphertext, and until when: a line of text; empty when nobody said. */
    public String backups = "";
    /** What became of the files of the tables: a {@link RewriteTables.Outcome}; null until they were written anew. */
    public @Nullable String rewritten;
    /** What {@link Certificate} writes; null until it is there. */
    public @Nullable String certificate;
    /** Of the certificate, in base64. */
    public @Nullable String signature;
    @Version
    public int version;

    static Optional<Anonymisation> of(String wave) {
        return findByIdOptional(wave);
    }

    /** Locked until the transaction ends. */
    static Optional<Anonymisation> lock(String wave) {
        return findByIdOptional(wave, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The waves of which it was agreed to and is not complete. */
    static List<String> underWay() {
        return Anonymisation
                .<Anonymisation>list("step in ?1 order by waveCode", Arrays.stream(Step.values()).filter(Step::isUnderWay).toList())
                .stream()
                .map(one -> one.waveCode).toList();
    }

    /** @throws IllegalStateException when that does not come next */
    void become(Step next) {
        if (!step.next().contains(next)) {
            throw new IllegalStateException(step + " does not become " + next);
        }
        step = next;
    }
}
