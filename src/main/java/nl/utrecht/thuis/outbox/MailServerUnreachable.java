package nl.utrecht.thuis.outbox;

import nl.utrecht.thuis.problem.Problem;

/** There is no mail server, or it does not let us in, or it went away. */
public final class MailServerUnreachable extends RuntimeException implements Problem {
    private static final long serialVersionUID = 1L;

    @Override
    public String type() {
        return "mail-server-unreachable";
    }

    @Override
    public int status() {
        return 503;
    }
}
