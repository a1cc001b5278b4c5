package nl.utrecht.thuis.bronbestand;

import java.util.Arrays;
import java.util.Optional;
import nl.utrecht.thuis.participant.LeaveReason;
import org.jspecify.annotations.Nullable;

/**
 * What a researcher decided about people whom an update alone must not decide about.
 *
 * @param absentReason why people who are not in the file have left; empty when they have not
 * @param returnAllowed whether people who had left and are in the file are followed again
 * @param manyMayLeave whether it is right that a large part of the register leaves
 */
record Decision(Optional<LeaveReason> absentReason, boolean returnAllowed, boolean manyMayLeave) {
    private static final int LARGE_PART = 10;

    /** Nobody leaves for not being in the file, and nobody comes back. */
    static final Decision CAUTIOUS = new Decision(Optional.empty(), false, false);

    /** @param absent slug of a {@link LeaveReason}; anything else is none */
    static Decision of(@Nullable String absent, boolean returnAllowed, boolean manyMayLeave) {
        return new Decision(Arrays.stream(LeaveReason.values()).filter(reason -> reason.slug().equals(absent)).findFirst(), returnAllowed,
                manyMayLeave);
    }

    /** Whether people who are not in the file have left for that reason. */
    public boolean isFor(String reason) {
        return absentReason.filter(chosen -> chosen.slug().equals(reason)).isPresent();
    }

    /** @throws ManyWouldLeave when more than a tenth would leave and nobody said that this is right */
    void requireFor(RegisterSummary summary) {
        int leaving = summary.left() + (absentReason.isPresent() ? summary.absent() : 0);
        if (!manyMayLeave && (long) leaving * LARGE_PART > summary.followed()) {
            throw new ManyWouldLeave(leaving, summary.followed());
        }
    }
}
