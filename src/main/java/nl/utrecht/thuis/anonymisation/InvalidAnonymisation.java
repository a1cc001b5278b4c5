package nl.utrecht.thuis.anonymisation;

import java.util.List;
import java.util.Map;
import nl.utrecht.thuis.problem.Problem;

/** What was given with the question, or with the agreement, is wrong. */
class InvalidAnonymisation extends RuntimeException implements Problem {
    private static final long serialVersionUID = 1L;
    private final transient Detail detail;

    /** @param key text key of the sentence that says what is wrong */
    InvalidAnonymisation(String field, String key, Map<String, Object> arguments) {
        super("The field '" + field + "' is wrong");
        detail = new Detail(field, key, arguments);
    }

    @Override
    public String type() {
        return "invalid-anonymisation";
    }

    @Override
    public int status() {
        return 400;
    }

    @Override
    public List<Detail> details() {
        return List.of(detail);
    }
}
