package nl.utrecht.thuis.bronbestand;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.UUID;
import nl.utrecht.thuis.bronbestand.file.Status;
import nl.utrecht.thuis.participant.Participant;
import org.jspecify.annotations.Nullable;

/**
 * What the register has of somebody now, as far as it takes to see a change.
 *
 * @param away whether the person had left
 */
record KnownPerson(UUID participantId, byte @Nullable [] contentHash, byte @Nullable [] coachHash, byte @Nullable [] emailHash,
        String language, boolean hasAddress, boolean away) {
    static final String COLUMNS = "participant_id, content_hash, coach_hash, email_hash, language, has_address, left_reason is not null as away";

    static KnownPerson of(ResultSet row) throws SQLException {
        return new KnownPerson(row.getObject("participant_id", UUID.class), row.getBytes("content_hash"), row.getBytes("coach_hash"),
                row.getBytes("email_hash"), row.getString("language"), row.getBoolean("has_address"), row.getBoolean("away"));
    }

    /** What becomes of the person. @param status as the file has it; null when it says nothing */
    RowOutcome outcome(Participant now, @Nullable Status status) {
        if (status != null && !status.isFollowed()) {
            return away ? RowOutcome.STILL_AWAY : RowOutcome.valueOf(status.name());
        }
        if (away) {
            return RowOutcome.RETURNED;
        }
        if (now.hasAddress != hasAddress) {
            return now.hasAddress ? RowOutcome.ADDRESS_NEW : RowOutcome.ADDRESS_GONE;
        }
        if (hasOtherAddress(now)) {
            return RowOutcome.ADDRESS_OTHER;
        }
        if (contentHash != null && !Arrays.equals(coachHash, now.coachHash)) {
            return RowOutcome.COACH;
        }
        return Arrays.equals(contentHash, now.contentHash) && language.equals(now.language) ? RowOutcome.UNCHANGED : RowOutcome.OTHER;
    }

    /** Whether there is an address to write to that was not there before. A row of before there were hashes has the benefit of the doubt. */
    boolean hasOtherAddress(Participant now) {
        boolean unknown = hasAddress && emailHash == null;
        return now.hasAddress && !unknown && !Arrays.equals(emailHash, now.emailHash);
    }
}
