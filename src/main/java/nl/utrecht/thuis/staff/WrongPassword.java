package nl.utrecht.thuis.staff;

import nl.utrecht.thuis.problem.Problem;

/** The username is unknown or inactive, or the password is wrong; nobody is told which. */
final class WrongPassword extends RuntimeException implements Problem {
    private static final long serialVersionUID = 1L;

    @Override
    public String type() {
        return "wrong-password";
    }

    @Override
    public int status() {
        return 401;
    }
}
