package nl.utrecht.thuis.wave;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.utrecht.thuis.problem.Problem;

/**
 * Asked of everybody before a closed wave is settled, in that transaction: what is still open? Change nothing.
 *
 * @param left what is still open
 */
public record WaveSettling(Wave wave, List<Problem.Detail> left) {
    WaveSettling(Wave wave) {
        this(wave, new ArrayList<>());
    }

    /** Something is still open. @param key text key of the sentence that says what */
    public void isOpen(String pointer, String key, Map<String, Object> arguments) {
        left.add(new Problem.Detail(pointer, key, arguments));
    }
}
