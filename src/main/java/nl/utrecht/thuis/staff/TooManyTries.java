package nl.utrecht.thuis.staff;

import java.time.Duration;
import java.util.Map;
import nl.utrecht.thuis.problem.Problem;

/** Somebody guessed too often at one username and has to wait. */
final class TooManyTries extends RuntimeException implements Problem {
    private static final long serialVersionUID = 1L;
    private final long minutes;

    TooManyTries(Duration wait) {
        minutes = wait.plusSeconds(59).toMinutes();
    }

    @Override
    public String type() {
        return "too-many-tries";
    }

    @Override
    public int status() {
        return 429;
    }

    @Override
    public Map<String, Object> arguments() {
        return Map.of("minutes", minutes);
    }
}
