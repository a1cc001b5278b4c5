package nl.utrecht.thuis.wave;

import java.util.Map;
import nl.utrecht.thuis.problem.Problem;

/**
 * What stands out when settings are looked at together.
 *
 * @param detail which setting, and the sentence
 */
public record Remark(Weight weight, Problem.Detail detail) {

    /** What follows from it. */
    public enum Weight {
        /** The wave cannot open with it. */
        BLOCKS,
        /** The wave can be opened by hand, and cannot run by its calendar. */
        BLOCKS_CALENDAR,
        /** The wave can open; somebody should look. */
        WARNS
    }

    static Remark of(Weight weight, String pointer, String key, Map<String, Object> arguments) {
        return new Remark(weight, new Problem.Detail(pointer, key, arguments));
    }
}
