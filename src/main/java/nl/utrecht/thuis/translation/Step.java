package nl.utrecht.thuis.translation;

import java.util.List;
import java.util.Map;
import nl.utrecht.thuis.i18n.Finding;
import nl.utrecht.thuis.i18n.TextHash;
import nl.utrecht.thuis.i18n.TextState;
import nl.utrecht.thuis.i18n.Translation;
import nl.utrecht.thuis.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a {@link Change}.
 *
 * @param now the text as it is; null when there is none of that key
 * @param text what would be stored
 * @param state with which it would be stored; null when nothing changes
 * @param problems why it cannot be stored; pointed at by the text's key
 */
record Step(Change change, @Nullable Translation now, String text, @Nullable TextState state, List<Problem.Detail> problems) {

    /** Decides; stores nothing. */
    static Step of(Change change, @Nullable Translation now) {
        String text = Translation.normal(change.text());
        if (now == null) {
            return new Step(change, null, text, null, problem(change, "staff.texts.problem.unknown"));
        }
        TextState state = state(change, now, text);
        if (state == null) {
            return new Step(change, now, text, null, List.of());
        }
        if (!change.seen().startsWith(TextHash.of(now.source()))) {
            return new Step(change, now, text, state, problem(change, "staff.texts.problem.source-changed"));
        }
        if (!now.token().equals(change.seen()) && !text.equals(now.text())) {
            return new Step(change, now, text, state, problem(change, "staff.texts.problem.changed-meanwhile"));
        }
        return new Step(change, now, text, state, now.findings(text).stream().map(finding -> told(change, finding)).toList());
    }

    /** The state to store it with; null when it stays as it is. Who writes another text makes it a draft; nobody takes a state back. */
    private static @Nullable TextState state(Change change, Translation now, String text) {
        boolean other = change.touched(text) && !text.equals(now.text());
        TextState wanted = change.wanted();
        if (other) {
            return wanted == null ? TextState.DRAFT : wanted;
        }
        return wanted == null || now.state().compareTo(wanted) >= 0 ? null : wanted;
    }

    boolean stores() {
        return state != null && problems.isEmpty();
    }

    boolean refused() {
        return !problems.isEmpty();
    }

    private static List<Problem.Detail> problem(Change change, String key) {
        return List.of(new Problem.Detail(change.key(), key, Map.of()));
    }

    private static Problem.Detail told(Change change, Finding finding) {
        return new Problem.Detail(change.key(), finding.key(), finding.arguments());
    }
}
