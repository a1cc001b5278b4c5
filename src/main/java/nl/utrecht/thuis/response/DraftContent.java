package nl.utrecht.thuis.response;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a draft holds when it is open.
 *
 * @param answers by question code, as {@link nl.utrecht.thuis.questionnaire.Answers#encode()} writes them
 * @param saves for the last pages that were sent, by a fingerprint of page and question, what was last sent from it
 * @param met the questions that were answered or skipped once, also when that was taken back: nobody is counted twice at one
 */
record DraftContent(Map<String, List<String>> answers, Map<String, Saved> saves, @Nullable Set<String> met) {
    private static final int REMEMBERED = 40;
    static final DraftContent EMPTY = new DraftContent(Map.of(), Map.of(), Set.of());

    /** Drafts of before have no list of questions that were met: those with an answer were. */
    DraftContent {
        met = met == null ? Set.copyOf(answers.keySet()) : Set.copyOf(met);
    }

    /**
     * The last save from a page, written as {@code 3 fingerprint}.
     *
     * @param turn see {@link Save#turn}
     * @param given a fingerprint of the answer
     */
    record Saved(int turn, String given) {
        @JsonCreator
        static Saved read(String written) {
            int space = written.indexOf(' ');
            return new Saved(space < 0 ? 0 : Integer.parseInt(written.substring(0, space)), written.substring(space + 1));
        }

        @JsonValue
        String write() {
            return turn + " " + given;
        }
    }

    /** Whether this save came before: the same again, or one that a later save from the same page has overtaken. */
    boolean has(String page, Saved save) {
        Saved last = saves.get(page);
        return last != null && (save.turn() < last.turn() || save.equals(last));
    }

    DraftContent with(Map<String, List<String>> newAnswers, String page, Saved save) {
        Map<String, Saved> remembered = new LinkedHashMap<>(saves);
        remembered.remove(page);
        remembered.put(page, save);
        if (remembered.size() > REMEMBERED) {
            remembered.remove(remembered.keySet().iterator().next());
        }
        Set<String> metNow = new TreeSet<>(met);
        metNow.addAll(newAnswers.keySet());
        return new DraftContent(new TreeMap<>(newAnswers), remembered, metNow);
    }
}
