package nl.utrecht.thuis.bronbestand.file;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a file is to be understood. It names headings, not positions, so that it can be remembered for the next file.
 *
 * @param headings the heading, as {@link RegisterFile#headings()} gives it, by column; a column without one is not read
 * @param values by column with categories: which category a raw value means; an empty category leaves the cell empty. The spellings that
 *     everybody uses need not be here
 */
public record Mapping(Map<Column, String> headings, Map<Column, Map<String, String>> values) {

    public Mapping {
        headings = sorted(headings);
        values = sorted(values);
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

    private static <T> Map<Column, T> sorted(Map<Column, T> map) {
        EnumMap<Column, T> sorted = new EnumMap<>(Column.class);
        sorted.putAll(map);
        return Collections.unmodifiableMap(sorted);
    }
}
