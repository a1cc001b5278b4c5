package nl.utrecht.thuis.wave;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether the settings of a wave fit together: what blocks, what keeps it from running by itself, what only stands out. */
class CalendarCheckTest {
    /** A Monday. */
    private static final LocalDate OPENING = LocalDate.of(2026, 10, 5);
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);
    private static final LocalTime TEN = LocalTime.of(10, 0);
    private LocalDate opensOn = OPENING;
    private LocalDate referenceDate = LocalDate.of(2026, 10, 1);
    private String contact = "onderzoek@utrecht.nl";
    private PlannedRound announcement;
    private final List<PlannedRound> reminders = new ArrayList<>();
    private int fieldDays = 21;
    private LocalTime from = LocalTime.MIDNIGHT;
    private LocalTime until = LocalTime.MIDNIGHT;
    private List<DayOfWeek> days = Arrays.asList(DayOfWeek.values());
    private int perMinute;
    private CalendarCheck.Situation situation = new CalendarCheck.Situation(TODAY, Optional.empty(), false, 896);

    private List<String> remarks() {
        WaveSettings base = WaveSettingsTest.of2023();
        PeopleSettings people = base.people();
        WaveSettings settings = base.with(new BasicSettings("a", "thuis-2023", List.of("nl"), "", "", contact))
                .with(new PeopleSettings(referenceDate, null, null, people.groups(), people.features(), people.ageClasses(), List.of()))
                .with(new CalendarSettings(opensOn, TEN, announcement, reminders, fieldDays, true, from, until, days, perMinute));
        return CalendarCheck.of(settings, situation).stream()
                .map(remark -> remark.weight() + " " + remark.detail().pointer() + " " + remark.detail().key().replaceAll(".*\\.", ""))
                .toList();
    }

    private void remind(int... offsets) {
        Arrays.stream(offsets).forEach(day -> reminders.add(new PlannedRound("", day, TEN, true, true)));
    }

    @Test
    void theFieldworkOf2023FitsTogether() {
        remind(10);
        announcement = new PlannedRound("", -7, TEN, true, true);
        assertEquals(List.of(), remarks());
    }

    @Test
    void withoutADayItCannotRunByItself() {
        opensOn = null;
        referenceDate = TODAY;
        assertEquals(List.of("BLOCKS_CALENDAR opensOn opens-on"), remarks());
    }

    @Test
    void aDayThatHasPassedKeepsItFromRunningByItself() {
        situation = new CalendarCheck.Situation(OPENING.plusDays(1), Optional.empty(), false, 0);
        assertEquals(List.of("BLOCKS_CALENDAR opensOn opens-on-passed"), remarks());
        situation = new CalendarCheck.Situation(OPENING, Optional.empty(), false, 0);
        assertEquals(List.of(), remarks());
        situation = new CalendarCheck.Situation(OPENING.plusDays(1), Optional.of(OPENING), false, 0);
        assertEquals(List.of(), remarks());
    }

    @ParameterizedTest
    @CsvSource({"-1,''", "-7,''", "-34,''", "-35,BLOCKS_CALENDAR announcement/day announcement-passed",
            "0,BLOCKS announcement/day announcement-late",
            "3,BLOCKS announcement/day announcement-late"})
    void anAnnouncementComesBeforeTheOpeningAndNotInThePast(int day, String expected) {
        announcement = new PlannedRound("", day, TEN, true, true);
        assertEquals(expected.isEmpty() ? List.of() : List.of(expected), remarks());
        situation = new CalendarCheck.Situation(TODAY, Optional.empty(), true, 0);
        assertEquals(List.of(), remarks());
    }

    @Test
    void remindersComeInTheFieldOnDaysOfTheirOwnAndToSomebody() {
        remind(21, 22, 0, -1, 21);
        reminders.add(new PlannedRound("", 5, TEN, false, false));
        assertEquals(List.of("BLOCKS reminders/1/day after-last-day", "BLOCKS reminders/2/day before-opening",
                "BLOCKS reminders/3/day before-opening", "BLOCKS reminders/5/to no-audience", "BLOCKS reminders/2/day same-day",
                "BLOCKS reminders/4/day same-day"), remarks());
    }

    @Test
    void nobodyToWriteToBlocks() {
        contact = "";
        assertEquals(List.of("BLOCKS contactAddress no-contact"), remarks());
    }

    @ParameterizedTest
    @CsvSource({"6,1", "7,0", "21,0"})
    void aShortFieldStandsOut(int given, int expected) {
        fieldDays = given;
        assertEquals(expected, remarks().stream().filter("WARNS fieldDays short-field"::equals).count());
    }

    @ParameterizedTest
    @CsvSource({"2023-10-01,1", "2025-10-03,1", "2025-10-04,0", "2027-10-06,0", "2027-10-07,1"})
    void aReferenceDateFarAwayStandsOut(LocalDate given, int expected) {
        referenceDate = given;
        assertEquals(expected, remarks().stream().filter("WARNS referenceDate reference-date"::equals).count());
    }

    @Test
    void aRoundOnADayWithoutMailStandsOut() {
        days = List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY);
        announcement = new PlannedRound("", -6, TEN, true, true);
        remind(7, 9);
        assertEquals(List.of("WARNS reminders/1/at no-mail-day"), remarks());
        opensOn = OPENING.plusDays(2);
        assertEquals(List.of("WARNS announcement/at no-mail-day", "WARNS reminders/0/at no-mail-day", "WARNS reminders/1/at no-mail-day",
                "WARNS opensAt no-mail-day"), remarks());
    }

    @ParameterizedTest
    @CsvSource({"09:00,17:00,0", "10:00,17:00,0", "10:01,17:00,1", "08:00,10:00,1", "00:00,00:00,0", "22:00,06:00,1", "22:00,10:01,0"})
    void aRoundAtAnHourWithoutMailStandsOut(LocalTime begin, LocalTime end, int expected) {
        from = begin;
        until = end;
        assertEquals(expected, remarks().stream().filter("WARNS opensAt no-mail-hour"::equals).count());
    }

    @Test
    void aPaceThatIsTooSlowForTheReminderStandsOutWithItsDays() {
        remind(3, 10);
        from = LocalTime.of(9, 0);
        until = LocalTime.of(17, 0);
        perMinute = 1;
        situation = new CalendarCheck.Situation(TODAY, Optional.empty(), false, 2600);
        WaveSettings settings = WaveSettingsTest.of2023()
                .with(new CalendarSettings(OPENING, TEN, null, reminders, 21, true, from, until, days, perMinute));
        Remark slow = CalendarCheck.of(settings, situation).stream().filter(remark -> remark.detail().pointer().equals("perMinute"))
                .findFirst()
                .orElseThrow();
        assertEquals(Map.of("people", 2600, "days", 5, "reminder", 3), slow.detail().arguments());
        perMinute = 2;
        assertEquals(0, remarks().stream().filter("WARNS perMinute slow"::equals).count());
    }

    @ParameterizedTest
    @CsvSource({"0,1000000,0", "60,420,0", "1,420,0", "1,421,1", "1,900,1", "1,901,4", "1,0,0"})
    void mailsGoOutInTheWindowOnTheDaysThatAreSet(int rate, int mails, int expected) {
        Pace pace = new Pace(LocalTime.of(9, 0), LocalTime.of(17, 0), Set.of(DayOfWeek.THURSDAY, DayOfWeek.FRIDAY, DayOfWeek.MONDAY), rate);
        assertEquals(expected, pace.days(mails, LocalDate.of(2026, 10, 1), TEN));
    }

    @Test
    void aWindowOverMidnightGoesOnTheNextDay() {
        assertEquals(0, new Pace(LocalTime.of(22, 0), LocalTime.of(6, 0), Set.of(DayOfWeek.values()), 1).days(120, OPENING, TEN));
        assertEquals(1, new Pace(LocalTime.of(22, 0), LocalTime.of(6, 0), Set.of(DayOfWeek.values()), 1).days(121, OPENING, TEN));
    }
}
