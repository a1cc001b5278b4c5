package nl.utrecht.thuis.bronbestand.file;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.utrecht.thuis.problem.Problem;

/**
 * Which heading of a file probably stands for which column.
 *
 * @param choices one for every {@link Column}, in that order
 * @param unused headings that no column got, in the order of the file
 * @param values value mappings that were remembered
 */
public record Suggestion(List<Choice> choices, List<String> unused, Map<Column, Map<String, String>> values) {

    /** How sure a choice is. */
    public enum Sureness {
        /** Chosen by somebody for an earlier file with this heading. */
        REMEMBERED,
        /** Our own name of the column. */
        EXACT,
        /** A spelling that registration systems use. */
        SYNONYM,
        /** Looks like one of those: to be confirmed by somebody. */
        SIMILAR,
        /** Several headings say the same: somebody must choose. */
        DOUBLE,
        /** No heading looks like this column. */
        NONE;

        /** Whether nobody needs to look at it. */
        public boolean isCertain() {
            return this == REMEMBERED || this == EXACT || this == SYNONYM;
        }
    }

    /** @param heading empty when there is none */
    public record Choice(Column column, Optional<String> heading, Sureness sureness) {}

    /** What a page shows as chosen: everything that was found, to be confirmed. */
    public Mapping mapping() {
        return mapping(true);
    }

    /** What may be used without asking anybody. @throws RegisterUnreadable when headings say the same, so that somebody must choose */
    public Mapping certain() {
        List<Problem.Detail> twice = choices.stream().filter(choice -> choice.sureness() == Sureness.DOUBLE)
                .map(choice -> Headings.detail(choice.column(), "double-column")).toList();
        if (!twice.isEmpty()) {
            throw new RegisterUnreadable(twice);
        }
        return mapping(false);
    }

    private Mapping mapping(boolean alsoDoubtful) {
        EnumMap<Column, String> headings = new EnumMap<>(Column.class);
        for (Choice choice : choices) {
            choice.heading().filter(heading -> alsoDoubtful || choice.sureness().isCertain())
                    .ifPresent(heading -> headings.put(choice.column(), heading));
        }
        return new Mapping(headings, values);
    }
}
