package nl.utrecht.thuis.questionnaire;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One item: what is on one page and gives one answer. A statement of a battery is a question of its own. */
public sealed interface Question permits SingleChoice, MultipleChoice, ContactChoice, OpenText {

    /** The item code of the report: {@code V4.1}. */
    String code();

    /** The code in lower case, as addresses and text keys have it. */
    default String slug() {
        return code().toLowerCase(Locale.ROOT);
    }

    /** The key of the question, or of the statement when there is a {@link #stem}. */
    default String textKey() {
        return slug();
    }

    /** Of whom it is asked; {@link Condition#ALWAYS} when of everybody. */
    Condition when();

    /** The key of the stem that is repeated above a statement. */
    Optional<String> stem();

    /** The key of a note that must be read with the question, such as a consent. */
    Optional<String> notice();

    /** Whether its answers are health data. */
    boolean sensitive();

    /** Whether it has no way of its own to decline, so that the page offers to skip it. */
    boolean skippable();

    /** All options in printed order; none for an open text. */
    List<Option> options();

    /** The options to show to somebody with these (relevant) answers. */
    default List<Option> offered(Answers answers) {
        return options();
    }

    default Optional<Option> option(String code) {
        return options().stream().filter(option -> option.code().equals(code)).findFirst();
    }

    /**
     * The answer that a sent form holds.
     *
     * @param form the values by field name: {@code answer} (option codes), {@code address} with {@code instead} and {@code kept} (see
     *            {@link Fields}), {@code text}; other fields are ignored
     * @throws InvalidAnswer when it holds none; skipping is no form but a button of its own
     */
    Answer read(Map<String, List<String>> form);

    /** The answer that {@link Answer#encode} made these strings of (at least one); empty when an option is not known here. */
    Optional<Answer> decode(List<String> values);

    /** Whether the answer can still stand, given the answers to the questions before: all its options are offered. */
    default boolean fits(Answer answer, Answers before) {
        return offered(before).stream().map(Option::code).toList().containsAll(answer.options());
    }

    /** The question itself as it is read aloud: the statement after its stem. */
    default SpokenUnit spoken() {
        return new SpokenUnit(slug(), Stream.concat(stem().stream(), Stream.of(textKey())).toList());
    }

    /** All that can be read aloud of its page: question, notice, options. */
    default List<SpokenUnit> spokenUnits() {
        List<SpokenUnit> units = new ArrayList<>(List.of(spoken()));
        notice().map(SpokenUnit::of).ifPresent(units::add);
        options().forEach(option -> units.add(SpokenUnit.of(option.textKey())));
        return units;
    }

    /** Every text that its page needs. */
    default List<String> textKeys() {
        List<String> keys = new ArrayList<>(List.of(textKey()));
        stem().ifPresent(keys::add);
        notice().ifPresent(keys::add);
        options().forEach(option -> keys.add(option.textKey()));
        return keys;
    }
}
