package nl.utrecht.thuis.outbox;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * When mails of a wave may go out, and how fast. What counts is what the clock on the wall says, also on the two days of the year on which it is moved:
 * an hour that comes twice counts twice, one that does not come is not made up for.
 *
 * @param zone where that clock hangs
 * @param from the first moment of the window
 * @param until the first moment after it. Before {@code from}: the window goes on over midnight; equal: the whole day
 * @param days the days on which the window begins, at least one
 * @param perMinute how many mails leave in a minute at most, over all replicas; 0 for no limit
 */
public record SendingRule(ZoneId zone, LocalTime from, LocalTime until, Set<DayOfWeek> days, int perMinute) {
    public static final int NO_LIMIT = 0;
    /** What holds for a wave without a rule. */
    public static final SendingRule ALWAYS = new SendingRule(ZoneOffset.UTC, LocalTime.MIN, LocalTime.MIN, EnumSet.allOf(DayOfWeek.class),
            NO_LIMIT);
    private static final long MINUTE_IN_NANOS = Duration.ofMinutes(1).toNanos();
    /** A window that is open on one day of the week may, once, fall into the hour that is skipped. */
    private static final int MORE_THAN_TWO_WEEKS = 15;

    /** @throws IllegalArgumentException without any day, or with a negative rate */
    public SendingRule {
        if (days.isEmpty() || perMinute < 0) {
            throw new IllegalArgumentException("A rule has a day and no negative rate");
        }
        days = Set.copyOf(days);
    }

    /** Whether mails may go out at that moment. */
    public boolean isOpen(Instant moment) {
        LocalDateTime local = LocalDateTime.ofInstant(moment, zone);
        LocalTime time = local.toLocalTime();
        boolean today = days.contains(local.getDayOfWeek());
        if (from.equals(until)) {
            return today;
        }
        if (from.isBefore(until)) {
            return today && !time.isBefore(from) && time.isBefore(until);
        }
        return today && !time.isBefore(from) || days.contains(local.getDayOfWeek().minus(1)) && time.isBefore(until);
    }

    /** The first moment, not before this one, at which mails may go out; this moment when the window is open. */
    public Instant nextOpening(Instant moment) {
        if (isOpen(moment)) {
            return moment;
        }
        LocalDate today = LocalDate.ofInstant(moment, zone);
        Stream<Instant> starts = IntStream.rangeClosed(0, MORE_THAN_TWO_WEEKS).mapToObj(today::plusDays).flatMap(this::startsOn);
        Stream<Instant> changes = Stream.ofNullable(zone.getRules().nextTransition(moment)).map(ZoneOffsetTransition::getInstant);
        return Stream.concat(starts, changes).filter(start -> start.isAfter(moment) && isOpen(start)).min(Instant::compareTo)
                .orElseThrow();
    }

    /** How far apart mails leave at least; zero without a limit. */
    Duration interval() {
        return perMinute == NO_LIMIT ? Duration.ZERO : Duration.ofNanos((MINUTE_IN_NANOS + perMinute - 1) / perMinute);
    }

    /** The moments of that day at which the clock says that the window opens: two where that hour comes twice, when the clock jumps where it is skipped. */
    private Stream<Instant> startsOn(LocalDate day) {
        LocalDateTime start = day.atTime(from.equals(until) ? LocalTime.MIN : from);
        ZoneOffsetTransition change = zone.getRules().getTransition(start);
        return change != null && change.isGap()
                ? Stream.of(change.getInstant())
                : zone.getRules().getValidOffsets(start).stream().map(start::toInstant);
    }
}
