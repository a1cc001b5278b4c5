package nl.utrecht.thuis.questionnaire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What must hold however somebody answers: held for 2,000 seeded answerings, among them many with answers that became irrelevant. */
class RandomAnsweringsTest {
    private static final int ANSWERINGS = 2_000;

    @Test
    void goingForwardVisitsExactlyWhatIsAskedAndGoingBackIsTheSameWay() {
        each((questionnaire, answers) -> {
            List<Question> asked = questionnaire.asked(answers);
            List<Question> visited = new ArrayList<>();
            Optional<Question> here = Optional.of(questionnaire.questions().get(0));
            while (here.isPresent()) {
                Question question = here.get();
                Optional<Question> next = questionnaire.next(question, answers);
                next.ifPresent(it -> assertEquals(Optional.of(question), questionnaire.previous(it, answers)));
                visited.add(question);
                here = next;
            }
            assertEquals(asked, visited);
            assertEquals(Optional.empty(), questionnaire.previous(asked.get(0), answers));
        });
    }

    @Test
    void whatIsRelevantStaysRelevantAndIsAsked() {
        each((questionnaire, answers) -> {
            Answers relevant = questionnaire.relevant(answers);
            assertEquals(relevant, questionnaire.relevant(relevant));
            assertEquals(questionnaire.asked(answers), questionnaire.asked(relevant));
            assertEquals(true, Forms.codes(questionnaire.asked(answers)).containsAll(relevant.byCode().keySet()));
        });
    }

    @Test
    void contactsChangeNothingForTheOtherAnswers() {
        each((questionnaire, answers) -> assertEquals(questionnaire.withoutContacts(questionnaire.relevant(answers)),
                questionnaire.relevant(questionnaire.withoutContacts(answers))));
    }

    @Test
    void encodedAnswersComeBackTheSame() {
        each((questionnaire, answers) -> assertEquals(answers, Answers.decode(questionnaire, answers.encode())));
    }

    private interface Law {
        void holds(Questionnaire questionnaire, Answers answers);
    }

    private static void each(Law law) {
        Random random = new Random(20231001);
        Consumer<Questionnaire> hold = questionnaire -> law.holds(questionnaire, answers(questionnaire, random));
        for (int i = 0; i < ANSWERINGS / 2; i++) {
            hold.accept(Forms.OF_2023);
            hold.accept(Forms.OF_2026);
        }
    }

    private static Answers answers(Questionnaire questionnaire, Random random) {
        Answers answers = Answers.NONE;
        for (Question question : questionnaire.questions()) {
            if (random.nextInt(10) > 0) {
                answers = answers.with(question.code(), answer(question, random));
            }
        }
        return answers;
    }

    private static Answer answer(Question question, Random random) {
        if (question instanceof OpenText) {
            return question.read(Forms.written(random.nextBoolean() ? "" : "Opmerking " + random.nextInt()));
        }
        if (question.skippable() && random.nextInt(10) == 0) {
            return new Answer.Skipped();
        }
        String option = question.options().get(random.nextInt(question.options().size())).code();
        if (question instanceof ContactChoice) {
            return question.read(Forms.chosenWithAddress(option, "a" + random.nextInt(100) + "@example.org"));
        }
        List<Option> more = question.options().stream().filter(it -> !it.exclusive() && random.nextInt(3) == 0).toList();
        return question instanceof MultipleChoice && !more.isEmpty()
                ? question.read(Forms.chosen(more.stream().map(Option::code).toArray(String[]::new)))
                : question.read(Forms.chosen(option));
    }
}
