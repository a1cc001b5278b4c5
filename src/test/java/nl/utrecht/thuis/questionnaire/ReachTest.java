package nl.utrecht.thuis.questionnaire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReachTest {

    @Test
    void itsExampleLeadsToTheQuestionWithAllItsOptions() {
        for (Questionnaire questionnaire : List.of(Forms.OF_2023, Forms.OF_2026)) {
            for (Question question : questionnaire.questions()) {
                Answers example = new Reach(questionnaire, question).example();
                assertTrue(questionnaire.asked(example).contains(question), question.code());
                assertEquals(question.options(), question.offered(example), question.code());
                assertEquals(example, questionnaire.relevant(example), question.code());
            }
        }
    }

    @Test
    void itsExampleHoldsNoMoreThanTheWayThere() {
        assertEquals(Answers.NONE, example("V7"));
        assertEquals(List.of("V1"), List.copyOf(example("V4.1").byCode().keySet()));
        assertEquals(List.of("V10", "V11"), List.copyOf(example("V11.address").byCode().keySet()));
    }

    @Test
    void aQuestionThatNobodyIsAskedHasNone() {
        Condition both = new Condition.AllOf(List.of(new Condition.Chose("V7", "good"), new Condition.Chose("V7", "poor")));
        Question never = new OpenText("V99", both, Optional.empty());
        List<Question> questions = List.of(Forms.question(Forms.OF_2026, "V7"), never);
        Questionnaire questionnaire = new Questionnaire("test", List.of(new Section("all", false, questions)));
        assertEquals(false, new Reach(questionnaire, never).possible());
        assertEquals(Answers.NONE, new Reach(questionnaire, never).example());
    }

    private static Answers example(String code) {
        return new Reach(Forms.OF_2026, Forms.question(Forms.OF_2026, code)).example();
    }
}
