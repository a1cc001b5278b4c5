package nl.utrecht.thuis.response;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.questionnaire.Answer;
import nl.utrecht.thuis.questionnaire.Question;

/**
 * A question and its answer in words, to be looked over before sending.
 *
 * @param question the question, with its stem
 * @param answers what was chosen or typed, in words
 * @param typed whether that is somebody's own text
 * @param step where to change it: the slug of the question
 */
record CheckLine(String question, List<String> answers, boolean typed, String step) {

    static List<CheckLine> of(Texts t, Way way) {
        return way.questionnaire().asked(way.answers()).stream()
                .map(question -> line(t, question, way.relevant().get(question.code()))).toList();
    }

    private static CheckLine line(Texts t, Question question, Optional<Answer> answer) {
        String text = Stream.concat(question.stem().stream(), Stream.of(question.textKey())).map(t::of)
                .reduce((stem, item) -> stem + " " + item)
                .orElseThrow();
        boolean typed = answer.filter(Answer.Text.class::isInstance).isPresent();
        return new CheckLine(text, answer.map(given -> words(t, question, given)).orElse(List.of(t.of("check.not-yet"))), typed,
                question.slug());
    }

    private static List<String> words(Texts t, Question question, Answer answer) {
        if (answer instanceof Answer.Text text) {
            return List.of(text.value());
        }
        List<String> chosen = answer.options().stream().flatMap(code -> question.option(code).stream())
                .map(option -> t.of(option.textKey())).toList();
        if (answer instanceof Answer.Contact contact && contact.address().isPresent()) {
            return Stream.concat(chosen.stream(), contact.address().stream()).toList();
        }
        return chosen.isEmpty() ? List.of(t.of("check.skipped")) : chosen;
    }
}
