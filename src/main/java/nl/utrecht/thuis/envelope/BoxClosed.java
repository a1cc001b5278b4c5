package nl.utrecht.thuis.envelope;

import nl.utrecht.thuis.keys.Box;
import nl.utrecht.thuis.problem.Problem;

/** The box takes no envelopes: its wave has closed, or has not opened. */
public final class BoxClosed extends RuntimeException implements Problem {
    private static final long serialVersionUID = 1L;

    BoxClosed(String wave, Box box) {
        super("The box '" + box.slug() + "' of wave " + wave + " is not open");
    }

    @Override
    public String type() {
        return "wave-closed";
    }

    @Override
    public int status() {
        return 410;
    }
}
