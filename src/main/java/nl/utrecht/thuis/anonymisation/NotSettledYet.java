package nl.utrecht.thuis.anonymisation;

import java.util.List;
import java.util.Map;
import nl.utrecht.thuis.problem.Problem;

/** Something must happen before a wave can be anonymised; everything is in the details. */
class NotSettledYet extends RuntimeException implements Problem {
    private static final long serialVersionUID = 1L;
    private final String wave;
    private final transient List<Detail> details;

    NotSettledYet(String wave, List<Detail> details) {
        super("Wave " + wave + " cannot be anonymised because of " + details.size() + " things");
        this.wave = wave;
        this.details = List.copyOf(details);
    }

    @Override
    public String type() {
        return "not-settled-yet";
    }

    @Override
    public int status() {
        return 400;
    }

    @Override
    public Map<String, Object> arguments() {
        return Map.of("wave", wave);
    }

    @Override
    public List<Detail> details() {
        return details;
    }
}
