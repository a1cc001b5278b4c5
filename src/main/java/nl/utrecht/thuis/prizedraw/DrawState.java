package nl.utrecht.thuis.prizedraw;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The life of a draw; {@code src/docs/draw/README.md} shows the same steps. */
enum DrawState {
    /** The seed is promised; people enter. */
    COMMITTED,
    /** The field is closed: the list of entry numbers is published and changes no more. */
    FROZEN,
    /** The seed is shown; winners are written to. */
    DRAWN,
    /** Every voucher is handed over, or there is nobody left to give it to. */
    SETTLED;

    private static final Map<DrawState, Set<DrawState>> NEXT = Map.of(COMMITTED, EnumSet.of(FROZEN), FROZEN, EnumSet.of(DRAWN), DRAWN,
            EnumSet.of(SETTLED), SETTLED, EnumSet.noneOf(DrawState.class));

    Set<DrawState> next() {
        return NEXT.get(this);
    }

    boolean mayBecome(DrawState state) {
        return next().contains(state);
    }

    /** Whether the seed is shown, and every entry has its place. */
    boolean isDrawn() {
        return this == DRAWN || this == SETTLED;
    }

    /** The name in texts and in the published file. */
    String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
