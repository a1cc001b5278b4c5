package nl.utrecht.thuis.outbox;

/** The mail server, or the rules for addresses, do not let this one mail through; the connection is fine. */
final class MailRefused extends Exception {
    private static final long serialVersionUID = 1L;
    private final String reason;
    private final boolean forGood;

    MailRefused(String reason, boolean forGood, Throwable cause) {
        super(reason, cause);
        this.reason = reason;
        this.forGood = forGood;
    }

    /** A word or an SMTP code, never an address. */
    String reason() {
        return reason;
    }

    /** Whether trying again would not help. */
    boolean forGood() {
        return forGood;
    }
}
