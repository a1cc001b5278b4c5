package nl.utrecht.thuis.phone;

import java.util.Optional;
import java.util.UUID;

/**
 * The box for a comment below a screen.
 *
 * @param longest how many characters it takes
 * @param typed what stands in it
 * @param saved whether a comment was just stored
 * @param refused the text key of why one was not
 */
public record CommentBox(int longest, String typed, boolean saved, Optional<String> refused) {

    public static CommentBox holding(int longest, String typed) {
        return new CommentBox(longest, typed, false, Optional.empty());
    }

    /** A new random text for the page, by which the same comment sent again is known. */
    public String page() {
        return UUID.randomUUID().toString();
    }
}
