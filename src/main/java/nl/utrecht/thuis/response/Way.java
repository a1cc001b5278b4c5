package nl.utrecht.thuis.response;

import jakarta.ws.rs.NotFoundException;
import java.util.Optional;
import nl.utrecht.thuis.questionnaire.Answers;
import nl.utrecht.thuis.questionnaire.Question;
import nl.utrecht.thuis.questionnaire.Questionnaire;

/**
 * How far somebody is: a questionnaire and the answers so far. A step is the last part of a page's address: the slug of a question, or
 * {@link #CHECK}.
 */
record Way(Questionnaire questionnaire, Answers answers) {
    static final String CHECK = "check";

    /** The question of an address, if this person is asked it. @throws NotFoundException when there is no such question */
    Optional<Question> question(String slug) {
        return Optional.of(questionnaire.find(slug).orElseThrow(NotFoundException::new)).filter(questionnaire.asked(answers)::contains);
    }

    /** The answers that count: to questions that are asked, with options that are offered. */
    Answers relevant() {
        return questionnaire.relevant(answers);
    }

    /** The step that comes after a question; for who came from the check page, the next question without an answer. */
    String after(Question question, boolean fromCheck) {
        Optional<Question> next = fromCheck ? unanswered() : questionnaire.next(question, answers);
        return next.map(Question::slug).orElse(CHECK);
    }

    /** The step to go on with: the first question that has no answer, or the check page. */
    String resume() {
        return unanswered().map(Question::slug).orElse(CHECK);
    }

    private Optional<Question> unanswered() {
        return questionnaire.asked(answers).stream().filter(question -> relevant().get(question.code()).isEmpty()).findFirst();
    }
}
