package nl.utrecht.thuis.prizedraw;

import nl.utrecht.thuis.problem.Problem;

/** The seed is not the one that was promised, or the list is not the one that was frozen: somebody changed a key or a row. Nothing may be drawn. */
final class DrawTampered extends RuntimeException implements Problem {
    private static final long serialVersionUID = 1L;

    DrawTampered(String wave) {
        super("The draw of wave " + wave + " does not match what was published");
    }

    @Override
    public String type() {
        return "draw-tampered";
    }

    @Override
    public int status() {
        return 409;
    }
}
