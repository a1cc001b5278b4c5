package nl.utrecht.thuis.coaching;

import nl.utrecht.thuis.problem.Problem;

/** There is no such client or wave, or it is none of this coach's: the two look the same. */
final class UnknownClient extends RuntimeException implements Problem {
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
