package nl.utrecht.thuis.invitation;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What happened when somebody gave a code at the door.
 *
 * @param outcome what to tell them
 * @param session the secret of the new session, to be kept in the cookie; only with {@link Outcome#WELCOME} and {@link Outcome#DONE}
 * @param minutes how long to wait, with {@link Outcome#WAIT}
 * @param opens the day on which the questionnaire opens, with {@link Outcome#NOT_YET_OPEN}
 */
public record Knock(Outcome outcome, Optional<String> session, long minutes, Optional<LocalDate> opens) {

    /** What a code can lead to. Wrong and unknown are one outcome: nobody learns which selectors exist. */
    public enum Outcome {
        WELCOME, DONE, DECLINED, UNKNOWN, INCOMPLETE, CLOSED, NOT_YET_OPEN, WAIT
    }

    static Knock of(Outcome outcome) {
        return new Knock(outcome, Optional.empty(), 0, Optional.empty());
    }

    static Knock with(Outcome outcome, String session) {
        return new Knock(outcome, Optional.of(session), 0, Optional.empty());
    }

    static Knock waiting(long minutes) {
        return new Knock(Outcome.WAIT, Optional.empty(), minutes, Optional.empty());
    }

    static Knock notYet(LocalDate opens) {
        return new Knock(Outcome.NOT_YET_OPEN, Optional.empty(), 0, Optional.of(opens));
    }
}
