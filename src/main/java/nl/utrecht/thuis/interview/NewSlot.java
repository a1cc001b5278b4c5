package nl.utrecht.thuis.interview;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import nl.utrecht.thuis.problem.Problem.Detail;
import org.jspecify.annotations.Nullable;

/**
 * A time to add.
 *
 * @param time to the minute
 * @param places how many people can come then, from 1 to {@value #MOST}
 */
record NewSlot(LocalDate day, LocalTime time, int places) {
    static final int MOST = 20;
    private static final int LAST_YEAR = 2999;

    /** What was typed, without seconds, unless it is no day, no time, or no number of people. */
    static Optional<NewSlot> of(@Nullable String day, @Nullable String time, @Nullable String places) {
        try {
            LocalTime minute = LocalTime.parse(text(time)).truncatedTo(ChronoUnit.MINUTES);
            NewSlot slot = new NewSlot(LocalDate.parse(text(day)), minute, Integer.parseInt(text(places)));
            return slot.places >= 1 && slot.places <= MOST ? Optional.of(slot) : Optional.empty();
        } catch (DateTimeParseException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Whether it is a time to come. */
    boolean isToCome(Instant now, ZoneId zone) {
        return day.getYear() <= LAST_YEAR && day.atTime(time).atZone(zone).toInstant().isAfter(now);
    }

    /** What is wrong when no number of people, or a time that has passed, was typed. */
    static Detail wrong() {
        return new Detail("slot", "staff.interviews.wrong.slot", Map.of("maximum", MOST));
    }

    /** What is wrong with a time on or after the day on which everybody of the wave is forgotten. */
    static Detail tooLate(LocalDate due) {
        return new Detail("slot", "staff.interviews.wrong.slot-late", Map.of("due", due));
    }

    /** What is wrong with a time that is there already. */
    static Detail thereAlready() {
        return new Detail("slot", "staff.interviews.wrong.slot-there", Map.of());
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
