package nl.utrecht.thuis.interview;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** How far a wave's interviews are. The diagram in {@code src/docs/interviews.md} shows the same transitions. */
enum PlanState {
    /** Where, when and in which languages is being written down. */
    PREPARING,
    /** It is known who is asked. */
    DRAWN,
    /** They are being asked. */
    INVITING,
    /** Nobody is asked any more. */
    SETTLED;

    private static final Map<PlanState, Set<PlanState>> NEXT = Map.of(PREPARING, EnumSet.of(DRAWN, SETTLED), DRAWN,
            EnumSet.of(INVITING, SETTLED), INVITING, EnumSet.of(SETTLED), SETTLED, EnumSet.noneOf(PlanState.class));

    Set<PlanState> next() {
        return NEXT.get(this);
    }

    boolean mayBecome(PlanState state) {
        return next().contains(state);
    }

    String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
