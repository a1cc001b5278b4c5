package nl.utrecht.thuis.wording;

import java.util.List;
import nl.utrecht.thuis.problem.Problem;

/**
 * What was found in a text.
 *
 * @param errors why it cannot be used
 * @param warnings what to look at once more
 */
record Checked(List<Problem.Detail> errors, List<Problem.Detail> warnings) {

    boolean passes() {
        return errors.isEmpty();
    }
}
