package nl.utrecht.thuis.response;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.util.Optional;
import nl.utrecht.thuis.invitation.Admission;
import nl.utrecht.thuis.invitation.Door;
import nl.utrecht.thuis.questionnaire.Answer;
import nl.utrecht.thuis.questionnaire.Question;
import nl.utrecht.thuis.questionnaire.Questionnaire;
import nl.utrecht.thuis.questionnaire.file.Questionnaires;
import nl.utrecht.thuis.wave.Wave;
import org.jspecify.annotations.Nullable;

/** Where somebody is on the way through the questionnaire. */
@ApplicationScoped
class Road {
    @Inject
    Questionnaires questionnaires;
    @Inject
    Drafts drafts;
    @Inject
    Door door;
    @Inject
    DropOff dropOff;

    /** Somebody who may answer, and how far they are. */
    record Traveller(Admission admission, Way way) {}

    Traveller traveller(Admission admission) {
        Questionnaire questionnaire = questionnaire(admission);
        return new Traveller(admission, new Way(questionnaire, drafts.read(admission, questionnaire)));
    }

    /** Saves an answer, or takes it back; the traveller as it is then, or nothing when the answers were sent meanwhile. */
    Optional<Traveller> save(Traveller traveller, Question question, Optional<Answer> answer, Save save) {
        Drafts.Saved saved = drafts.save(traveller.admission(), traveller.way().questionnaire(), question, answer, save);
        if (saved.first() && DropOff.isCounted(question)) {
            dropOff.pass(traveller.admission().wave(), question);
        }
        return isDone(traveller.admission())
                ? Optional.empty()
                : Optional.of(new Traveller(traveller.admission(), new Way(traveller.way().questionnaire(), saved.answers())));
    }

    /** The mark of whose a page is, see {@link Drafts#whose}. */
    String whose(Admission admission) {
        return drafts.whose(admission);
    }

    /** Whether a page with that mark is this person's own. */
    boolean isOwn(Admission admission, @Nullable String whose) {
        return whose != null && MessageDigest.isEqual(whose(admission).getBytes(UTF_8), whose.getBytes(UTF_8));
    }

    /** Whether the answers were sent, as of now. */
    boolean isDone(Admission admission) {
        return door.isDone(admission);
    }

    Wave wave(Admission admission) {
        return Wave.get(admission.wave());
    }

    private Questionnaire questionnaire(Admission admission) {
        Wave wave = wave(admission);
        return wave.incentives.asked(questionnaires.get(wave.questionnaire));
    }
}
