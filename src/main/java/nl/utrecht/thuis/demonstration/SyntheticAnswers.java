package nl.utrecht.thuis.demonstration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.utrecht.thuis.questionnaire.MultipleChoice;
import nl.utrecht.thuis.questionnaire.OpenText;
import nl.utrecht.thuis.questionnaire.Option;
import nl.utrecht.thuis.questionnaire.Question;
import nl.utrecht.thuis.questionnaire.Questionnaire;

/** Made-up answers of one person; the first options of a scale are likelier than the last. */
final class SyntheticAnswers implements Interview.Fields {
    private final Questionnaire questionnaire;
    private final SyntheticRegister.Inhabitant person;
    private final Random random;

    SyntheticAnswers(Questionnaire questionnaire, SyntheticRegister.Inhabitant person, long seed) {
        this.questionnaire = questionnaire;
        this.person = person;
        this.random = new Random(seed);
    }

    @Override
    public Map<String, List<String>> apply(String slug) {
        Question question = questionnaire.find(slug).orElseThrow();
        return switch (question.code()) {
            case "V10" -> Map.of("answer", List.of(random.nextInt(10) < 9 ? "yes" : "no"), "address", List.of(person.email()));
            case "V11" -> Map.of("answer", List.of(random.nextInt(4) < 1 ? "yes-address" : "no"), "address", List.of(person.email()));
            default -> question instanceof OpenText
                    ? Map.of("text", List.of(""))
                    : question instanceof MultipleChoice ? Map.of("answer", several(question)) : Map.of("answer", List.of(one(question)));
        };
    }

    private List<String> several(Question question) {
        List<Option> options = question.options();
        Option first = options.get(random.nextInt(options.size()));
        List<String> chosen = new ArrayList<>(List.of(first.code()));
        Option second = options.get(random.nextInt(options.size()));
        if (!first.exclusive() && !second.exclusive() && second != first) {
            chosen.add(second.code());
        }
        return chosen;
    }

    private String one(Question question) {
        int size = question.options().size();
        return question.options().get(Math.min(random.nextInt(size), random.nextInt(size))).code();
    }
}
