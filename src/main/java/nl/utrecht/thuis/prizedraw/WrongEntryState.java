package nl.utrecht.thuis.prizedraw;

import nl.utrecht.thuis.problem.Problem;

/** What was asked does not fit what has become of an entry: somebody else, or time, was first. */
final class WrongEntryState extends RuntimeException implements Problem {
    private static final long serialVersionUID = 1L;

    WrongEntryState(PrizeEntry entry) {
        super("An entry of wave " + entry.waveCode + " is " + entry.state);
    }

    @Override
    public String type() {
        return "wrong-entry-state";
    }

    @Override
    public int status() {
        return 409;
    }
}
