package nl.utrecht.thuis.wave;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.utrecht.thuis.problem.Problem;

/** What was asked does not fit where the wave is in its life. */
public class WrongWaveState extends RuntimeException implements Problem {
    private static final long serialVersionUID = 1L;
    private final String code;
    private final WaveState state;

    /** The wave may not become that. */
    WrongWaveState(Wave wave, WaveState next) {
        this(wave, "become " + next);
    }

    /** That cannot be done with the wave now. */
    public WrongWaveState(Wave wave, String what) {
        super("Wave " + wave.code + " is " + wave.state + " and cannot " + what);
        this.code = wave.code;
        this.state = wave.state;
    }

    @Override
    public String type() {
        return "wrong-wave-state";
    }

    @Override
    public int status() {
        return 400;
    }

    @Override
    public List<Detail> details() {
        return List.of(new Detail("state", "problem.wrong-wave-state.detail", arguments()));
    }

    @Override
    public Map<String, Object> arguments() {
        return Map.of("wave", code, "state", state.name().toLowerCase(Locale.ROOT));
    }
}
