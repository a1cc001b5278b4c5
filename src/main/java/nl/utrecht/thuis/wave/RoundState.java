package nl.utrecht.thuis.wave;

import java.util.Locale;

/** The life of a round: PLANNED → DECIDED (its messages are in the outbox), or CANCELLED before that. */
public enum RoundState {
    PLANNED, DECIDED, CANCELLED;

    /** The name in text keys. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
