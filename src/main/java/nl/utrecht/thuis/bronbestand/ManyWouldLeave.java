package nl.utrecht.thuis.bronbestand;

import java.util.Map;
import nl.utrecht.thuis.problem.Problem;

/** So many people would leave that the file is perhaps not the whole register; somebody must say that it is. */
public final class ManyWouldLeave extends RuntimeException implements Problem {
    private static final long serialVersionUID = 1L;
    private final int leaving;
    private final int followed;

    ManyWouldLeave(int leaving, int followed) {
        super(leaving + " of " + followed + " people would leave the register");
        this.leaving = leaving;
        this.followed = followed;
    }

    @Override
    public String type() {
        return "many-would-leave";
    }

    @Override
    public int status() {
        return 400;
    }

    @Override
    public Map<String, Object> arguments() {
        return Map.of("leaving", leaving, "followed", followed);
    }
}
