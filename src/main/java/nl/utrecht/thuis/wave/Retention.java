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
 * @param daysSeen how many days ago it was first seen that the day is at hand; 0 when nobody saw that yet, negative when a clock went back since
 * @param first who agreed first; null when nobody did
 * @param second who else agreed; null when nobody did
 */
public record Retention(@Nullable LocalDate due, long daysLeft, long daysSeen, @Nullable String first, @Nullable String second) {
    /** In days; with these a whole day lies between the first sight of the date and the date itself. */
    private static final int NOTICE = 2;
    private static final int MONTH = 30;
    private static final int WEEK = 7;

    /** How near the day is. */
    public enum Urgency {
        NONE, MONTH, WEEK, OVERDUE
    }

    /** Nothing is due of a wave that is anonymised. */
    public static Retention of(Wave wave, LocalDate today) {
        LocalDate due = due(wave);
        return new Retention(due, due == null ? 0 : ChronoUnit.DAYS.between(today, due),
                wave.dueSeenOn == null ? 0 : ChronoUnit.DAYS.between(wave.dueSeenOn, today), wave.retentionFirst, wave.retentionSecond);
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

    /** Whether the day has come, or does so soon: from then on it is noted that it was seen. */
    public boolean isAtHand() {
        return due != null && daysLeft <= NOTICE;
    }

    /** Whether the wave may be forgotten by itself: two agreed, the day has come, and no single wrong day of a clock is all that says so. */
    public boolean mayBegin() {
        return isDue() && agreed() && daysSeen >= NOTICE;
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
