package nl.utrecht.thuis.invitation;

import java.util.Map;
import nl.utrecht.thuis.problem.Problem;

/** Somebody sent as many test mails this hour as one may. */
final class TooManyTestMails extends RuntimeException implements Problem {
    private static final long serialVersionUID = 1L;

    @Override
    public String type() {
        return "too-many-test-mails";
    }

    @Override
    public int status() {
        return 429;
    }

    @Override
    public Map<String, Object> arguments() {
        return Map.of("most", TestMails.AN_HOUR);
    }
}
