package nl.utrecht.thuis.wave;

import java.time.LocalTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A round of messages as it is planned.
 *
 * @param code of the round that it is, such as {@code reminder-1}; empty for a new one
 * @param day days from the opening; negative before it
 * @param at when it begins, in the municipality's time
 * @param toNotStarted whether it goes to people who have not started; means nothing for an announcement
 * @param toNotFinished whether it goes to people who started and have not finished; means nothing for an announcement
 */
public record PlannedRound(String code, int day, @Nullable LocalTime at, boolean toNotStarted, boolean toNotFinished) {

    public PlannedRound {
        code = Objects.requireNonNullElse(code, "");
    }

    static PlannedRound of(Round round) {
        return new PlannedRound(round.code, round.dayOffset, round.sendTime, round.toNotStarted, round.toNotFinished);
    }

    /** Writes it into its round. */
    void applyTo(Round round) {
        round.dayOffset = day;
        round.sendTime = Objects.requireNonNull(at);
        round.toNotStarted = toNotStarted;
        round.toNotFinished = toNotFinished;
    }
}
