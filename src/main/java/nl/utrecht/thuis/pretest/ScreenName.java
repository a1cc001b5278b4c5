package nl.utrecht.thuis.pretest;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.questionnaire.Question;
import nl.utrecht.thuis.questionnaire.Questionnaire;

/**
 * A screen of the respondent, as staff read of it.
 *
 * @param name as in addresses: the slug of a question, or a page such as {@code intro}
 */
public record ScreenName(String name) {

    /** The screen in words: the question with its code, or what the page is; its bare name for a screen that is no more. */
    public String label(Texts t, Optional<Questionnaire> questionnaire) {
        Optional<Question> question = questionnaire.flatMap(known -> known.find(name));
        String key = "staff.preview.screen." + name;
        return question.map(asked -> label(t, asked)).orElseGet(() -> t.has(key) ? t.of(key) : name);
    }

    private static String label(Texts t, Question question) {
        return Stream.of(Stream.of(question.code()), question.stem().map(t::of).stream(), Stream.of(t.of(question.textKey())))
                .flatMap(words -> words).collect(Collectors.joining(" "));
    }
}
