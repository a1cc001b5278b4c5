package nl.utrecht.thuis.wave;

import nl.utrecht.thuis.problem.Problem;

/** Somebody did alone what takes two people: the second must be another one. */
public class SecondPersonNeeded extends RuntimeException implements Problem {
    private static final long serialVersionUID = 1L;

    /** Whoever was first may not be second. */
    public SecondPersonNeeded(String wave) {
        super("Wave " + wave + " needs a second person");
    }

    @Override
    public String type() {
        return "second-person-needed";
    }

    @Override
    public int status() {
        return 409;
    }
}
