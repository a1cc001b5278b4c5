package nl.utrecht.thuis.bronbestand;

import nl.utrecht.thuis.problem.Problem;

/** The wave changed after the file was checked: what the report says may no longer be so. */
public final class RegisterOutdated extends RuntimeException implements Problem {
    private static final long serialVersionUID = 1L;

    RegisterOutdated() {
        super("The wave changed after its register file was checked");
    }

    @Override
    public String type() {
        return "register-outdated";
    }

    @Override
    public int status() {
        return 409;
    }
}
