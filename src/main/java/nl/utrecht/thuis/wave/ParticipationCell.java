package nl.utrecht.thuis.wave;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;

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
    public int started;
    public int done;

    static List<ParticipationCell> ofWave(String wave) {
        return list("waveCode", wave);
    }

    /** Wave and background together are the key. */
    static final class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        public String waveCode;
        public String background;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.waveCode.equals(waveCode) && key.background.equals(background);
        }

        @Override
        public int hashCode() {
            return Objects.hash(waveCode, background);
        }
    }
}
