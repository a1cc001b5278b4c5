package nl.utrecht.thuis.response;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a draft holds when it is open.
 *
 * @param answers by question code, as {@link nl.utrecht.thuis.questionnaire.Answers#encode()} writes them
 * @param saves fingerprints of the last saves, so that a repeated one is known and changes nothing
 */
record DraftContent(Map<String, List<String>> answers, List<String> saves) {
    private static final int REMEMBERED = 40;
    static final DraftContent EMPTY = new DraftContent(Map.of(), List.of());

    DraftContent with(Map<String, List<String>> newAnswers, String save) {
        List<String> remembered = new ArrayList<>(saves.subList(Math.max(0, saves.size() - REMEMBERED + 1), saves.size()));
        remembered.add(save);
        return new DraftContent(new TreeMap<>(newAnswers), remembered);
    }
}
