package nl.utrecht.thuis.response;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import nl.utrecht.thuis.invitation.Admission;
import nl.utrecht.thuis.invitation.Door;
import nl.utrecht.thuis.questionnaire.Answer;
import nl.utrecht.thuis.questionnaire.Answers;
import nl.utrecht.thuis.questionnaire.Question;
import nl.utrecht.thuis.questionnaire.Questionnaire;
import nl.utrecht.thuis.questionnaire.file.Questionnaires;
import nl.utrecht.thuis.wave.Wave;

/** Where somebody is on the way through the questionnaire. */
@ApplicationScoped
class Road {
    @Inject
    Questionnaires questionnaires;
    @Inject
    Drafts drafts;
    @Inject
    Door door;

    /** Somebody who may answer, and how far they are. */
    record Traveller(Admission admission, Way way) {}

    Traveller traveller(Admission admission) {
        Questionnaire questionnaire = questionnaire(admission);
        return new Traveller(admission, new Way(questionnaire, drafts.read(admission, questionnaire)));
    }

    /** Saves an answer; the traveller as it is then, or nothing when the answers were sent meanwhile. */
    Optional<Traveller> save(Traveller traveller, Question question, Answer answer, String save) {
        Answers after = drafts.save(traveller.admission(), traveller.way().questionnaire(), question, answer, save);
        return isDone(traveller.admission())
                ? Optional.empty()
                : Optional.of(new Traveller(traveller.admission(), new Way(traveller.way().questionnaire(), after)));
    }

    /** Whether the answers were sent, as of now. */
    boolean isDone(Admission admission) {
        return door.isDone(admission);
    }

    Wave wave(Admission admission) {
        return Wave.get(admission.wave());
    }

    private Questionnaire questionnaire(Admission admission) {
        return questionnaires.get(wave(admission).questionnaire);
    }
}
