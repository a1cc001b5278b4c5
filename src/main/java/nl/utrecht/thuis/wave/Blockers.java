package nl.utrecht.thuis.wave;

import java.util.List;
import java.util.stream.Stream;
import nl.utrecht.thuis.problem.Problem;

/**
 * What keeps a wave from opening.
 *
 * @param firm what must be solved first
 * @param overridable what a researcher may pass over with a reason, which is recorded
 */
public record Blockers(List<Problem.Detail> firm, List<Problem.Detail> overridable) {
    /** Everything, the firm ones first. */
    public List<Problem.Detail> all() {
        return Stream.concat(firm.stream(), overridable.stream()).toList();
    }

    /** What is left when a reason is given, or not. */
    List<Problem.Detail> left(boolean reason) {
        return reason ? firm : all();
    }
}
