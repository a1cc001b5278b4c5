package nl.utrecht.thuis.prizedraw;

import nl.utrecht.thuis.problem.Problem;

/** What was asked does not fit where the draw is in its life. */
final class WrongDrawState extends RuntimeException implements Problem {
    private static final long serialVersionUID = 1L;

    WrongDrawState(String wave, DrawState state) {
        super("The draw of wave " + wave + " is " + state);
    }

    @Override
    public String type() {
        return "wrong-draw-state";
    }

    @Override
    public int status() {
        return 409;
    }
}
