package nl.utrecht.thuis.interview;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** How far it has come with somebody who was drawn. The diagram in {@code src/docs/interviews.md} shows the same transitions. */
enum CandidateState {
    /** Stands in for somebody; knows of nothing. */
    RESERVE,
    /** Has a place; is to be invited. */
    DRAWN,
    /** Was mailed, and has not answered. */
    INVITED,
    /** Does not know yet, or no time suits. */
    LATER,
    /** Comes, at a time that they chose. */
    AGREED,
    /** Said no. */
    DECLINED,
    /** Did not choose a time, and is waited for no longer. */
    LAPSED,
    /** Took their address back. */
    WITHDRAWN,
    /** Came. */
    HELD,
    /** Did not come. */
    NO_SHOW;

    private static final Map<CandidateState, Set<CandidateState>> NEXT = Map.of(RESERVE, EnumSet.of(DRAWN, INVITED, WITHDRAWN), DRAWN,
            EnumSet.of(INVITED, WITHDRAWN), INVITED, EnumSet.of(AGREED, LATER, DECLINED, LAPSED, WITHDRAWN), LATER,
            EnumSet.of(AGREED, DECLINED, LAPSED, WITHDRAWN), AGREED, EnumSet.of(INVITED, LATER, DECLINED, WITHDRAWN, HELD, NO_SHOW),
            DECLINED, EnumSet.noneOf(CandidateState.class), LAPSED, EnumSet.noneOf(CandidateState.class), WITHDRAWN,
            EnumSet.noneOf(CandidateState.class), HELD, EnumSet.noneOf(CandidateState.class), NO_SHOW,
            EnumSet.noneOf(CandidateState.class));
    /** Those who have a place. */
    static final Set<CandidateState> SEATED = EnumSet.of(DRAWN, INVITED, LATER, AGREED, HELD);
    /** Those who took a place at a time. */
    static final Set<CandidateState> SLOTTED = EnumSet.of(AGREED, HELD, NO_SHOW);
    /** Those who can still answer. */
    static final Set<CandidateState> ASKED = EnumSet.of(INVITED, LATER, AGREED);

    Set<CandidateState> next() {
        return NEXT.get(this);
    }

    boolean mayBecome(CandidateState state) {
        return next().contains(state);
    }

    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
