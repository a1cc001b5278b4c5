package nl.utrecht.thuis.bronbestand.file;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How a file is to be understood. It names headings, not positions, so that it can be remembered for the next file.
 *
 * @param headings the heading, as {@link RegisterFile#headings()} gives it, by column; a column without one is not read
 * @param values by column with categories: which category a raw value means, in lower case; an empty category leaves the cell empty. The
 *     spellings that everybody uses need not be here
 */
public record Mapping(Map<Column, String> headings, Map<Column, Map<String, String>> values) {

    public Mapping {
        headings = sorted(headings);
        EnumMap<Column, Map<String, String>> folded = new EnumMap<>(Column.class);
        values.forEach((column, meanings) -> folded.put(column, meanings.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(entry -> KnownValues.lower(entry.getKey()), Map.Entry::getValue,
                        (one, other) -> other))));
        values = Collections.unmodifiableMap(folded);
    }

    /**
     * Which headings to choose.
     *
     * @param headings as {@link RegisterFile#headings()} gives them
     * @param remembered what somebody chose for an earlier file; it wins where its heading is there
     */
    public static Suggestion suggest(List<String> headings, Optional<Mapping> remembered) {
        return HeadingSearch.suggest(headings, remembered);
    }

    /** The category that somebody chose for a raw value, in any case; an empty text leaves the cell empty. */
    Optional<String> category(Column column, String value) {
        return Optional.ofNullable(values.getOrDefault(column, Map.of()).get(KnownValues.lower(value)));
    }

    private static <T> Map<Column, T> sorted(Map<Column, T> map) {
        EnumMap<Column, T> sorted = new EnumMap<>(Column.class);
        sorted.putAll(map);
        return Collections.unmodifiableMap(sorted);
    }
}
