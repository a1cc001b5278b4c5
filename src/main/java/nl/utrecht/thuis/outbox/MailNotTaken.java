package nl.utrecht.thuis.outbox;

import java.util.Map;
import nl.utrecht.thuis.problem.Problem;

/** The mail server did not take a mail. The address is not repeated: it is a person's. */
public final class MailNotTaken extends RuntimeException implements Problem {
    private static final long serialVersionUID = 1L;
    private final String reason;

    MailNotTaken(String reason) {
        this.reason = reason;
    }

    /** The server's code, such as {@code 550}; {@code address} or {@code sender} when the one to send to or to answer to is no address. */
    public String reason() {
        return reason;
    }

    @Override
    public String type() {
        return "mail-not-taken";
    }

    @Override
    public int status() {
        return 422;
    }

    @Override
    public Map<String, Object> arguments() {
        return Map.of("reason", reason);
    }
}
