package nl.utrecht.thuis.staff;

import nl.utrecht.thuis.problem.Problem;

/** Nobody can sign in yet: the application is still preparing itself. */
final class SignInNotReady extends RuntimeException implements Problem {
    private static final long serialVersionUID = 1L;

    @Override
    public String type() {
        return "not-ready";
    }

    @Override
    public int status() {
        return 503;
    }
}
