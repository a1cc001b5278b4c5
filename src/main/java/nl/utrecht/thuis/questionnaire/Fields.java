package nl.utrecht.thuis.questionnaire;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.utrecht.thuis.questionnaire.InvalidAnswer.Reason;

/** The fields of a question's form, by name, with the values as they were sent. */
record Fields(Map<String, List<String>> form) {
    static final String ANSWER = "answer";
    static final String ADDRESS = "address";
    /** The address to take instead of the typed one: the button that takes our proposal sends it. */
    static final String INSTEAD = "instead";
    /** The address about which somebody was asked already whether it is right. */
    static final String KEPT = "kept";
    static final String TEXT = "text";

    /**
     * The ticked options, each once, in printed order.
     *
     * @throws InvalidAnswer when nothing was ticked or a code is not among the options
     */
    List<Option> ticked(List<Option> options) {
        Set<String> codes = form.getOrDefault(ANSWER, List.of()).stream().filter(code -> !code.isBlank()).collect(Collectors.toSet());
        if (codes.isEmpty()) {
            throw new InvalidAnswer(Reason.NOTHING_CHOSEN);
        }
        List<Option> ticked = options.stream().filter(option -> codes.contains(option.code())).toList();
        if (ticked.size() < codes.size()) {
            throw new InvalidAnswer(Reason.UNKNOWN_OPTION);
        }
        return ticked;
    }

    /**
     * The one ticked option.
     *
     * @throws InvalidAnswer when nothing or more than one was ticked, or a code is not among the options
     */
    Option tickedOne(List<Option> options) {
        List<Option> ticked = ticked(options);
        if (ticked.size() > 1) {
            throw new InvalidAnswer(Reason.SEVERAL_CHOSEN);
        }
        return ticked.get(0);
    }

    /** What was typed in a field, empty when nothing was. */
    String typed(String field) {
        return form.getOrDefault(field, List.of()).stream().findFirst().orElse("");
    }
}
