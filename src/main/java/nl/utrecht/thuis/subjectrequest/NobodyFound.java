package nl.utrecht.thuis.subjectrequest;

import nl.utrecht.thuis.problem.Problem;

/** The person of a form is in the register no more: somebody else erased them, or the wave was anonymised. */
class NobodyFound extends RuntimeException implements Problem {
    private static final long serialVersionUID = 1L;

    @Override
    public String type() {
        return "nobody-found";
    }

    @Override
    public int status() {
        return 404;
    }
}
