package nl.utrecht.thuis.wording;

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
import org.hibernate.Session;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** A wave's own text of a message in one language. Without a row the message has its default. */
@Entity
@Immutable
@Table(name = "message_text")
@IdClass(MessageText.Key.class)
@NullUnmarked
public class MessageText extends PanacheEntityBase {
    private static final String INSERT = """
            insert into message_text (wave_code, round_code, kind, language, subject, body, source_hash, edited_by, edited_on, version)
            values (:wave, :round, :kind, :language, :subject, :body, :source, :who, :day, :seen + 1)
            on conflict (wave_code, round_code, kind, language) do nothing""";
    private static final String UPDATE = """
            update message_text set subject = :subject, body = :body, source_hash = :source, edited_by = :who, edited_on = :day, version = :seen + 1
            where wave_code = :wave and round_code = :round and kind = :kind and language = :language and version = :seen""";
    private static final String DELETE = """
            delete from message_text
            where wave_code = :wave and round_code = :round and kind = :kind and language = :language and version = :seen""";

    /** What a text is found by. */
    public record Key(String waveCode, String roundCode, MessageKind kind, String language) implements Serializable {}

    @Id
    @Column(name = "wave_code")
    public String waveCode;
    /** Of a round, or {@link MessageKind#NO_ROUND}. */
    @Id
    @Column(name = "round_code")
    public String roundCode;
    @Id
    @Enumerated(EnumType.STRING)
    public MessageKind kind;
    /** The tag. */
    @Id
    public String language;
    public String subject;
    public String body;
    /** Of the Dutch of this message that it was made from. */
    @Column(name = "source_hash")
    public String sourceHash;
    /** The name of an account; null for a default that was kept when its round was decided. */
    @Column(name = "edited_by")
    public @Nullable String editedBy;
    @Column(name = "edited_on")
    public LocalDate editedOn;
    public int version;

    static Optional<MessageText> find(Place place, String language) {
        return findByIdOptional(new Key(place.wave(), place.round(), place.kind(), language));
    }

    static List<MessageText> of(Place place) {
        return list("waveCode = ?1 and roundCode = ?2 and kind = ?3", place.wave(), place.round(), place.kind());
    }

    static List<MessageText> ofWave(String wave) {
        return list("waveCode", wave);
    }

    Written written() {
        return new Written(subject, body);
    }

    Place place() {
        return new Place(waveCode, roundCode, kind);
    }

    /**
     * Puts a text in the place of the one that was seen.
     *
     * @param seen the version of the row that was there; 0 for none
     * @param who the name of an account; null for nobody
     * @return false, and nothing is done, when somebody else was first
     */
    static boolean write(Place place, String language, Written written, String sourceHash, int seen, @Nullable String who, LocalDate day) {
        return getEntityManager().unwrap(Session.class).createNativeMutationQuery(seen == 0 ? INSERT : UPDATE)
                .setParameter("wave", place.wave()).setParameter("round", place.round()).setParameter("kind", place.kind().name())
                .setParameter("language", language).setParameter("subject", written.subject()).setParameter("body", written.body())
                .setParameter("source", sourceHash).setParameter("who", who, String.class).setParameter("day", day)
                .setParameter("seen", seen).executeUpdate() == 1;
    }

    /** Back to the default. @return false, and nothing is done, when somebody else was first */
    static boolean remove(Place place, String language, int seen) {
        return getEntityManager().unwrap(Session.class).createNativeMutationQuery(DELETE).setParameter("wave", place.wave())
                .setParameter("round", place.round()).setParameter("kind", place.kind().name()).setParameter("language", language)
                .setParameter("seen", seen).executeUpdate() == 1;
    }
}
