package nl.utrecht.thuis.invitation;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Letters that were prepared together. */
@Entity
@Table(name = "letter_batch")
@IdClass(LetterBatch.Key.class)
class LetterBatch extends PanacheEntityBase {
    @Id
    @Column(name = "wave_code")
    public String waveCode;
    @Id
    @Column(name = "batch_id")
    public UUID batchId;
    @Column(name = "prepared_on")
    public LocalDate preparedOn;
    @Enumerated(EnumType.STRING)
    public LetterAudience audience;
    public int people;

    static List<LetterBatch> ofWave(String wave) {
        return list("waveCode = ?1 order by preparedOn desc, batchId", wave);
    }

    static Optional<LetterBatch> find(String wave, UUID batch) {
        return findByIdOptional(new Key(wave, batch));
    }

    /** Wave and batch together are the key. */
    record Key(String waveCode, UUID batchId) implements Serializable {}
}
