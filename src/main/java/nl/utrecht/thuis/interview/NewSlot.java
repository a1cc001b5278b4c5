package nl.utrecht.thuis.interview;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A time to add. @param places how many people can come then, from 1 to {@value #MOST} */
record NewSlot(LocalDate day, LocalTime time, int places) {
    static final int MOST = 20;

    /** What was typed, unless it is no time to come, or one that has passed. */
    static Optional<NewSlot> of(@Nullable String day, @Nullable String time, @Nullable String places, Instant now, ZoneId zone) {
        try {
            NewSlot slot = new NewSlot(LocalDate.parse(text(day)), LocalTime.parse(text(time)), Integer.parseInt(text(places)));
            boolean isToCome = slot.day.atTime(slot.time).atZone(zone).toInstant().isAfter(now) && slot.day.getYear() < 3000;
            return isToCome && slot.places >= 1 && slot.places <= MOST ? Optional.of(slot) : Optional.empty();
        } catch (DateTimeParseException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
