package nl.utrecht.thuis.wave;

import java.util.Locale;

/** What a round of messages is for. */
public enum RoundKind {
    ANNOUNCEMENT, INVITATION, REMINDER,
    /** A reminder to some, drawn at random from groups whose response lags; apart from the reminders of the calendar, which go to everybody. */
    TARGETED;

    /** The name in texts, templates and the API. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
