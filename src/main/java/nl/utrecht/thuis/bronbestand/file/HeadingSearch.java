package nl.utrecht.thuis.bronbestand.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.utrecht.thuis.bronbestand.file.Suggestion.Choice;
import nl.utrecht.thuis.bronbestand.file.Suggestion.Sureness;

/** Finds the heading of each column. */
final class HeadingSearch {
    private HeadingSearch() {}

    static Suggestion suggest(List<String> headings, Optional<Mapping> remembered) {
        List<String> unused = new ArrayList<>(headings);
        List<Choice> choices = new ArrayList<>();
        for (Column column : Column.values()) {
            Optional<String> heading = headings.stream().filter(text -> Column.of(text).filter(column::equals).isPresent()).findFirst();
            heading.ifPresent(unused::remove);
            choices.add(new Choice(column, heading, heading.isPresent() ? Sureness.EXACT : Sureness.NONE));
        }
        unused.removeIf(String::isEmpty);
        return new Suggestion(choices, unused, remembered.map(Mapping::values).orElse(Map.of()));
    }
}
