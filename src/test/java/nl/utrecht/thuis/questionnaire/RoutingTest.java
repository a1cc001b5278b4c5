package nl.utrecht.thuis.questionnaire;

import static nl.utrecht.thuis.questionnaire.Forms.OF_2023;
import static nl.utrecht.thuis.questionnaire.Forms.OF_2026;
import static nl.utrecht.thuis.questionnaire.Forms.chosen;
import static nl.utrecht.thuis.questionnaire.Forms.chosenWithAddress;
import static nl.utrecht.thuis.questionnaire.Forms.codes;
import static nl.utrecht.thuis.questionnaire.Forms.fill;
import static nl.utrecht.thuis.questionnaire.Forms.question;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RoutingTest {
    private static final List<String> OF_EVERYBODY = List.of("V1", "V4.3", "V4.4", "V5.1", "V5.2", "V5.3", "V5.4", "V5.5", "V6", "V7",
            "V8.1",
            "V8.2", "V8.3", "V8.4", "V9.1", "V9.2", "V9.3", "V9.4", "V9.5", "V9.6", "V10", "V11", "remarks");

    private static Answers situation(String... options) {
        return fill(OF_2023, Answers.NONE, "V1", chosen(options));
    }

    private static boolean asked(String code, Answers answers) {
        return codes(OF_2023.asked(answers)).contains(code);
    }

    @Test
    void beforeAnyAnswerOnlyWhatEverybodyIsAskedCounts() {
        assertEquals(OF_EVERYBODY, codes(OF_2023.asked(Answers.NONE)));
    }

    @Test
    void v2IsAskedOnlyOfThoseInPaidWork() {
        assertTrue(asked("V2", situation("paid-work", "benefit")));
        assertFalse(asked("V2", situation("volunteer", "benefit")));
    }

    @Test
    void v3IsAskedOnlyOfVolunteers() {
        assertTrue(asked("V3", situation("volunteer")));
        assertFalse(asked("V3", situation("paid-work")));
    }

    @Test
    void theFirstTwoStatementsOfV4AreAskedOnlyOfThoseInLanguageLessons() {
        List<String> expected = new ArrayList<>(OF_EVERYBODY);
        expected.addAll(1, List.of("V4.1", "V4.2"));
        assertEquals(expected, codes(OF_2023.asked(situation("language-lessons"))));
        assertEquals(OF_EVERYBODY, codes(OF_2023.asked(situation("other-course"))));
    }

    @Test
    void someoneWhoSkipsV1GoesOnToWhatEverybodyIsAsked() {
        assertEquals(OF_EVERYBODY, codes(OF_2023.asked(Answers.NONE.with("V1", new Answer.Skipped()))));
    }

    @Test
    void theStemAboutLessonsStandsOnlyAboveTheStatementsAboutLessons() {
        assertEquals(Optional.of("v4.stem.lessons"), question(OF_2023, "V4.1").stem());
        assertEquals(Optional.of("v4.stem.lessons"), question(OF_2023, "v4.2").stem());
        assertEquals(Optional.of("v4.stem"), question(OF_2023, "V4.3").stem());
        assertEquals(Optional.of("v4.stem"), question(OF_2023, "V4.4").stem());
    }

    @Test
    void aPlainYesToTheInterviewAsksWhichAddressMayBeUsed() {
        assertTrue(asked("V11.address", fill(OF_2023, Answers.NONE, "V11", chosen("yes"))));
        assertFalse(asked("V11.address", fill(OF_2023, Answers.NONE, "V11", chosenWithAddress("yes-address", "a@example.org"))));
        assertFalse(asked("V11.address", fill(OF_2023, Answers.NONE, "V11", chosen("no"))));
    }

    @Test
    void anAnswerThatBecameIrrelevantIsKeptWhileDraftingAndDroppedAtTheEnd() {
        Answers drafted = fill(OF_2023, situation("paid-work"), "V2", chosen("satisfied"));
        Answers changed = fill(OF_2023, drafted, "V1", chosen("benefit"));
        assertTrue(changed.get("V2").isPresent());
        assertEquals(Set.of("V1"), OF_2023.relevant(changed).byCode().keySet());
        assertEquals(drafted, OF_2023.relevant(fill(OF_2023, changed, "V1", chosen("paid-work"))));
    }

    @Test
    void aConditionOnAQuestionThatIsNotAskedDoesNotHold() {
        Question first = yesOrNo("A", Condition.ALWAYS);
        Question second = yesOrNo("B", new Condition.Chose("A", "yes"));
        Question third = yesOrNo("C", new Condition.Chose("B", "yes"));
        Question fourth = yesOrNo("D", new Condition.Not(new Condition.Chose("B", "yes")));
        Questionnaire chain = new Questionnaire("chain", List.of(new Section("all", false, List.of(first, second, third, fourth))));
        Answers kept = Answers.NONE.with("A", first.read(chosen("no"))).with("B", second.read(chosen("yes")));
        assertEquals(List.of("A"), codes(chain.asked(kept)));
        assertEquals(List.of("A", "B", "C"), codes(chain.asked(kept.with("A", first.read(chosen("yes"))))));
        assertEquals(List.of("A", "B", "D"),
                codes(chain.asked(kept.with("A", first.read(chosen("yes"))).with("B", new Answer.Skipped()))));
    }

    @Test
    void fromAQuestionThatIsNotAskedAnyMoreOneStillGoesOnAndBack() {
        Question v2 = question(OF_2023, "V2");
        assertEquals("V4.3", OF_2023.next(v2, situation("benefit")).orElseThrow().code());
        assertEquals("V1", OF_2023.previous(v2, situation("benefit")).orElseThrow().code());
    }

    @Test
    void healthIsSensitiveAndNothingElse() {
        assertEquals(List.of("V7", "V8.1", "V8.2", "V8.3", "V8.4", "V9.1"),
                codes(OF_2023.questions().stream().filter(Question::sensitive).toList()));
    }

    @Test
    void whatCannotBeDeclinedCanBeSkipped() {
        assertEquals(List.of("V1", "V6", "V8.1", "V8.2", "V8.3", "V8.4", "remarks"),
                codes(OF_2023.questions().stream().filter(Question::skippable).toList()));
        assertEquals(List.of("V1", "V6", "remarks"), codes(OF_2026.questions().stream().filter(Question::skippable).toList()));
    }

    @Test
    void the2026VersionAsksThePositiveTwinInsteadOfTheDoubleNegation() {
        assertEquals(codes(OF_2023.questions()).stream().map(code -> code.equals("V5.2") ? "V5.2p" : code).toList(),
                codes(OF_2026.questions()));
        assertTrue(OF_2026.find("V5.2").isEmpty());
    }

    @Test
    void the2026VersionNeedsOnlyThreeTextsOfItsOwn() {
        List<String> own = OF_2026.textKeys().stream().filter(key -> !OF_2023.textKeys().contains(key)).toList();
        assertEquals(List.of("v5.2p", "v8.option.prefer-not", "remarks.quoted"), own);
    }

    @Test
    void theTextKeysFollowFromTheCodes() {
        List<String> keys = OF_2023.textKeys();
        assertTrue(keys.containsAll(List.of("section.yourself", "section.neighbourhood", "section.closing", "v1", "v1.option.paid-work",
                "v2.option.very-satisfied", "v3.option.dont-know", "v4.stem", "v4.stem.lessons", "v4.1", "v4.option.strongly-agree",
                "v5.stem",
                "v7.notice", "v8.stem", "v9.stem", "v9.6", "v10.notice", "v11.notice", "v11.option.yes-address",
                "v11.address.option.same-address", "remarks")));
        assertEquals(keys.size(), Set.copyOf(keys).size());
        assertFalse(keys.contains("section.contact"));
    }

    @Test
    void contactsNeverGoWithTheAnswers() {
        Answers answers = fill(OF_2023, situation("benefit"), "V10", chosenWithAddress("yes", "a@example.org"));
        answers = fill(OF_2023, answers, "V11", chosen("yes"));
        answers = fill(OF_2023, answers, "V11.address", chosen("same-address"));
        assertEquals(situation("benefit"), OF_2023.withoutContacts(answers));
        assertEquals(Map.of(Box.PRIZE_DRAW, "a@example.org", Box.INTERVIEW, "a@example.org"), OF_2023.addresses(answers));
    }

    private static Question yesOrNo(String code, Condition when) {
        return new SingleChoice(code, when, Optional.empty(), Optional.empty(), false,
                List.of(new Option("yes", "yes", false, false), new Option("no", "no", false, false)));
    }
}
