package nl.utrecht.thuis.wave;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.util.List;

/** How many people with one background came how far. */
@Entity
@IdClass(ParticipationCell.Key.class)
class ParticipationCell extends PanacheEntityBase {
    @Id
    @Column(name = "wave_code")
    public String waveCode;
    @Id
    public String background;
    public int register;
    @Column(name = "with_address")
    public int withAddress;
    public int invited;
    public int delivered;
    public int bounced;
    @Column(name = "opted_out")
    public int optedOut;
    public int started;
    public int done;

    static List<ParticipationCell> ofWave(String wave) {
        return list("waveCode", wave);
    }

    /** Wave and background together are the key. */
    record Key(String waveCode, String background) implements Serializable {}
}
