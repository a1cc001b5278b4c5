package nl.utrecht.thuis.wave;

import java.util.Locale;

/** How somebody is asked to take part: by mail, by a printed letter, or not at all yet. */
public enum Channel {
    MAIL, LETTER, NONE;

    /** The name in counts, text keys and the API. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
