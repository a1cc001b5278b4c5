package nl.utrecht.thuis.outbox;

/** The life of a message: PENDING → SENDING → SENT, back to PENDING for another try, or DROPPED (no longer wanted) or FAILED (refused). */
public enum MessageState {
    PENDING, SENDING, SENT, DROPPED, FAILED
}
