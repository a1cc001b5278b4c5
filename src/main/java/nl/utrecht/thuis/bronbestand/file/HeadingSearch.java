package nl.utrecht.thuis.bronbestand.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.utrecht.thuis.bronbestand.file.KnownHeadings.Known;
import nl.utrecht.thuis.bronbestand.file.Suggestion.Choice;
import nl.utrecht.thuis.bronbestand.file.Suggestion.Sureness;

/** Finds the heading of each column: what was chosen before, else our own name, else a known spelling, else something that looks like one. */
final class HeadingSearch {
    private static final int SHORTEST = 6;
    private final List<String> unused;
    private final Map<Column, Choice> choices = new EnumMap<>(Column.class);

    private HeadingSearch(List<String> headings) {
        unused = new ArrayList<>(headings.stream().filter(heading -> !heading.isEmpty()).toList());
    }

    static Suggestion suggest(List<String> headings, Optional<Mapping> remembered) {
        HeadingSearch search = new HeadingSearch(headings);
        remembered.ifPresent(search::remembered);
        for (Column column : Column.values()) {
            search.known(column);
        }
        for (Column column : Column.values()) {
            search.similar(column);
            search.choices.putIfAbsent(column, new Choice(column, Optional.empty(), Sureness.NONE));
        }
        return new Suggestion(List.copyOf(search.choices.values()), List.copyOf(search.unused),
                remembered.map(Mapping::values).orElse(Map.of()));
    }

    private void remembered(Mapping mapping) {
        mapping.headings().forEach((column, heading) -> unused.stream()
                .filter(text -> CellText.clean(text).equalsIgnoreCase(CellText.clean(heading)) && !KnownHeadings.isForbidden(text))
                .findFirst()
                .ifPresent(text -> choose(column, text, Sureness.REMEMBERED)));
    }

    private void known(Column column) {
        List<String> best = unused.stream().filter(text -> KnownHeadings.column(text).filter(column::equals).isPresent())
                .sorted(Comparator.comparingInt(HeadingSearch::rank)).toList();
        if (!best.isEmpty() && !choices.containsKey(column)) {
            boolean twice = best.size() > 1 && rank(best.get(0)) == rank(best.get(1));
            choose(column, best.get(0), twice ? Sureness.DOUBLE : rank(best.get(0)) == 0 ? Sureness.EXACT : Sureness.SYNONYM);
        }
    }

    private void similar(Column column) {
        if (!choices.containsKey(column)) {
            unused.stream().filter(text -> KnownHeadings.column(text).isEmpty() && !KnownHeadings.isForbidden(text))
                    .filter(text -> isLike(KnownHeadings.folded(text), column)).findFirst()
                    .ifPresent(text -> choose(column, text, Sureness.SIMILAR));
        }
    }

    private void choose(Column column, String heading, Sureness sureness) {
        choices.put(column, new Choice(column, Optional.of(heading), sureness));
        unused.remove(heading);
    }

    private static int rank(String heading) {
        return KnownHeadings.known(heading).map(Known::rank).orElse(Integer.MAX_VALUE);
    }

    private static boolean isLike(String folded, Column column) {
        return KnownHeadings.all().entrySet().stream()
                .filter(known -> known.getValue().column() == column && known.getKey().length() >= SHORTEST)
                .anyMatch(known -> folded.contains(known.getKey())
                        || Distance.isAtMost(known.getKey().length() > 8 ? 2 : 1, folded, known.getKey()));
    }
}
