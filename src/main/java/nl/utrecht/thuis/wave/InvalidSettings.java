package nl.utrecht.thuis.wave;

import java.util.List;
import nl.utrecht.thuis.problem.Problem;

/** Settings of a wave cannot be changed so; the details name all that is wrong, and nothing was changed. */
public class InvalidSettings extends RuntimeException implements Problem {
    private static final long serialVersionUID = 1L;
    private final transient List<Detail> details;

    InvalidSettings(List<Detail> details) {
        super(details.size() + " settings are wrong");
        this.details = List.copyOf(details);
    }

    @Override
    public String type() {
        return "invalid-settings";
    }

    @Override
    public int status() {
        return 400;
    }

    @Override
    public List<Detail> details() {
        return details;
    }
}
