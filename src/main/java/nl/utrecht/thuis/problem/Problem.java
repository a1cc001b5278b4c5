package nl.utrecht.thuis.problem;

import java.util.List;
import java.util.Map;

/**
 * Something that went wrong and that a person must be told of. Implemented by exceptions, one per meaning;
 * the one mapper in {@code web} shows it as a page or as {@code application/problem+json} (RFC 9457).
 */
public interface Problem {

    /** Stable kebab-case name, the last part of the problem's type URI, such as {@code wave-not-open}. */
    String type();

    /** The HTTP status, 400 to 599. */
    int status();

    /** Arguments by name for the texts {@code problem.<type>.title} and {@code problem.<type>.detail}. */
    default Map<String, Object> arguments() {
        return Map.of();
    }

    /** Everything that is wrong, where there is more than one thing; shown in this order. */
    default List<Detail> details() {
        return List.of();
    }

    /** Further members of the problem document, such as a report; serialised as they are. */
    default Map<String, Object> members() {
        return Map.of();
    }

    /**
     * One of several things that are wrong.
     *
     * @param pointer what it is about: a field, a column, a setting
     * @param key the text key of the sentence
     * @param arguments the sentence's arguments by name
     */
    record Detail(String pointer, String key, Map<String, Object> arguments) {}
}
