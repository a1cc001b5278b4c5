package nl.utrecht.thuis.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The clock on the wall in Utrecht decides. In 2026 it goes from 2:00 to 3:00 on 29 March, and from 3:00 back to 2:00 on 25 October. */
class SendingRuleTest {
    private static final ZoneId UTRECHT = ZoneId.of("Europe/Amsterdam");
    private static final Set<DayOfWeek> EVERY_DAY = EnumSet.allOf(DayOfWeek.class);
    private static final Set<DayOfWeek> WORKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    private static SendingRule rule(String from, String until, Set<DayOfWeek> days) {
        return new SendingRule(UTRECHT, LocalTime.parse(from), LocalTime.parse(until), days, SendingRule.NO_LIMIT);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-28T08:00:00Z", "2026-03-29T07:00:00Z", "2026-10-24T07:00:00Z", "2026-10-25T08:00:00Z"})
    void officeHoursBeginAtNineOnBothSidesOfBothChanges(Instant nine) {
        SendingRule hours = rule("09:00", "17:00", EVERY_DAY);
        assertFalse(hours.isOpen(nine.minusNanos(1)));
        assertTrue(hours.isOpen(nine));
        assertTrue(hours.isOpen(nine.plus(Duration.ofHours(8)).minusNanos(1)));
        assertFalse(hours.isOpen(nine.plus(Duration.ofHours(8))));
        assertEquals(nine, hours.nextOpening(nine.minus(Duration.ofHours(9))));
        assertEquals(nine.plusSeconds(5), hours.nextOpening(nine.plusSeconds(5)));
    }

    @Test
    void aWindowThatBeginsInTheHourThatIsSkippedOpensWhenTheClockJumps() {
        SendingRule night = rule("02:30", "04:00", EVERY_DAY);
        Instant jump = Instant.parse("2026-03-29T01:00:00Z");
        assertEquals(jump, night.nextOpening(Instant.parse("2026-03-28T12:00:00Z")));
        assertFalse(night.isOpen(jump.minusNanos(1)));
        assertTrue(night.isOpen(jump));
        assertFalse(night.isOpen(Instant.parse("2026-03-29T02:00:00Z")));
    }

    @Test
    void aWindowWithinTheHourThatIsSkippedDoesNotOpenThatDay() {
        Instant evening = Instant.parse("2026-03-28T20:00:00Z");
        assertEquals(Instant.parse("2026-03-30T00:10:00Z"), rule("02:10", "02:50", EVERY_DAY).nextOpening(evening));
        assertEquals(Instant.parse("2026-04-05T00:10:00Z"), rule("02:10", "02:50", Set.of(DayOfWeek.SUNDAY)).nextOpening(evening));
        assertEquals(Instant.parse("2026-04-05T00:10:00Z"),
                rule("02:10", "02:50", Set.of(DayOfWeek.SUNDAY)).nextOpening(Instant.parse("2026-03-22T12:00:00Z")));
    }

    @Test
    void anHourThatComesTwiceCountsTwice() {
        SendingRule night = rule("02:15", "02:45", EVERY_DAY);
        Instant summer = Instant.parse("2026-10-25T00:15:00Z");
        Instant winter = Instant.parse("2026-10-25T01:15:00Z");
        assertEquals(summer, night.nextOpening(Instant.parse("2026-10-24T12:00:00Z")));
        assertFalse(night.isOpen(summer.plus(Duration.ofMinutes(30))));
        assertEquals(winter, night.nextOpening(summer.plus(Duration.ofMinutes(30))));
        assertFalse(night.isOpen(winter.plus(Duration.ofMinutes(30))));
        assertEquals(Instant.parse("2026-10-26T01:15:00Z"), night.nextOpening(winter.plus(Duration.ofMinutes(30))));
    }

    @Test
    void aWindowThatIsOpenWhenTheClockGoesBackOpensAgainAtOnce() {
        SendingRule night = rule("01:00", "02:30", EVERY_DAY);
        Instant closed = Instant.parse("2026-10-25T00:30:00Z");
        assertFalse(night.isOpen(closed));
        assertEquals(Instant.parse("2026-10-25T01:00:00Z"), night.nextOpening(closed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-28T21:00:00Z", "2026-10-24T20:00:00Z"})
    void aWindowOverMidnightIsAnHourShorterInSpringAndLongerInAutumn(Instant ten) {
        SendingRule night = rule("22:00", "06:00", Set.of(DayOfWeek.SATURDAY));
        Instant six = ten.plus(Duration.ofHours(ten.toString().contains("-03-") ? 7 : 9));
        assertEquals(ten, night.nextOpening(ten.minus(Duration.ofDays(3))));
        assertTrue(night.isOpen(ten));
        assertTrue(night.isOpen(six.minusNanos(1)), "Sunday belongs to the window that began on Saturday");
        assertFalse(night.isOpen(six));
        assertFalse(night.isOpen(ten.plus(Duration.ofDays(1)).plusSeconds(3600)), "no window begins on Sunday");
    }

    @Test
    void whoDoesNotSendInTheWeekendGoesOnOnMonday() {
        SendingRule hours = rule("09:00", "17:00", WORKDAYS);
        Instant fridayEvening = Instant.parse("2026-10-23T15:00:00Z");
        assertEquals(Instant.parse("2026-10-26T08:00:00Z"), hours.nextOpening(fridayEvening));
    }

    @Test
    void fromEqualToUntilIsTheWholeDay() {
        SendingRule sunday = rule("09:00", "09:00", Set.of(DayOfWeek.SUNDAY));
        Instant midnight = Instant.parse("2026-10-24T22:00:00Z");
        assertEquals(midnight, sunday.nextOpening(Instant.parse("2026-10-20T12:00:00Z")));
        assertTrue(sunday.isOpen(midnight.plus(Duration.ofHours(25)).minusNanos(1)));
        assertFalse(sunday.isOpen(midnight.plus(Duration.ofHours(25))));
        assertTrue(SendingRule.ALWAYS.isOpen(midnight));
    }

    /** Looking at every quarter of an hour finds the same opening, whatever the rule. */
    @Test
    void theNextOpeningIsTheFirstMomentThatIsOpen() {
        Random random = new Random(2026);
        List<Instant> weeks = List.of(Instant.parse("2026-03-26T11:00:00Z"), Instant.parse("2026-10-22T11:00:00Z"));
        for (int i = 0; i < 400; i++) {
            Set<DayOfWeek> days = new HashSet<>(Set.of(DayOfWeek.of(1 + random.nextInt(7))));
            EVERY_DAY.stream().filter(day -> random.nextBoolean()).forEach(days::add);
            LocalTime from = LocalTime.of(random.nextInt(24), 15 * random.nextInt(4));
            LocalTime until = LocalTime.of(random.nextInt(24), 15 * random.nextInt(4));
            SendingRule rule = new SendingRule(UTRECHT, from, until, days, SendingRule.NO_LIMIT);
            Instant start = weeks.get(i % 2).plus(Duration.ofMinutes(15L * random.nextInt(400)));
            Instant seen = start;
            while (!rule.isOpen(seen)) {
                seen = seen.plus(Duration.ofMinutes(15));
            }
            assertEquals(seen, rule.nextOpening(start), rule + " from " + start);
        }
    }

    @ParameterizedTest
    @CsvSource({"0,PT0S", "1,PT1M", "60,PT1S", "7,PT8.571428572S", "600,PT0.1S"})
    void aRateIsADistanceThatNeverLetsOneMoreThrough(int perMinute, Duration apart) {
        SendingRule rule = new SendingRule(ZoneOffset.UTC, LocalTime.MIN, LocalTime.MIN, EVERY_DAY, perMinute);
        assertEquals(apart, rule.interval());
        assertFalse(perMinute > 0 && rule.interval().multipliedBy(perMinute).compareTo(Duration.ofMinutes(1)) < 0);
    }

    @Test
    void aRuleWithoutADayOrWithANegativeRateIsNone() {
        assertThrows(IllegalArgumentException.class, () -> rule("09:00", "17:00", Set.of()));
        assertThrows(IllegalArgumentException.class,
                () -> new SendingRule(UTRECHT, LocalTime.MIN, LocalTime.MIN, EVERY_DAY, -1));
    }
}
