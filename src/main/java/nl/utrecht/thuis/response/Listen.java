package nl.utrecht.thuis.response;

import nl.utrecht.thuis.i18n.Recording;
import nl.utrecht.thuis.i18n.Texts;

/**
 * A player on a page.
 *
 * @param source the address of the recording
 * @param name what a screen reader calls the player
 */
record Listen(String source, String name) {
    private static final int LONGEST = 80;

    /** @param text the most telling of what is spoken */
    static Listen to(Recording recording, Texts t, String text) {
        return new Listen(recording.address(), t.of("listen.name", "text", beginning(text)));
    }

    /** Enough of a text to tell it from the others; cut after a word. */
    private static String beginning(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST).replaceAll("\\s+\\S*$", "") + "…";
    }
}
