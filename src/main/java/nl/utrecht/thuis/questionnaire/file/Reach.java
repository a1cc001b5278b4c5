package nl.utrecht.thuis.questionnaire.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.utrecht.thuis.questionnaire.Answer;
import nl.utrecht.thuis.questionnaire.Answers;
import nl.utrecht.thuis.questionnaire.Condition;
import nl.utrecht.thuis.questionnaire.ContactChoice;
import nl.utrecht.thuis.questionnaire.MultipleChoice;
import nl.utrecht.thuis.questionnaire.Option;
import nl.utrecht.thuis.questionnaire.Question;
import nl.utrecht.thuis.questionnaire.Questionnaire;

/**
 * Whether anybody can come to a question: tries the answers to all questions on which it depends, directly or through others. Of the options
 * that no condition names one stands for all. After very many tries it gives the benefit of the doubt.
 */
final class Reach {
    private static final int ENOUGH = 100_000;

    private final Question question;
    private final List<Question> earlier;
    private final Set<Condition.Chose> choices = new HashSet<>();
    private int tries;

    Reach(Questionnaire questionnaire, Question question) {
        this.question = question;
        Set<String> needed = new HashSet<>();
        need(questionnaire, question, needed);
        earlier = questionnaire.questions().stream().filter(other -> needed.contains(other.code())).toList();
    }

    boolean possible() {
        return possible(0, Answers.NONE);
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

    private boolean possible(int index, Answers answers) {
        if (index == earlier.size()) {
            return question.when().holds(answers) || ++tries > ENOUGH;
        }
        Question next = earlier.get(index);
        if (!next.when().holds(answers)) {
            return possible(index + 1, answers);
        }
        return answersTo(next).stream().filter(answer -> next.fits(answer, answers))
                .anyMatch(answer -> possible(index + 1, answers.with(next.code(), answer)));
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
