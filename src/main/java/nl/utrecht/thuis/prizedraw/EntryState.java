package nl.utrecht.thuis.prizedraw;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What becomes of an entry; {@code src/docs/draw/README.md} shows the same steps. */
enum EntryState {
    /** Takes part, and nothing is drawn yet. */
    ENTERED,
    /** Drawn behind the winners: whose turn it is when one of those drops out. */
    RESERVE,
    /** A winner who is written to. */
    NOTIFIED,
    /** A winner who wants the voucher. */
    CLAIMED,
    /** A winner who does not want it. */
    DECLINED,
    /** A winner of whom nothing was heard in time. */
    LAPSED,
    /** Whoever it was does not want to take part any more. */
    WITHDRAWN,
    /** The voucher is given. */
    HANDED_OVER;

    /** Those for whom a voucher is kept or given. */
    static final Set<EntryState> WINNERS = EnumSet.of(NOTIFIED, CLAIMED, HANDED_OVER);

    private static final Map<EntryState, Set<EntryState>> NEXT = Map.of(ENTERED, EnumSet.of(RESERVE, NOTIFIED, WITHDRAWN), RESERVE,
            EnumSet.of(NOTIFIED, WITHDRAWN), NOTIFIED, EnumSet.of(CLAIMED, DECLINED, LAPSED, WITHDRAWN), CLAIMED,
            EnumSet.of(HANDED_OVER, WITHDRAWN));

    Set<EntryState> next() {
        return NEXT.getOrDefault(this, EnumSet.noneOf(EntryState.class));
    }

    boolean mayBecome(EntryState state) {
        return next().contains(state);
    }

    /** The name in texts. */
    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The word in the published file: it tells no more of somebody than is needed to follow who won. */
    String published() {
        return switch (this) {
            case NOTIFIED, CLAIMED, HANDED_OVER -> "winner";
            case DECLINED, LAPSED, WITHDRAWN -> "passed-over";
            case ENTERED, RESERVE -> "entry";
        };
    }
}
