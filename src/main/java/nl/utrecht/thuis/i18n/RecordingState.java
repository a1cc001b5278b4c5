package nl.utrecht.thuis.i18n;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What there is to hear of a unit in a language; only {@code PLAYABLE} is for respondents. */
public enum RecordingState {
    PLAYABLE, NOT_APPROVED, STALE, MISSING;

    /** The state in addresses and text keys: {@code not-approved}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<RecordingState> find(String slug) {
        return Stream.of(values()).filter(state -> state.slug().equals(slug)).findFirst();
    }
}
