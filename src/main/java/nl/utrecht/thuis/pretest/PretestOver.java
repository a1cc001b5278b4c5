package nl.utrecht.thuis.pretest;

import nl.utrecht.thuis.problem.Problem;

/** The wave is closed: there is nothing left to try out. */
class PretestOver extends RuntimeException implements Problem {
    private static final long serialVersionUID = 1L;

    @Override
    public String type() {
        return "pretest-over";
    }

    @Override
    public int status() {
        return 409;
    }
}
