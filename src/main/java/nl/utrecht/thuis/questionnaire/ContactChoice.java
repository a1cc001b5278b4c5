package nl.utrecht.thuis.questionnaire;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Asks whether somebody wants to be reached, and where. Its answers go to a box of their own and never with the other answers.
 *
 * @param addressOptions the options that need a typed address
 * @param reuse the options that reuse the address of another question, with that question's code
 * @param ifTyped what an option is read as when an address was typed as well: somebody who ticks "yes" and fills in the
 *            address of "yes, my address is" means the latter
 */
public record ContactChoice(String code, Condition when, Optional<String> notice, Box box, List<Option> options, Set<String> addressOptions,
        Map<String, String> reuse, Map<String, String> ifTyped) implements Question {
    public ContactChoice {
        options = List.copyOf(options);
        addressOptions = Set.copyOf(addressOptions);
        reuse = Map.copyOf(reuse);
        ifTyped = Map.copyOf(ifTyped);
    }

    /** Whether the option comes with a typed address. */
    public boolean needsAddress(Option option) {
        return addressOptions.contains(option.code());
    }

    /** The code of the question whose address the option reuses. */
    public Optional<String> reuses(Option option) {
        return Optional.ofNullable(reuse.get(option.code()));
    }

    /** The address that an answer to this question stands for: its own, or that of the question that it reuses. */
    public Optional<String> address(Answers answers) {
        return answers.address(code).or(() -> reuse.entrySet().stream().filter(entry -> answers.has(code, entry.getKey())).findFirst()
                .flatMap(entry -> answers.address(entry.getValue())));
    }

    /** All options but those that reuse an address which was not given. */
    @Override
    public List<Option> offered(Answers answers) {
        return options.stream().filter(option -> reuses(option).map(other -> answers.address(other).isPresent()).orElse(true)).toList();
    }

    @Override
    public Answer read(Map<String, List<String>> form) {
        Fields fields = new Fields(form);
        String instead = fields.typed(Fields.INSTEAD);
        TypedAddress typed = new TypedAddress(instead.isEmpty() ? fields.typed(Fields.ADDRESS) : instead);
        String chosen = fields.tickedOne(options).code();
        String meant = typed.isBlank() ? chosen : ifTyped.getOrDefault(chosen, chosen);
        return new Answer.Contact(meant,
                addressOptions.contains(meant) ? Optional.of(typed.read(fields.typed(Fields.KEPT))) : Optional.empty());
    }

    @Override
    public Optional<Answer> decode(List<String> values) {
        return option(values.get(0)).map(option -> new Answer.Contact(option.code(), values.stream().skip(1).findFirst()));
    }

    @Override
    public Optional<String> stem() {
        return Optional.empty();
    }

    @Override
    public boolean sensitive() {
        return false;
    }

    /** Never: nobody is asked for an address without an option that gives none. */
    @Override
    public boolean skippable() {
        return false;
    }
}
