package nl.utrecht.thuis.questionnaire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.utrecht.thuis.i18n.ContentErrors;
import nl.utrecht.thuis.questionnaire.file.QuestionnaireFile;

/** The two questionnaires, and forms as a phone sends them. */
final class Forms {
    static final Questionnaire OF_2023 = questionnaire("thuis-2023");
    static final Questionnaire OF_2026 = questionnaire("thuis-2026");

    private Forms() {}

    static Map<String, List<String>> chosen(String... options) {
        return Map.of("answer", List.of(options));
    }

    static Map<String, List<String>> chosenWithAddress(String option, String address) {
        return Map.of("answer", List.of(option), "address", List.of(address));
    }

    static Map<String, List<String>> written(String text) {
        return Map.of("text", List.of(text));
    }

    /** The answers with that form filled in at a question. */
    static Answers fill(Questionnaire questionnaire, Answers answers, String code, Map<String, List<String>> form) {
        return answers.with(code, question(questionnaire, code).read(form));
    }

    static Question question(Questionnaire questionnaire, String code) {
        return questionnaire.find(code).orElseThrow();
    }

    static void refused(InvalidAnswer.Reason reason, Question question, Map<String, List<String>> form) {
        assertEquals(reason, assertThrows(InvalidAnswer.class, () -> question.read(form)).reason());
    }

    static List<String> codes(List<Question> questions) {
        return questions.stream().map(Question::code).toList();
    }

    private static Questionnaire questionnaire(String code) {
        ContentErrors errors = new ContentErrors();
        Questionnaire questionnaire = QuestionnaireFile.read(Path.of("questionnaires", code + ".yaml"), errors).questionnaire();
        errors.throwIfAny();
        return questionnaire;
    }
}
