package nl.utrecht.thuis.wave;

import java.util.Map;
import nl.utrecht.thuis.problem.Problem;

/** There is no wave of that code. */
public class WaveNotFound extends RuntimeException implements Problem {
    private static final long serialVersionUID = 1L;
    private final String code;

    public WaveNotFound(String code) {
        super("No wave " + code);
        this.code = code;
    }

    @Override
    public String type() {
        return "wave-not-found";
    }

    @Override
    public int status() {
        return 404;
    }

    @Override
    public Map<String, Object> arguments() {
        return Map.of("wave", code);
    }
}
