package nl.utrecht.thuis.response;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** One filled-in questionnaire, after the mix: a random id, no person, no date, no order. */
@Entity
@IdClass(Response.Key.class)
public class Response extends PanacheEntityBase {
    @Id
    @Column(name = "wave_code")
    public String waveCode;
    @Id
    @Column(name = "response_id")
    public UUID responseId;
    /** Tag of the language, or {@link KAnonymity#OTHER_LANGUAGE}. */
    public String language;
    /** Canonical text of the features that could be kept. */
    public String background;
    /** The answers as JSON: option codes or text by question code. */
    public String answers;

    public static List<Response> ofWave(String wave) {
        return list("waveCode = ?1 order by responseId", wave);
    }

    public static long countOfWave(String wave) {
        return count("waveCode", wave);
    }

    /** Wave and response together are the key. */
    public static final class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        public String waveCode;
        public UUID responseId;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.waveCode.equals(waveCode) && key.responseId.equals(responseId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(waveCode, responseId);
        }
    }
}
