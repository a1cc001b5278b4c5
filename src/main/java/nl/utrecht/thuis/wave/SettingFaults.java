package nl.utrecht.thuis.wave;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.utrecht.thuis.problem.Problem;

/** Collects what is wrong with settings: one sentence for each, the first that was found. */
public final class SettingFaults {
    private final Map<String, Problem.Detail> byPointer = new LinkedHashMap<>();

    /**
     * Something is wrong.
     *
     * @param pointer the setting, such as {@code prizes} or {@code reminders/0/day}
     * @param key text key of the sentence
     * @param arguments names and values, in turn
     */
    public void add(String pointer, String key, Object... arguments) {
        Map<String, Object> byName = new HashMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            byName.put((String) arguments[i], arguments[i + 1]);
        }
        byPointer.putIfAbsent(pointer, new Problem.Detail(pointer, key, Map.copyOf(byName)));
    }

    /** Something is wrong unless that is so. */
    public void unless(boolean right, String pointer, String key, Object... arguments) {
        if (!right) {
            add(pointer, key, arguments);
        }
    }

    /** A number must be from {@code minimum} to {@code maximum}. */
    void range(int number, int minimum, int maximum, String pointer) {
        unless(number >= minimum && number <= maximum, pointer, "wave.error.range", "minimum", minimum, "maximum", maximum);
    }

    /** A text must be one line that is not too long; it may be empty. */
    void line(String text, String pointer) {
        unless(NewWave.isLine(text), pointer, "wave.error.line", "maximum", NewWave.LONGEST_LINE);
    }

    public List<Problem.Detail> all() {
        return List.copyOf(byPointer.values());
    }
}
