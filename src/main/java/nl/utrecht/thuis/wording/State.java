package nl.utrecht.thuis.wording;

import java.util.Locale;

/** How a message stands in one language. */
enum State {
    /** It has the words of {@code i18n/}. */
    STANDARD,
    /** It has words of its own. */
    OWN,
    /** The Dutch of this wave has changed since: it may say something else. */
    OUTDATED,
    /** What is stored cannot be filled in this release; people get the default. */
    UNUSABLE,
    /** It was decided who gets it; these words are what they get, or got. */
    DECIDED;

    /** The name in text keys and style sheets. */
    String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
