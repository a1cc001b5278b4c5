package nl.utrecht.thuis.invitation;

import nl.utrecht.thuis.problem.Problem;

/** The register has nobody of that client number. The number itself is not repeated: it is a person's. */
public class UnknownClientNumber extends RuntimeException implements Problem {
    private static final long serialVersionUID = 1L;

    @Override
    public String type() {
        return "unknown-client-number";
    }

    @Override
    public int status() {
        return 404;
    }
}
