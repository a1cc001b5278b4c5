package nl.utrecht.thuis.staff;

import nl.utrecht.thuis.problem.Problem;

/** A form came without the token of the session: it is not ours, or the session is another by now. */
final class FormExpired extends RuntimeException implements Problem {
    private static final long serialVersionUID = 1L;

    @Override
    public String type() {
        return "form-expired";
    }

    @Override
    public int status() {
        return 403;
    }
}
