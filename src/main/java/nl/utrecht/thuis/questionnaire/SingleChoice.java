package nl.utrecht.thuis.questionnaire;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A question, or a statement of a battery, with one answer out of several. */
public record SingleChoice(String code, Condition when, Optional<String> stem, Optional<String> notice, boolean sensitive,
        List<Option> options)
        implements
            Question {
    public SingleChoice {
        options = List.copyOf(options);
    }

    @Override
    public boolean skippable() {
        return options.stream().noneMatch(Option::apart);
    }

    @Override
    public Answer read(Map<String, List<String>> form) {
        return new Answer.Chosen(List.of(new Fields(form).tickedOne(options).code()));
    }

    @Override
    public Optional<Answer> decode(List<String> values) {
        return option(values.get(0)).map(option -> new Answer.Chosen(List.of(option.code())));
    }
}
