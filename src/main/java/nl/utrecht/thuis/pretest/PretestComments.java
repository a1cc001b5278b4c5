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
    /** How many comments come in by one link: a link that leaks out cannot fill the database. */
    static final int MOST = 2_000;

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
        if (count(guest, 1) == 0) {
            return PretestComment.find(guest.wave(), comment.id()).isPresent() ? Outcome.SAVED : Outcome.FULL;
        }
        if (insert(guest, comment) == 0) {
            count(guest, -1);
        }
        return Outcome.SAVED;
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

    /** Locks the link's row, so that the next comment by it waits. */
    private int count(PretestGuest guest, int more) {
        return database.createNativeMutationQuery(
                "update pretest_link set received = received + ?3 where wave_code = ?1 and link_id = ?2 and not withdrawn and received + ?3 <= ?4")
                .setParameter(1, guest.wave()).setParameter(2, guest.link()).setParameter(3, more).setParameter(4, MOST).executeUpdate();
    }

    private int insert(PretestGuest guest, NewComment comment) {
        return database.createNativeMutationQuery(
                "insert into pretest_comment (wave_code, comment_id, questionnaire, language, screen, text, written_on, handled) "
                        + "values (?1, ?2, ?3, ?4, ?5, ?6, ?7, false) on conflict do nothing")
                .setParameter(1, guest.wave()).setParameter(2, comment.id()).setParameter(3, comment.questionnaire())
                .setParameter(4, comment.language()).setParameter(5, comment.screen()).setParameter(6, comment.text().plain())
                .setParameter(7, waves.today()).executeUpdate();
    }
}
