package nl.utrecht.thuis.i18n;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How far a text is in a language, the least done first. */
public enum TextState {
    /** There is none yet; people read the Dutch. */
    MISSING,
    /** It was made from a Dutch text that has changed since. */
    OUTDATED, DRAFT,
    /** Somebody who reads the language has read it again. */
    REVIEWED,
    /** A researcher has approved exactly this text as a translation of exactly this Dutch. */
    APPROVED;

    /** The name in addresses, files and text keys. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The state of that name, if there is one. */
    public static Optional<TextState> find(String slug) {
        return Stream.of(values()).filter(state -> state.slug().equals(slug)).findFirst();
    }

    /** Whether somebody can give it to a text; the other two follow from what is there. */
    public boolean given() {
        return this == DRAFT || this == REVIEWED || this == APPROVED;
    }
}
