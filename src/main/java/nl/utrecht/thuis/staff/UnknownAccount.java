package nl.utrecht.thuis.staff;

import nl.utrecht.thuis.problem.Problem;

/** There is no account of that username. */
final class UnknownAccount extends RuntimeException implements Problem {
    private static final long serialVersionUID = 1L;

    @Override
    public String type() {
        return "not-found";
    }

    @Override
    public int status() {
        return 404;
    }
}
