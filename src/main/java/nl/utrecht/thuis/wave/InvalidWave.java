package nl.utrecht.thuis.wave;

import java.util.List;
import nl.utrecht.thuis.problem.Problem;

/** The settings given for a wave cannot be used; the details name all of them. */
public class InvalidWave extends RuntimeException implements Problem {
    private static final long serialVersionUID = 1L;
    private final transient List<Detail> details;

    InvalidWave(List<Detail> details) {
        super(details.size() + " settings of the wave are wrong");
        this.details = List.copyOf(details);
    }

    @Override
    public String type() {
        return "invalid-wave";
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
