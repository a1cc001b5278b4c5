package nl.utrecht.thuis.response;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.util.List;
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
    public record Key(String waveCode, UUID responseId) implements Serializable {}
}
