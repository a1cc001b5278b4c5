package nl.utrecht.thuis.prizedraw;

import nl.utrecht.thuis.i18n.Texts;

/**
 * What became of the vouchers of a draw that is settled.
 *
 * @param given how many were handed over
 * @param left for how many nobody was found
 */
record Outcome(long given, long left) {

    static Outcome of(PrizeDraw draw) {
        long given = PrizeEntry.count("waveCode = ?1 and state = ?2", draw.waveCode, EntryState.HANDED_OVER);
        return new Outcome(given, draw.prizes - given);
    }

    String in(Texts t) {
        return t.of("draw.outcome", "given", given, "left", left).strip();
    }
}
