package nl.utrecht.thuis.questionnaire;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Whether anybody can come to a question, and with which answers: tries the answers to all questions on which it depends, directly or through
 * others. Of the options that no condition names one stands for all. After very many tries it gives the benefit of the doubt.
 */
public final class Reach {
    private static final int ENOUGH = 100_000;

    private final Question question;
    private final List<Question> earlier;
    private final Set<Condition.Chose> choices = new HashSet<>();
    private int tries;

    public Reach(Questionnaire questionnaire, Question question) {
        this.question = question;
        Set<String> needed = new HashSet<>();
        need(questionnaire, question, needed);
        earlier = questionnaire.questions().stream().filter(other -> needed.contains(other.code())).toList();
    }

    /** Whether some answers lead to the question. */
    public boolean possible() {
        return find(question.when()::holds).isPresent();
    }

    /** Answers that lead to the question, where possible with all its options offered; none when it is asked of nobody. */
    public Answers example() {
        return find(answers -> question.when().holds(answers) && question.offered(answers).equals(question.options()))
                .or(() -> find(question.when()::holds)).orElse(Answers.NONE);
    }

    private Optional<Answers> find(Predicate<Answers> goal) {
        tries = 0;
        return find(0, Answers.NONE, goal);
    }

    private void need(Questionnaire questionnaire, Question later, Set<String> needed) {
        choices.addAll(later.when().choices());
        Set<String> codes = new HashSet<>(later.when().questions());
        if (later instanceof ContactChoice contact) {
            codes.addAll(contact.reuse().values());
        }
        for (String code : codes) {
            if (needed.add(code)) {
                questionnaire.find(code).ifPresent(other -> need(questionnaire, other, needed));
            }
        }
    }

    private Optional<Answers> find(int index, Answers answers, Predicate<Answers> goal) {
        if (index == earlier.size()) {
            return goal.test(answers) || ++tries > ENOUGH ? Optional.of(answers) : Optional.empty();
        }
        Question next = earlier.get(index);
        if (!next.when().holds(answers)) {
            return find(index + 1, answers, goal);
        }
        return answersTo(next).stream().filter(answer -> next.fits(answer, answers))
                .flatMap(answer -> find(index + 1, answers.with(next.code(), answer), goal).stream()).findFirst();
    }

    private List<Answer> answersTo(Question asked) {
        List<Answer> answers = new ArrayList<>();
        if (asked instanceof ContactChoice contact) {
            contact.options().forEach(option -> answers.add(
                    new Answer.Contact(option.code(),
                            contact.needsAddress(option) ? Optional.of("somebody@example.org") : Optional.empty())));
        } else if (asked instanceof MultipleChoice) {
            answers.addAll(combinations(candidates(asked)));
        } else {
            candidates(asked).forEach(option -> answers.add(new Answer.Chosen(List.of(option.code()))));
        }
        if (asked.skippable()) {
            answers.add(new Answer.Skipped());
        }
        return answers;
    }

    private List<Option> candidates(Question asked) {
        List<Option> candidates = new ArrayList<>();
        asked.options().stream().filter(option -> !named(asked, option))
                .min((one, other) -> Boolean.compare(one.exclusive(), other.exclusive()))
                .ifPresent(candidates::add);
        asked.options().stream().filter(option -> named(asked, option)).forEach(candidates::add);
        return candidates;
    }

    private boolean named(Question asked, Option option) {
        return choices.contains(new Condition.Chose(asked.code(), option.code()));
    }

    private static List<Answer> combinations(List<Option> options) {
        List<Answer> combinations = new ArrayList<>();
        for (int mask = 1; mask < 1 << Math.min(options.size(), 16); mask++) {
            List<Option> chosen = new ArrayList<>();
            for (int i = 0; i < options.size(); i++) {
                if ((mask >> i & 1) == 1) {
                    chosen.add(options.get(i));
                }
            }
            if (chosen.size() == 1 || chosen.stream().noneMatch(Option::exclusive)) {
                combinations.add(new Answer.Chosen(chosen.stream().map(Option::code).toList()));
            }
        }
        return combinations;
    }
}
