package nl.utrecht.thuis.response;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Objects;

/** Unfinished answers, encrypted. Its id is a keyed hash of the invitation. */
@Entity
@IdClass(Draft.Key.class)
class Draft extends PanacheEntityBase {
    @Id
    @Column(name = "wave_code")
    public String waveCode;
    @Id
    @Column(name = "draft_id")
    public byte[] draftId;
    public byte[] content;

    static long deleteOfWave(String wave) {
        return delete("waveCode", wave);
    }

    /** Wave and draft together are the key. */
    static final class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        public String waveCode;
        public byte[] draftId;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.waveCode.equals(waveCode) && Arrays.equals(key.draftId, draftId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(waveCode, Arrays.hashCode(draftId));
        }
    }
}
