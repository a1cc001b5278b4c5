package nl.utrecht.thuis.pretest;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** What somebody found unclear on a screen; nothing of who, by which link, or at what time of the day. */
@Entity
@IdClass(PretestComment.Key.class)
@Table(name = "pretest_comment")
@NullUnmarked
class PretestComment extends PanacheEntityBase {
    @Id
    @Column(name = "wave_code")
    public String waveCode;
    @Id
    @Column(name = "comment_id")
    public UUID commentId;
    public String questionnaire;
    public String language;
    /** The name of the screen: the slug of a question, or a page. */
    public String screen;
    public String text;
    @Column(name = "written_on")
    public LocalDate writtenOn;
    public boolean handled;

    static Optional<PretestComment> find(String wave, UUID id) {
        return find("waveCode = ?1 and commentId = ?2", wave, id).firstResultOptional();
    }

    /** The comments of a wave, those to handle first; within a day in no order that tells anything. */
    static List<PretestComment> ofWave(String wave) {
        return list("waveCode = ?1 order by handled, language, writtenOn, commentId", wave);
    }

    /** Wave and comment together are the key. */
    record Key(String waveCode, UUID commentId) implements Serializable {}
}
