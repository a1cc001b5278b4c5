package nl.utrecht.thuis.questionnaire;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.utrecht.thuis.questionnaire.InvalidAnswer.Reason;

/** A question with as many answers as apply. */
public record MultipleChoice(String code, Condition when, Optional<String> notice, boolean sensitive,
        List<Option> options) implements Question {
    public MultipleChoice {
        options = List.copyOf(options);
    }

    @Override
    public Optional<String> stem() {
        return Optional.empty();
    }

    @Override
    public boolean skippable() {
        return options.stream().noneMatch(Option::apart);
    }

    @Override
    public Answer read(Map<String, List<String>> form) {
        List<Option> ticked = new Fields(form).ticked(options);
        if (ticked.size() > 1 && ticked.stream().anyMatch(Option::exclusive)) {
            throw new InvalidAnswer(Reason.EXCLUSIVE_COMBINED);
        }
        return new Answer.Chosen(ticked.stream().map(Option::code).toList());
    }

    @Override
    public Optional<Answer> decode(List<String> values) {
        List<String> known = options.stream().map(Option::code).filter(values::contains).toList();
        return known.isEmpty() ? Optional.empty() : Optional.of(new Answer.Chosen(known));
    }
}
