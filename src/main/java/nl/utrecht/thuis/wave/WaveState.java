package nl.utrecht.thuis.wave;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Where a wave is in its life. The diagram in {@code src/docs/wave-states.md} shows the same transitions. */
public enum WaveState {
    DRAFT, READY, IN_THE_FIELD, CLOSED, SETTLED, ANONYMISED;

    private static final Map<WaveState, Set<WaveState>> NEXT = Map.of(DRAFT, EnumSet.of(READY, IN_THE_FIELD), READY,
            EnumSet.of(DRAFT, IN_THE_FIELD),
            IN_THE_FIELD, EnumSet.of(CLOSED), CLOSED, EnumSet.of(SETTLED), SETTLED, EnumSet.of(ANONYMISED), ANONYMISED,
            EnumSet.noneOf(WaveState.class));

    /** The states that this one may become. */
    public Set<WaveState> next() {
        return NEXT.get(this);
    }

    public boolean mayBecome(WaveState state) {
        return next().contains(state);
    }

    /** The name in the API, such as {@code in-the-field}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the register may still be replaced and settings changed. */
    public boolean beforeOpening() {
        return this == DRAFT || this == READY;
    }
}
