package nl.utrecht.thuis.wave;

import java.util.List;
import java.util.Map;
import nl.utrecht.thuis.problem.Problem;

/** The wave cannot do what was asked; everything that stands in the way is in the details. */
public class WaveBlocked extends RuntimeException implements Problem {
    private static final long serialVersionUID = 1L;
    private final String code;
    private final transient List<Detail> details;

    WaveBlocked(String code, List<Detail> details) {
        super("Wave " + code + " is blocked by " + details.size() + " things");
        this.code = code;
        this.details = List.copyOf(details);
    }

    @Override
    public String type() {
        return "wave-blocked";
    }

    @Override
    public int status() {
        return 400;
    }

    @Override
    public Map<String, Object> arguments() {
        return Map.of("wave", code);
    }

    @Override
    public List<Detail> details() {
        return details;
    }
}
