package nl.utrecht.thuis.staff;

import nl.utrecht.thuis.problem.Problem;

/** Something that cannot be undone was asked for without saying that it is meant. */
final class NotSure extends RuntimeException implements Problem {
    private static final long serialVersionUID = 1L;

    @Override
    public String type() {
        return "not-sure";
    }

    @Override
    public int status() {
        return 400;
    }
}
