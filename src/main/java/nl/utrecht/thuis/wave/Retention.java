package nl.utrecht.thuis.wave;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * By when the people of a wave must be forgotten, and who agreed to it.
 *
 * @param due the day on which that happens by itself when two people agreed: the months of the wave after its closing, and while it is in the field after its
 *        last day; null before the opening
 * @param daysLeft from today to that day, negative after it; 0 without one
 * @param first who agreed first; null when nobody did
 * @param second who else agreed; null when nobody did
 */
public record Retention(@Nullable LocalDate due, long daysLeft, @Nullable String first, @Nullable String second) {
    private static final int MONTH = 30;
    private static final int WEEK = 7;

    /** How near the day is. */
    public enum Urgency {
        NONE, MONTH, WEEK, OVERDUE
    }

    /** Nothing is due of a wave that is anonymised. */
    public static Retention of(Wave wave, LocalDate today) {
        LocalDate due = due(wave);
        return new Retention(due, due == null ? 0 : ChronoUnit.DAYS.between(today, due), wave.retentionFirst, wave.retentionSecond);
    }

    /** Whoever closes a wave that was overdue in the field begins no new time. */
    private static @Nullable LocalDate due(Wave wave) {
        if (wave.state.beforeOpening() || wave.state == WaveState.ANONYMISED) {
            return null;
        }
        LocalDate planned = wave.closesOn == null ? null : wave.closesOn.plusMonths(wave.retentionMonths);
        boolean overdue = planned != null && wave.closedOn != null && !wave.closedOn.isBefore(planned);
        return wave.closedOn == null || overdue ? planned : wave.closedOn.plusMonths(wave.retentionMonths);
    }

    /** Whether two people agreed. */
    public boolean agreed() {
        return first != null && second != null;
    }

    /** Whether the day has come. */
    public boolean isDue() {
        return due != null && daysLeft <= 0;
    }

    public Urgency urgency() {
        if (due == null || daysLeft > MONTH) {
            return Urgency.NONE;
        }
        return daysLeft <= 0 ? Urgency.OVERDUE : daysLeft <= WEEK ? Urgency.WEEK : Urgency.MONTH;
    }

    /** Whether this person can still agree. */
    public boolean mayAgree(String username) {
        return !agreed() && !username.equals(first);
    }
}
