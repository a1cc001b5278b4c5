package nl.utrecht.thuis.interview;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.List;

/** What the draw was to give a kind of people. */
@Entity
@Table(name = "interview_stratum")
@IdClass(InterviewStratum.Key.class)
class InterviewStratum extends PanacheEntityBase {
    @Id
    @Column(name = "wave_code")
    public String waveCode;
    /** As {@link Stratum#text()}. */
    @Id
    public String stratum;
    /** How many could be drawn. */
    public int willing;
    /** How many places it got. */
    public int seats;

    static InterviewStratum of(String wave, Stratum stratum, int willing, int seats) {
        InterviewStratum row = new InterviewStratum();
        row.waveCode = wave;
        row.stratum = stratum.text();
        row.willing = willing;
        row.seats = seats;
        return row;
    }

    static List<InterviewStratum> ofWave(String wave) {
        return list("waveCode = ?1 order by stratum", wave);
    }

    Stratum kind() {
        return Stratum.parse(stratum);
    }

    /** Wave and stratum together are the key. */
    record Key(String waveCode, String stratum) implements Serializable {}
}
