package nl.utrecht.thuis.staff;

import java.util.List;
import nl.utrecht.thuis.problem.Problem;

/** An account cannot be made like that. */
public final class InvalidAccount extends RuntimeException implements Problem {
    private static final long serialVersionUID = 1L;
    private final transient List<Detail> details;

    InvalidAccount(List<Detail> details) {
        this.details = List.copyOf(details);
    }

    @Override
    public String type() {
        return "invalid-account";
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
