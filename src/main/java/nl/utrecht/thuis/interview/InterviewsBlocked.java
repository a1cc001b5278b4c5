package nl.utrecht.thuis.interview;

import java.util.List;
import java.util.Map;
import nl.utrecht.thuis.problem.Problem;

/** Something must be done first, or cannot be done any more. */
class InterviewsBlocked extends RuntimeException implements Problem {
    private static final long serialVersionUID = 1L;
    private final transient List<Detail> details;

    private InterviewsBlocked(List<Detail> details) {
        super("Interviews are blocked by " + details.size() + " things");
        this.details = details;
    }

    /** @param keys the text keys of what stands in the way */
    static InterviewsBlocked by(String... keys) {
        return by(List.of(keys));
    }

    static InterviewsBlocked by(List<String> keys) {
        return because(keys.stream().map(key -> new Detail("interviews", key, Map.of())).toList());
    }

    static InterviewsBlocked because(List<Detail> details) {
        return new InterviewsBlocked(details);
    }

    @Override
    public String type() {
        return "interviews-blocked";
    }

    @Override
    public int status() {
        return 409;
    }

    @Override
    public List<Detail> details() {
        return details;
    }
}
