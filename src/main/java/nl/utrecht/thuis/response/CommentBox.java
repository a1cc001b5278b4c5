package nl.utrecht.thuis.response;

import java.util.Optional;
import java.util.UUID;
import nl.utrecht.thuis.pretest.NewComment;
import nl.utrecht.thuis.pretest.PretestComments.Outcome;

/**
 * The box for a comment below a screen.
 *
 * @param typed what stands in it
 * @param saved whether a comment was just stored
 * @param refused the text key of why one was not
 */
record CommentBox(String typed, boolean saved, Optional<String> refused) {
    static final CommentBox EMPTY = new CommentBox("", false, Optional.empty());

    /** The box after a comment was sent. */
    static CommentBox after(Outcome outcome, String typed) {
        return switch (outcome) {
            case SAVED -> new CommentBox("", true, Optional.empty());
            case TOO_LONG -> new CommentBox(typed, false, Optional.of("preview.comment.too-long"));
            case FULL -> new CommentBox(typed, false, Optional.of("preview.comment.full"));
        };
    }

    static CommentBox holding(String typed) {
        return new CommentBox(typed, false, Optional.empty());
    }

    public int longest() {
        return NewComment.LONGEST;
    }

    /** A new random text for the page, by which the same comment sent again is known. */
    public String page() {
        return UUID.randomUUID().toString();
    }
}
