package nl.utrecht.thuis.response;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a draft holds when it is open.
 *
 * @param answers by question code, as {@link nl.utrecht.thuis.questionnaire.Answers#encode()} writes them
 * @param saves for the last pages that were sent, a fingerprint of page and question, and one of the answer that was last sent from it: the same
 *        again is a retry
 */
record DraftContent(Map<String, List<String>> answers, Map<String, String> saves) {
    private static final int REMEMBERED = 40;
    static final DraftContent EMPTY = new DraftContent(Map.of(), Map.of());

    DraftContent with(Map<String, List<String>> newAnswers, String page, String given) {
        Map<String, String> remembered = new LinkedHashMap<>(saves);
        remembered.remove(page);
        remembered.put(page, given);
        if (remembered.size() > REMEMBERED) {
            remembered.remove(remembered.keySet().iterator().next());
        }
        return new DraftContent(new TreeMap<>(newAnswers), remembered);
    }
}
