package nl.utrecht.thuis.response;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
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

    /** An admission with its questionnaire and the answers so far. */
    record Traveller(Admission admission, Questionnaire questionnaire, Answers answers) {

        /** The question of an address, if this person is asked it. @throws NotFoundException when there is no such question */
        Optional<Question> question(String slug) {
            return Optional.of(questionnaire.find(slug).orElseThrow(NotFoundException::new)).filter(questionnaire.asked(answers)::contains);
        }

        /** The answers that count: to questions that are asked, with options that are offered. */
        Answers relevant() {
            return questionnaire.relevant(answers);
        }

        /** The address, after the language, of what comes after a question; the check page when nothing does. */
        String after(Question question, boolean fromCheck) {
            Optional<Question> next = fromCheck ? unanswered() : questionnaire.next(question, answers);
            return next.map(Traveller::path).orElse("/q/check");
        }

        /** Where to go on: the first question that has no answer, or the check page. */
        String resume() {
            return unanswered().map(Traveller::path).orElse("/q/check");
        }

        private Optional<Question> unanswered() {
            return questionnaire.asked(answers).stream().filter(question -> relevant().get(question.code()).isEmpty()).findFirst();
        }

        static String path(Question question) {
            return "/q/" + question.slug();
        }
    }

    Traveller traveller(Admission admission) {
        Questionnaire questionnaire = questionnaire(admission);
        return new Traveller(admission, questionnaire, drafts.read(admission, questionnaire));
    }

    /** Saves an answer; the traveller as it is then, or nothing when the answers were sent meanwhile. */
    Optional<Traveller> save(Traveller traveller, Question question, Answer answer, String save) {
        Answers after = drafts.save(traveller.admission(), traveller.questionnaire(), question, answer, save);
        return isDone(traveller.admission())
                ? Optional.empty()
                : Optional.of(new Traveller(traveller.admission(), traveller.questionnaire(), after));
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
