package nl.utrecht.thuis.wave;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** Numbers of people by how far they came. */
public record Counts(Map<Step, Integer> byStep) {
    /** Nobody. */
    public static final Counts NONE = new Counts(Map.of());

    public Counts {
        EnumMap<Step, Integer> copy = new EnumMap<>(Step.class);
        copy.putAll(byStep);
        byStep = Collections.unmodifiableMap(copy);
    }

    public int of(Step step) {
        return byStep.getOrDefault(step, 0);
    }

    public Counts plus(Counts other) {
        EnumMap<Step, Integer> sum = new EnumMap<>(Step.class);
        for (Step step : Step.values()) {
            sum.put(step, of(step) + other.of(step));
        }
        return new Counts(sum);
    }

    public Counts plus(Step step, int number) {
        return plus(new Counts(Map.of(step, number)));
    }
}
