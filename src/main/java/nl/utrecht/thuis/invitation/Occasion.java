package nl.utrecht.thuis.invitation;

import nl.utrecht.thuis.wave.Round;

/**
 * What a mail of a round is for, as the outbox keeps it: the code of the round. Who gets another address may be invited again: then a number follows the
 * code of the invitation, so that it counts as another decision.
 */
record Occasion(String text) {
    private static final String AGAIN = Round.INVITATION + "-";

    static final Occasion INVITATION = new Occasion(Round.INVITATION);

    /** The invitation for somebody who was invited so often before. */
    static Occasion invitation(long before) {
        return before == 0 ? INVITATION : new Occasion(AGAIN + (before + 1));
    }

    boolean isInvitation() {
        return text.equals(Round.INVITATION) || text.startsWith(AGAIN);
    }

    boolean isAnnouncement() {
        return text.equals(Round.ANNOUNCEMENT);
    }

    /** The code of the round that it belongs to. */
    String round() {
        return isInvitation() ? Round.INVITATION : text;
    }
}
