package nl.utrecht.thuis.wave;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.utrecht.thuis.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each setting in itself: what is refused, and where that is said. */
class WaveSettingsTest {
    private static final BasicSettings.Offer OFFER = new BasicSettings.Offer(List.of("thuis-2023"), List.of("nl", "en", "ar"), "nl");

    static WaveSettings of2023() {
        Wave wave = WaveDefaults.create("2030", "Meting 2030", List.of("nl", "en"));
        wave.contactAddress = "onderzoek@utrecht.nl";
        return WaveSettings.of(wave, WaveDefaults.rounds(wave.code));
    }

    private static List<String> pointers(WaveSettings settings) {
        SettingFaults faults = new SettingFaults();
        settings.check(OFFER, faults);
        return faults.all().stream().map(Problem.Detail::pointer).toList();
    }

    @Test
    void theDefaultsOf2023AreRight() {
        assertEquals(List.of(), pointers(of2023()));
    }

    @ParameterizedTest
    @MethodSource
    void whatIsWrongIsSaidOfItsSetting(String pointer, UnaryOperator<WaveSettings> mistake) {
        assertEquals(List.of(pointer), pointers(mistake.apply(of2023())));
    }

    static Stream<Arguments> whatIsWrongIsSaidOfItsSetting() {
        return Stream.of(
                wrong("name", basics("", "thuis-2023", List.of("nl"), "", "", "")),
                wrong("name", basics("a\nb", "thuis-2023", List.of("nl"), "", "", "")),
                wrong("name", basics("x".repeat(201), "thuis-2023", List.of("nl"), "", "", "")),
                wrong("questionnaire", basics("a", "thuis-1999", List.of("nl"), "", "", "")),
                wrong("languages", basics("a", "thuis-2023", List.of("en"), "", "", "")),
                wrong("languages", basics("a", "thuis-2023", List.of("nl", "xx"), "", "", "")),
                wrong("languages", basics("a", "thuis-2023", null, "", "", "")),
                wrong("agency", basics("a", "thuis-2023", List.of("nl"), "Bureau\u202E", "", "")),
                wrong("senderName", basics("a", "thuis-2023", List.of("nl"), "", "Gemeente\r\nBcc: x", "")),
                wrong("contactAddress", basics("a", "thuis-2023", List.of("nl"), "", "", "onderzoek")),
                wrong("contactAddress", basics("a", "thuis-2023", List.of("nl"), "", "", "a@b@utrecht.nl")),
                wrong("contactAddress", basics("a", "thuis-2023", List.of("nl"), "", "", "a@utrecht.nl, b@utrecht.nl")),
                wrong("referenceDate", people(null, 18, 66, "asylum", "18+", "Syrische")),
                wrong("referenceDate", people(LocalDate.of(1900, 1, 1), 18, 66, "asylum", "18+", "Syrische")),
                wrong("eligibleFrom", people(-1, 66, "asylum", "18+", "Syrische")),
                wrong("eligibleTo", people(18, 17, "asylum", "18+", "Syrische")),
                wrong("eligibleTo", people(18, 121, "asylum", "18+", "Syrische")),
                wrong("groups", people(18, 66, "", "18+", "Syrische")),
                wrong("groups", people(18, 66, "Asiel", "18+", "Syrische")),
                wrong("groups", people(18, 66, "asylum;asylum=Nog eens", "18+", "Syrische")),
                wrong("groups", people(18, 66, "old=Wet, oud", "18+", "Syrische")),
                wrong("features", now -> now.with(features(List.of("sex", "age")))),
                wrong("features", now -> now.with(features(List.of("sex", "age", "group", "religion")))),
                wrong("ageClasses", people(18, 66, "asylum", "", "Syrische")),
                wrong("ageClasses", people(18, 66, "asylum", "jong", "Syrische")),
                wrong("ageClasses", people(18, 66, "asylum", "18-25;27+", "Syrische")),
                wrong("ageClasses", people(18, 66, "asylum", "18-25;26-30", "Syrische")),
                wrong("ageClasses", people(18, 66, "asylum", "18+;26-30", "Syrische")),
                wrong("ageClasses", people(18, 66, "asylum", "25-18;26+", "Syrische")),
                wrong("nationalities", people(18, 66, "asylum", "18+", "Syrische;Syrische")),
                wrong("nationalities", people(18, 66, "asylum", "18+", "Overige")),
                wrong("nationalities", people(18, 66, "asylum", "18+", "Syrische, Turkse")),
                wrong("opensOn", calendar(LocalDate.of(1999, 1, 1), null, 21, "1", 0)),
                wrong("announcement/at", calendar(null, new PlannedRound("", -7, null, true, true), 21, "1", 0)),
                wrong("announcement/day", calendar(null, new PlannedRound("", -400, LocalTime.NOON, true, true), 21, "1", 0)),
                wrong("fieldDays", calendar(null, null, 0, "1", 0)), wrong("fieldDays", calendar(null, null, 366, "1", 0)),
                wrong("sendDays", calendar(null, null, 21, "", 0)), wrong("perMinute", calendar(null, null, 21, "1", -1)),
                wrong("prizes", promises(-1, 50, 5, 10, 6)), wrong("prizeAmount", promises(5, 0, 5, 10, 6)),
                wrong("minimumBackground", promises(5, 50, 4, 10, 6)), wrong("minimumCell", promises(5, 50, 5, 9, 6)),
                wrong("retentionMonths", promises(5, 50, 5, 10, 0)), wrong("retentionMonths", promises(5, 50, 5, 10, 25)),
                wrong("access", now -> now.with(new PromiseSettings(5, 50, 10, 10, 35, 5, 10, 6, null))));
    }

