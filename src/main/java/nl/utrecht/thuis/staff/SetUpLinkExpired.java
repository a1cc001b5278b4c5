package nl.utrecht.thuis.staff;

import nl.utrecht.thuis.problem.Problem;

/** The set-up link was used, is too old, or never existed. */
final class SetUpLinkExpired extends RuntimeException implements Problem {
    private static final long serialVersionUID = 1L;

    @Override
    public String type() {
        return "set-up-link-expired";
    }

    @Override
    public int status() {
        return 410;
    }
}
