package nl.utrecht.thuis.translation;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import nl.utrecht.thuis.i18n.TextState;
import org.jspecify.annotations.Nullable;

/**
 * What was sent from the page of a screen: every text as it was typed, and one button.
 *
 * @param wanted the state that the button gives; null for one that only saves
 * @param only the key of the one text that gets the state; empty for all
 */
record ScreenForm(MultivaluedMap<String, String> fields, @Nullable TextState wanted, String only) {
    private static final String TEXT = "text.";
    private static final String SEEN = "seen.";

    static ScreenForm of(MultivaluedMap<String, String> fields) {
        String[] action = String.valueOf(fields.getFirst("action")).split(":", 2);
        TextState wanted = TextState.find(action[0]).filter(state -> state == TextState.REVIEWED || state == TextState.APPROVED)
                .orElse(null);
        return new ScreenForm(fields, wanted, action.length > 1 ? action[1] : "");
    }

    String token() {
        return String.valueOf(fields.getFirst("token"));
    }

    /** One for each of these texts that was sent. What was typed is saved whatever the button: nothing typed is lost. */
    List<Change> changes(List<String> keys) {
        List<Change> changes = new ArrayList<>();
        for (String key : keys) {
            String text = fields.getFirst(TEXT + key);
            String seen = fields.getFirst(SEEN + key);
            if (text != null && seen != null) {
                boolean meant = only.equals(key) || only.isEmpty() && !text.isBlank();
                changes.add(new Change(key, seen, text, meant ? wanted : null));
            }
        }
        return changes;
    }
}