    private static Arguments wrong(String pointer, UnaryOperator<WaveSettings> mistake) {
        return Arguments.of(pointer, mistake);
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        WaveSettings wrong = promises(-1, -1, 0, 0, 0).apply(basics("", "", List.of(), "", "", "x").apply(of2023()));
        assertEquals(
                List.of("name", "questionnaire", "languages", "contactAddress", "prizes", "prizeAmount", "minimumBackground", "minimumCell",
                        "retentionMonths"),
                pointers(wrong));
    }

    @Test
    void thereAreSoManyRemindersAndNoMore() {
        PlannedRound reminder = new PlannedRound("", 5, LocalTime.NOON, true, true);
        CalendarSettings now = of2023().calendar();
        assertEquals(List.of(), pointers(of2023().with(reminders(now, IntStream.range(0, 10).mapToObj(i -> reminder).toList()))));
        assertEquals(List.of("reminders"),
                pointers(of2023().with(reminders(now, IntStream.range(0, 11).mapToObj(i -> reminder).toList()))));
        assertEquals(List.of("reminders/1/day", "reminders/1/at"),
                pointers(of2023().with(reminders(now, List.of(reminder, new PlannedRound("", 999, null, true, true))))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"onderzoek@utrecht.nl", "o.en.a+2026@gemeente.utrecht.nl"})
    void anAddressThatWorksIsRight(String address) {
        assertEquals(List.of(), pointers(basics("a", "thuis-2023", List.of("nl"), "", "", address).apply(of2023())));
    }

    @Test
    void whatChangedIsKnownByName() {
        WaveSettings other = promises(6, 50, 5, 10, 6).apply(calendar(null, null, 30, "1,2,3,4,5,6,7", 0).apply(of2023()));
        assertEquals(List.of("fieldDays", "prizes"), of2023().changed(other));
        assertEquals(List.of(), of2023().changed(of2023()));
    }

    private static UnaryOperator<WaveSettings> basics(String name, String questionnaire, List<String> languages, String agency,
            String sender,
            String contact) {
        return now -> now.with(new BasicSettings(name, questionnaire, languages, agency, sender, contact));
    }

    private static UnaryOperator<WaveSettings> people(Integer from, Integer to, String groups, String classes, String nationalities) {
        return people(LocalDate.of(2026, 10, 1), from, to, groups, classes, nationalities);
    }

    private static UnaryOperator<WaveSettings> people(LocalDate referenceDate, Integer from, Integer to, String groups, String classes,
            String nationalities) {
        return now -> now.with(new PeopleSettings(referenceDate, from, to, list(groups), PeopleSettings.ALWAYS, list(classes),
                list(nationalities)));
    }

    private static PeopleSettings features(List<String> features) {
        return new PeopleSettings(LocalDate.of(2026, 10, 1), null, null, List.of("asylum"), features, List.of("18+"), List.of());
    }

    private static List<String> list(String parts) {
        return parts.isEmpty() ? List.of() : List.of(parts.split(";"));
    }

    private static UnaryOperator<WaveSettings> calendar(LocalDate opensOn, PlannedRound announcement, int days, String weekdays, int pace) {
        List<DayOfWeek> on = weekdays.isEmpty()
                ? List.of()
                : Stream.of(weekdays.split(",")).map(day -> DayOfWeek.of(Integer.parseInt(day))).toList();
        return now -> now.with(new CalendarSettings(opensOn, now.calendar().opensAt(), announcement, now.calendar().reminders(), days, true,
                LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, on, pace));
    }

    static CalendarSettings reminders(CalendarSettings now, List<PlannedRound> reminders) {
        return new CalendarSettings(now.opensOn(), now.opensAt(), now.announcement(), reminders, now.fieldDays(), now.closesByItself(),
                now.sendFrom(), now.sendUntil(), now.sendDays(), now.perMinute());
    }

    private static UnaryOperator<WaveSettings> promises(int prizes, int amount, int background, int cell, int months) {
        return now -> now.with(new PromiseSettings(prizes, amount, 10, 10, 35, background, cell, months, Access.LINK));
    }
}
