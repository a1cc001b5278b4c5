package nl.utrecht.thuis.prizedraw;

import nl.utrecht.thuis.problem.Problem;

/** There is no draw in a wave: it has no prizes, or has not opened. */
final class DrawNotFound extends RuntimeException implements Problem {
    private static final long serialVersionUID = 1L;

    DrawNotFound(String wave) {
        super("Wave " + wave + " has no draw");
    }

    @Override
    public String type() {
        return "draw-not-found";
    }

    @Override
    public int status() {
        return 404;
    }
}
