package nl.utrecht.thuis.report;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * R and CV of sex, age and legal group at the end of a day, rounded. Two days that follow each other differ by so many people that nobody can reckon back who
 * answered in between: see {@link NoteRepresentativity}.
 */
@Entity
@Table(name = "representativity_day")
@IdClass(RepresentativityDay.Key.class)
class RepresentativityDay extends PanacheEntityBase {
    @Id
    @Column(name = "wave_code")
    public String waveCode;
    @Id
    public LocalDate day;
    @Id
    @Enumerated(EnumType.STRING)
    public Base base;
    public int responses;
    public BigDecimal r;
    @Column(name = "r_standard_error")
    public @Nullable BigDecimal rStandardError;
    public BigDecimal cv;
    @Column(name = "cv_standard_error")
    public @Nullable BigDecimal cvStandardError;
    @Column(name = "noise_floor")
    public BigDecimal noiseFloor;

    /** The days of a wave in the order of time. */
    static List<RepresentativityDay> ofWave(String wave) {
        return list("waveCode = ?1 order by day, base", wave);
    }

    /** Wave, day and base together are the key. */
    public record Key(String waveCode, LocalDate day, Base base) implements Serializable {}
}
