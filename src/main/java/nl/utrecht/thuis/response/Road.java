package nl.utrecht.thuis.response;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import java.util.Optional;
import nl.utrecht.thuis.invitation.Admission;
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

    /** An admission with its questionnaire and the answers so far. */
    record Traveller(Admission admission, Questionnaire questionnaire, Answers answers) {

        /** The question of an address. @throws NotFoundException for one that this person is not asked */
        Question question(String slug) {
            return questionnaire.find(slug).filter(questionnaire.asked(answers)::contains).orElseThrow(NotFoundException::new);
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
            return questionnaire.asked(answers).stream().filter(question -> answers.get(question.code()).isEmpty()).findFirst();
        }

        static String path(Question question) {
            return "/q/" + question.slug();
        }
    }

    Traveller traveller(Admission admission) {
        Questionnaire questionnaire = questionnaire(admission);
        return new Traveller(admission, questionnaire, drafts.read(admission, questionnaire));
    }

    /** Saves an answer; the traveller as it is then. */
    Traveller save(Traveller traveller, Question question, Answer answer, String save) {
        return new Traveller(traveller.admission(), traveller.questionnaire(),
                drafts.save(traveller.admission(), traveller.questionnaire(), question.code(), answer, save));
    }

    Wave wave(Admission admission) {
        return Wave.get(admission.wave());
    }

    private Questionnaire questionnaire(Admission admission) {
        return questionnaires.get(wave(admission).questionnaire);
    }
}
