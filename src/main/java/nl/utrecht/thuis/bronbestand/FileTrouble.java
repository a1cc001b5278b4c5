package nl.utrecht.thuis.bronbestand;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.problem.Problem;

/** What is wrong with a file as a whole, as it is kept with the upload. */
record FileTrouble(List<Item> items) {
    static final String GAVE_UP = "bronbestand.problem.gave-up";
    /** What may be otherwise with other columns, or the next time. */
    private static final Set<String> NOT_FOR_GOOD = Set.of("bronbestand.problem.no-rows", GAVE_UP);

    /** A sentence. @param pointer the column it is about, or empty */
    record Item(String pointer, String key, Map<String, Object> arguments) {}

    static FileTrouble of(Problem problem) {
        return new FileTrouble(
                problem.details().stream().map(detail -> new Item(detail.pointer(), detail.key(), detail.arguments())).toList());
    }

    static FileTrouble because(String key) {
        return new FileTrouble(List.of(new Item("", key, Map.of())));
    }

    /** Whether it may help to choose other columns: in some files there is no table to choose them from. */
    boolean leavesColumns() {
        return items.stream().anyMatch(item -> !item.pointer().isEmpty() || NOT_FOR_GOOD.contains(item.key()));
    }

    List<String> told(Texts texts) {
        return items.stream().map(item -> texts.format(item.key(), item.arguments())).toList();
    }
}
