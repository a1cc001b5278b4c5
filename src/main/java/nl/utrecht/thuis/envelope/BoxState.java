package nl.utrecht.thuis.envelope;

/** The life of a box: {@code OPEN → CLOSED → EMPTIED}, never back. */
public enum BoxState {
    /** Envelopes may be put in. */
    OPEN,
    /** Nothing goes in any more; what is inside waits for its owner. */
    CLOSED,
    /** The envelopes are gone. */
    EMPTIED;

    /** Whether the step is in the table of legal ones. */
    public boolean mayBecome(BoxState next) {
        return switch (this) {
            case OPEN -> next == CLOSED;
            case CLOSED -> next == EMPTIED;
            case EMPTIED -> false;
        };
    }
}
