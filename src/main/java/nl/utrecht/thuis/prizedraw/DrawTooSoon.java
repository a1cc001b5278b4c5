package nl.utrecht.thuis.prizedraw;

import java.time.LocalDate;
import java.util.Map;
import nl.utrecht.thuis.problem.Problem;

/** The list of a draw is not public long enough: whoever wants to check the draw must be able to note the list before. */
final class DrawTooSoon extends RuntimeException implements Problem {
    private static final long serialVersionUID = 1L;
    private final LocalDate from;

    /** @param from the first day on which it may be drawn */
    DrawTooSoon(String wave, LocalDate from) {
        super("The draw of wave " + wave + " can be drawn from " + from);
        this.from = from;
    }

    @Override
    public String type() {
        return "draw-too-soon";
    }

    @Override
    public int status() {
        return 409;
    }

    @Override
    public Map<String, Object> arguments() {
        return Map.of("day", from);
    }
}
