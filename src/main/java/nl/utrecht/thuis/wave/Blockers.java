package nl.utrecht.thuis.wave;

import java.util.List;
import java.util.stream.Stream;
import nl.utrecht.thuis.problem.Problem;

/**
 * What keeps a wave from opening.
 *
 * @param firm what must be solved first
 * @param overridable what a researcher may pass over with a reason, which is recorded
 * @param byCalendar what must be solved before it can run by its calendar; it can be opened by hand all the same
 * @param warnings what blocks nothing, and somebody should look at
 */
public record Blockers(List<Problem.Detail> firm, List<Problem.Detail> overridable, List<Problem.Detail> byCalendar,
        List<Problem.Detail> warnings) {
    /** Everything that keeps it from opening by hand, the firm ones first. */
    public List<Problem.Detail> all() {
        return Stream.concat(firm.stream(), overridable.stream()).toList();
    }

    /** The same for a wave that is to run by its calendar: what blocks that is firm then. */
    Blockers forCalendar() {
        return new Blockers(Stream.concat(firm.stream(), byCalendar.stream()).toList(), overridable, List.of(), warnings);
    }

    /** What is left when a reason is given, or not. */
    List<Problem.Detail> left(boolean reason) {
        return reason ? firm : all();
    }
}
