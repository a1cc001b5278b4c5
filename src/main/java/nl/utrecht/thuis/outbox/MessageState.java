package nl.utrecht.thuis.outbox;

import java.util.Set;

/**
 * The life of a message: PENDING → SENDING → SENT, back to PENDING for another try, or DROPPED (no longer wanted) or FAILED (refused). BOUNCED: the
 * mail server took it, and later it came back for good.
 */
public enum MessageState {
    PENDING, SENDING, SENT, BOUNCED, DROPPED, FAILED;

    /** Those in which a message is that the mail server has taken. */
    public static final Set<MessageState> DELIVERED = Set.of(SENT, BOUNCED);
    /** Those in which a message is that may still go out. */
    static final Set<MessageState> OPEN = Set.of(PENDING, SENDING);
}
