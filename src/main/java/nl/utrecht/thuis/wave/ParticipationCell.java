package nl.utrecht.thuis.wave;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.util.List;

/** How many people with one background came how far. Gone when a wave is anonymised: then there are margins. */
@Entity
@IdClass(ParticipationCell.Key.class)
class ParticipationCell extends CountedPeople {
    @Id
    @Column(name = "wave_code")
    public String waveCode;
    @Id
    public String background;

    static List<ParticipationCell> ofWave(String wave) {
        return list("waveCode", wave);
    }

    /** Wave and background together are the key. */
    record Key(String waveCode, String background) implements Serializable {}
}
