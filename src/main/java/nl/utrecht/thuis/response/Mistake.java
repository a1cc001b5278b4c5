package nl.utrecht.thuis.response;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.utrecht.thuis.questionnaire.InvalidAnswer;
import nl.utrecht.thuis.questionnaire.OpenText;
import nl.utrecht.thuis.questionnaire.Option;
import nl.utrecht.thuis.questionnaire.Question;
import nl.utrecht.thuis.questionnaire.Questionnaire;

/**
 * A mistake that people can make at a question, to look at what the page says of it.
 *
 * @param form the fields that are no answer
 */
record Mistake(Question question, Map<String, List<String>> form, QuestionView.Problem problem) {
    /** Nothing, and each mistake that can be made in an address. */
    private static final List<String> ADDRESSES = List.of("", "naam", "naam@voorbeeld@nl", "na am@voorbeeld.nl", "@voorbeeld.nl", "naam@",
            "naam@voorbeeld,nl", "naam@voorbeeld", "naam@gmial.com", "naam@voorbeeld..nl", "naam".repeat(80) + "@voorbeeld.nl");

    /** The text keys of all mistakes that can be made in a questionnaire. */
    static List<String> keys(Questionnaire questionnaire) {
        return all(questionnaire).map(mistake -> mistake.problem().key()).distinct().toList();
    }

    /** The first question at which the mistake of that text key can be made. */
    static Optional<Mistake> find(Questionnaire questionnaire, String key) {
        return all(questionnaire).filter(mistake -> mistake.problem().key().equals(key)).findFirst();
    }

    private static Stream<Mistake> all(Questionnaire questionnaire) {
        Stream<Mistake> expired = questionnaire.questions().stream().limit(1)
                .map(question -> new Mistake(question, Map.of(), QuestionView.Problem.expired(question)));
        return Stream.concat(questionnaire.questions().stream().flatMap(Mistake::at), expired);
    }

    private static Stream<Mistake> at(Question question) {
        return forms(question).flatMap(form -> tried(question, form).stream());
    }

    private static Stream<Map<String, List<String>>> forms(Question question) {
        if (question instanceof OpenText) {
            return Stream.of(Map.of("text", List.of("x ".repeat(OpenText.LONGEST) + "x")));
        }
        List<String> codes = question.options().stream().map(Option::code).toList();
        Stream<Map<String, List<String>>> general = Stream.of(Map.of(), Map.of("answer", List.of("?")), Map.of("answer", codes));
        Stream<Map<String, List<String>>> withAddress = codes.stream()
                .flatMap(code -> ADDRESSES.stream().map(address -> Map.of("answer", List.of(code), "address", List.of(address))));
        return Stream.concat(general, withAddress);
    }

    private static Optional<Mistake> tried(Question question, Map<String, List<String>> form) {
        try {
            question.read(form);
            return Optional.empty();
        } catch (InvalidAnswer invalid) {
            return Optional.of(new Mistake(question, form, QuestionView.Problem.of(invalid)));
        }
    }
}
