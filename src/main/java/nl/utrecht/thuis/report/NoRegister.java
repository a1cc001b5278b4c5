package nl.utrecht.thuis.report;

import java.util.Map;
import nl.utrecht.thuis.problem.Problem;

/** There is nothing to compare with: the wave has no register yet. */
class NoRegister extends RuntimeException implements Problem {
    private static final long serialVersionUID = 1L;
    private final String wave;

    NoRegister(String wave) {
        super("Wave " + wave + " has no register");
        this.wave = wave;
    }

    @Override
    public String type() {
        return "no-register";
    }

    @Override
    public int status() {
        return 409;
    }

    @Override
    public Map<String, Object> arguments() {
        return Map.of("wave", wave);
    }
}
