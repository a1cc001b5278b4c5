package nl.utrecht.thuis.anonymisation;

import nl.utrecht.thuis.problem.Problem;

/** Nobody asks for the anonymising of the wave now: it was withdrawn, or it is agreed to already. */
class NobodyAsked extends RuntimeException implements Problem {
    private static final long serialVersionUID = 1L;

    NobodyAsked(String wave) {
        super("Nobody asks for the anonymising of wave " + wave);
    }

    @Override
    public String type() {
        return "nobody-asked";
    }

    @Override
    public int status() {
        return 409;
    }
}
