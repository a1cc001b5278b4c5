package nl.utrecht.thuis.wave;

import java.util.Locale;

/** What a round of messages is for. */
public enum RoundKind {
    ANNOUNCEMENT, INVITATION, REMINDER;

    /** The name in texts, templates and the API. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
