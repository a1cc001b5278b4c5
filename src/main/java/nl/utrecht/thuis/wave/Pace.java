package nl.utrecht.thuis.wave;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How many mails can go out on a day.
 *
 * @param days the days of the week on which mail goes out
 * @param perMinute mails a minute; 0 for no limit
 */
record Pace(LocalTime from, LocalTime until, Set<DayOfWeek> days, int perMinute) {
    private static final long WHOLE_DAY = Duration.ofDays(1).toMinutes();
    private static final int LONGEST = 1000;
    private static final LocalDate SOME_MONDAY = LocalDate.of(2024, 1, 1);

    static Pace of(CalendarSettings calendar) {
        return new Pace(calendar.sendFrom(), calendar.sendUntil(), Set.copyOf(calendar.sendDays()), calendar.perMinute());
    }

    /**
     * On which day the last of so many mails goes out, counted from the first: 0 when all go out on that day.
     *
     * @param first the first day; null for a Monday
     * @param at when they begin on it
     * @return 1000 when they never all do, or much later
     */
    int days(int mails, @Nullable LocalDate first, LocalTime at) {
        if (perMinute == 0 || mails == 0) {
            return 0;
        }
        LocalDate start = first == null ? SOME_MONDAY : first;
        long left = mails;
        for (int day = 0; day < LONGEST; day++) {
            left -= days.contains(start.plusDays(day).getDayOfWeek()) ? perMinute * (day == 0 ? minutesAfter(at) : minutes()) : 0;
            if (left <= 0) {
                return day;
            }
        }
        return LONGEST;
    }

    /** A window that ends before it begins goes on after midnight. */
    private long minutes() {
        long minutes = Duration.between(from, until).toMinutes();
        return minutes > 0 ? minutes : minutes + WHOLE_DAY;
    }

    private long minutesAfter(LocalTime at) {
        LocalTime begin = at.isAfter(from) ? at : from;
        boolean untilMidnight = !until.isAfter(from);
        long minutes = untilMidnight ? WHOLE_DAY - begin.toSecondOfDay() / 60 : Duration.between(begin, until).toMinutes();
        return Math.max(0, minutes);
    }
}
