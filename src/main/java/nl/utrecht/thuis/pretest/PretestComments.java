package nl.utrecht.thuis.pretest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import nl.utrecht.thuis.audit.AuditLog;
import nl.utrecht.thuis.wave.Waves;
import org.hibernate.Session;

/** Takes in what people found unclear, and keeps it for the researchers. */
@ApplicationScoped
public class PretestComments {
    /** How many comments a wave holds, more or less, as some may come at once: a link that leaks out cannot fill the database. */
    static final int MOST = 5_000;

    @Inject
    Session database;
    @Inject
    Waves waves;
    @Inject
    AuditLog audit;

    /** What became of a comment. */
    public enum Outcome {
        SAVED, TOO_LONG, FULL
    }

    /** Stores a comment; the same one again changes nothing and is told to be saved too. */
    @Transactional
    public Outcome add(PretestGuest guest, NewComment comment) {
        if (comment.text().length() > NewComment.LONGEST) {
            return Outcome.TOO_LONG;
        }
        boolean saved = insert(guest, comment) == 1 || PretestComment.find(guest.wave(), comment.id()).isPresent();
        return saved ? Outcome.SAVED : Outcome.FULL;
    }

    /** Notes whether a comment was handled. */
    @Transactional
    void handle(String wave, UUID id, boolean handled) {
        PretestComment.find(wave, id).ifPresent(comment -> comment.handled = handled);
    }

    @Transactional
    void delete(String wave, UUID id, String actor) {
        PretestComment.find(wave, id).ifPresent(comment -> {
            comment.delete();
            audit.record(actor, "pretest-comment-deleted", wave, comment.language + " " + comment.screen);
        });
    }

    @Transactional
    List<PretestComment> of(String wave) {
        return PretestComment.ofWave(wave);
    }

    /** Reads the link and locks nothing: even a lock would leave the mark of this transaction on its row. */
    private int insert(PretestGuest guest, NewComment comment) {
        return database.createNativeMutationQuery(
                "insert into pretest_comment (wave_code, comment_id, questionnaire, language, screen, text, written_on, handled) "
                        + "select l.wave_code, ?2, ?3, ?4, ?5, ?6, ?7, false from pretest_link l "
                        + "where l.wave_code = ?1 and l.link_id = ?8 and not l.withdrawn "
                        + "and (select count(*) from pretest_comment c where c.wave_code = ?1) < ?9 on conflict do nothing")
                .setParameter(1, guest.wave()).setParameter(2, comment.id()).setParameter(3, comment.questionnaire())
                .setParameter(4, comment.language()).setParameter(5, comment.screen()).setParameter(6, comment.text().plain())
                .setParameter(7, waves.today()).setParameter(8, guest.link()).setParameter(9, MOST).executeUpdate();
    }
}
