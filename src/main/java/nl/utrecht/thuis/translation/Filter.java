package nl.utrecht.thuis.translation;

import java.util.Locale;
import nl.utrecht.thuis.i18n.TextState;
import nl.utrecht.thuis.i18n.Translation;
import org.jspecify.annotations.Nullable;

/** Which texts somebody looks for: of a state, with words in the Dutch, the translation or the key. Either may be empty. */
record Filter(String state, String words) {

    static Filter of(@Nullable String state, @Nullable String words) {
        return new Filter(TextState.find(state == null ? "" : state).map(TextState::slug).orElse(""), words == null ? "" : words.strip());
    }

    public boolean any() {
        return !state.isEmpty() || !words.isEmpty();
    }

    boolean finds(Translation text) {
        return (state.isEmpty() || text.state().slug().equals(state))
                && (words.isEmpty() || holds(text.key()) || holds(text.source()) || holds(text.text()));
    }

    private boolean holds(String text) {
        return text.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
    }
}
