package nl.utrecht.thuis.anonymisation;

import static nl.utrecht.thuis.staff.Staff.calling;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nl.utrecht.thuis.TestDatabase;
import nl.utrecht.thuis.demonstration.TimeTravel;
import nl.utrecht.thuis.i18n.Languages;
import nl.utrecht.thuis.i18n.TextBook;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.staff.Role;
import nl.utrecht.thuis.staff.Staff;
import nl.utrecht.thuis.wave.KeepTimetable;
import nl.utrecht.thuis.wave.Retention;
import nl.utrecht.thuis.wave.Retention.Urgency;
import nl.utrecht.thuis.wave.Wave;
import nl.utrecht.thuis.wave.WaveState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The latest date, and the two people who agreed to it. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class RetentionTest {
    @Inject
    KeepRetention keep;
    @Inject
    Anonymise anonymise;
    @Inject
    KeepTimetable timetable;
    @Inject
    TextBook book;
    @Inject
    Languages languages;

    @AfterEach
    void backToNow() {
        TimeTravel.home();
        LivedWave.sweep();
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    private static LocalDate due(LivedWave wave) {
        return wave.get().closedOn.plusMonths(6);
    }

    /** The days before it, and the day. */
    private void until(LocalDate due) {
        day(due.minusDays(2));
        day(due.minusDays(1));
        day(due);
    }

    private void day(LocalDate day) {
        TimeTravel.to(noon(day));
        keep.run(noon(day));
    }

    @Test
    void twoAgreedAndItHappensAtTheDateAlsoWhenNobodySettled() {
        LivedWave wave = LivedWave.closed();
        wave.fillEveryTable();
        calling(LivedWave.second()).post("/api/v1/waves/" + wave.code + "/retention").then().statusCode(200);
        Map<String, Long> rows = wave.personalRows();
        LocalDate due = due(wave);
        day(due.minusDays(2));
        day(due.minusDays(1));
        assertEquals(WaveState.CLOSED, wave.get().state);
        assertEquals(rows.keySet(), wave.personalRows().keySet());
        day(due);
        assertEquals(WaveState.ANONYMISED, wave.get().state);
        assertEquals(Map.of(), wave.personalRows());
        String certificate = calling(Role.RESEARCHER).get("/api/v1/waves/" + wave.code + "/anonymise").jsonPath().getString("certificate");
        assertTrue(certificate.contains("asked " + due + " researcher\n"), certificate);
        assertTrue(certificate.contains("agreed " + due + " " + LivedWave.SECOND + "\n"), certificate);
    }

    @Test
    void withoutTheSecondNothingGoesAndThePagesAreLoud() {
        LivedWave wave = LivedWave.closed();
        calling(Role.RESEARCHER).post("/api/v1/waves/" + wave.code + "/retention").then().statusCode(409);
        Map<String, Long> rows = wave.personalRows();
        LocalDate due = due(wave);
        until(due);
        day(due.plusMonths(1));
        assertEquals(WaveState.CLOSED, wave.get().state);
        assertEquals(rows.keySet().contains("participant"), wave.personalRows().keySet().contains("participant"));
        assertTrue(wave.personalRows().containsKey("participant"));
        String session = Staff.session(LivedWave.second());
        Staff.browsing(session).get("/staff/waves/" + wave.code).then().statusCode(200)
                .body(containsString("<p class=\"problem\">De bewaartermijn"))
                .body(containsString("Akkoord met vanzelf"));
        Staff.browsing(session).get("/staff/waves").then().statusCode(200).body(containsString("Bewaartermijn verstreken"));
        LivedWave.form(session).post("/staff/waves/" + wave.code + "/retention").then().statusCode(303);
        Staff.browsing(session).get("/staff/waves/" + wave.code).then().body(not(containsString("Akkoord met vanzelf")));
        keep.run(noon(due.plusMonths(1)));
        assertEquals(WaveState.ANONYMISED, wave.get().state, "late, and then at once");
    }

    @Test
    void thePagesWarnFromTheRightDayOn() {
        LivedWave wave = LivedWave.closed();
        LocalDate due = due(wave);
        Texts t = book.in(languages.source());
        String soon = t.of("staff.retention.waves.soon", "day", due);
        String overdue = t.of("staff.retention.waves.overdue", "day", due);
        assertWarns(wave, due.minusDays(31), "", false, soon, overdue);
        assertWarns(wave, due.minusDays(30), soon, true, overdue);
        assertWarns(wave, due.minusDays(1), soon, true, overdue);
        assertWarns(wave, due, overdue, true, soon);
        assertWarns(wave, due.minusDays(31), "", false, soon, overdue);
    }

    /** @param onTheList what the list of waves says; empty for nothing */
    private void assertWarns(LivedWave wave, LocalDate day, String onTheList, boolean loud, String... not) {
        day(day);
        String session = Staff.session(Role.RESEARCHER);
        String row = Staff.browsing(session).get("/staff/waves").asString().replaceAll("(?s).*/" + wave.code + "\"(.*?)</tr>.*", "$1");
        assertTrue(row.length() < 2000 && row.contains(onTheList), row);
        for (String words : not) {
            assertFalse(row.contains(words), day + " " + row);
        }
        String page = Staff.browsing(session).get("/staff/waves/" + wave.code).asString();
        String title = book.in(languages.source()).of("staff.retention.title");
        assertEquals(loud, page.contains("<h2>" + title + "</h2>\n<p class=\"problem\">"), day + "");
        assertEquals(WaveState.CLOSED, wave.get().state);
    }

    @Test
    void whatWasOpenedAndNeverClosedLeavesTheFieldAndIsForgotten() {
        LivedWave wave = inTheField();
        agree(wave);
        LocalDate due = wave.get().closesOn.plusMonths(6);
        day(due.minusDays(2));
        day(due.minusDays(1));
        assertEquals(WaveState.IN_THE_FIELD, wave.get().state);
        Staff.browsing(Staff.session(Role.RESEARCHER)).get("/staff/waves/" + wave.code).then()
                .body(containsString("<p class=\"problem\">"));
        long done = done(wave);
        day(due);
        assertEquals(WaveState.ANONYMISED, wave.get().state);
        assertEquals(Map.of(), wave.personalRows());
        assertEquals(List.of("retention", "retention", "retention"), audited(wave, "wave-closed", "wave-settled", "anonymisation-due"));
        assertEquals(1, audited(wave, "answers-mixed").size(), "the answers are stored first");
        assertEquals(done, done(wave));
    }

    @Test
    void whoeverClosesAnOverdueWaveBeginsNoNewTime() {
        LivedWave wave = inTheField();
        LocalDate due = wave.get().closesOn.plusMonths(6);
        until(due);
        day(due.plusDays(10));
        assertEquals(WaveState.IN_THE_FIELD, wave.get().state, "nobody agreed but who opened it");
        wave.post("/close").then().statusCode(200);
        assertEquals(due, Retention.of(wave.get(), due.plusDays(10)).due());
        agree(wave);
        day(due.plusDays(11));
        assertEquals(WaveState.ANONYMISED, wave.get().state);
    }

    @Test
    void whoeverSetsALaterLastDayHasLonger() {
        LivedWave wave = inTheField();
        agree(wave);
        LocalDate due = wave.get().closesOn.plusMonths(6);
        QuarkusTransaction.requiringNew().run(() -> {
            Wave longer = Wave.lock(wave.code);
            longer.closesOn = longer.closesOn.plusDays(20);
        });
        until(due);
        assertEquals(WaveState.IN_THE_FIELD, wave.get().state);
    }

    @ParameterizedTest
    @EnumSource(value = Step.class, names = {"ERASED", "REWRITTEN", "KEYS_DESTROYED", "CERTIFIED"})
    void whatDiesInThatNightIsFinishedInTheNext(Step step) {
        LivedWave wave = LivedWave.closed();
        wave.fillEveryTable();
        agree(wave);
        LocalDate due = due(wave);
        FailingStep.DYING.put(wave.code, step);
        until(due);
        assertEquals(WaveState.SETTLED, wave.get().state);
        FailingStep.DYING.remove(wave.code);
        day(due.plusDays(1));
        anonymise.run(noon(due.plusDays(1)));
        assertEquals(WaveState.ANONYMISED, wave.get().state);
        assertEquals(Map.of(), wave.personalRows());
        assertEquals(1, audited(wave, "anonymisation-due").size());
        assertTrue(certificate(wave).contains("asked " + due + " researcher\n"), "of the day on which it began");
    }

    /** What two people agreed to and has begun is not undone by a clock. */
    @Test
    void aClockThatGoesBackNeitherBeginsNorStopsIt() {
        LivedWave wave = LivedWave.closed();
        agree(wave);
        LocalDate due = due(wave);
        FailingStep.DYING.put(wave.code, Step.REWRITTEN);
        until(due);
        FailingStep.DYING.remove(wave.code);
        LivedWave other = LivedWave.closed();
        agree(other);
        day(due.minusDays(60));
        anonymise.run(noon(due.minusDays(60)));
        assertEquals(WaveState.ANONYMISED, wave.get().state);
        assertEquals(WaveState.CLOSED, other.get().state);
        assertTrue(other.personalRows().containsKey("participant"));
    }

    /** Nobody is forgotten because of a clock that was wrong for a day, nor of two such days with a right one between them. */
    @Test
    void oneWrongDayOfAClockForgetsNobody() {
        LivedWave wave = LivedWave.closed();
        agree(wave);
        LocalDate due = due(wave);
        for (LocalDate wrong : List.of(due, due.plusDays(3), due.plusYears(9), due)) {
            LocalDate right = wave.get().closedOn.plusDays(1);
            day(wrong);
            day(wrong);
            day(wrong.plusDays(1)); // it goes on past midnight
            assertTrue(wave.personalRows().containsKey("participant"), wrong + "");
            day(right);
            assertNull(wave.get().dueSeenOn, "nothing of that day is left");
        }
        assertEquals(WaveState.CLOSED, wave.get().state);
        assertEquals(List.of(), audited(wave, "anonymisation-due"));
        day(due.plusYears(9));
        until(due);
        assertEquals(WaveState.ANONYMISED, wave.get().state, "a day far ahead does not keep it from its date");
    }

    /** An installation that was off in those days. */
    @Test
    void whoeverMissedTheDateForgetsTwoDaysAfterComingBack() {
        LivedWave wave = LivedWave.closed();
        agree(wave);
        LocalDate back = due(wave).plusMonths(2);
        day(back);
        day(back.plusDays(1));
        assertEquals(WaveState.CLOSED, wave.get().state);
        day(back.plusDays(2));
        assertEquals(WaveState.ANONYMISED, wave.get().state);
    }

    @Test
    void nothingHappensWhileTheClockIsAnotherThanThatOfTheDatabase() {
        LivedWave wave = LivedWave.closed();
        agree(wave);
        LocalDate due = due(wave);
        for (LocalDate day : List.of(due.minusDays(2), due, due.plusDays(5))) {
            TimeTravel.to(noon(day));
            keep.onSchedule();
            assertNull(wave.get().dueSeenOn, "it is not even noted");
        }
        seen(wave, due.minusDays(2));
        keep.onSchedule();
        assertEquals(WaveState.CLOSED, wave.get().state);
        assertTrue(wave.personalRows().containsKey("participant"));
    }

    @Test
    void twoHoursOfDifferenceAreTooMuchAndAMinuteIsNot() {
        LivedWave wave = LivedWave.closed();
        agree(wave);
        LocalDate today = wave.get().closedOn;
        QuarkusTransaction.requiringNew().run(() -> Wave.lock(wave.code).closedOn = today.minusMonths(7));
        seen(wave, today.minusDays(4));
        for (Duration wrong : List.of(Duration.ofHours(2), Duration.ofHours(-2))) {
            TimeTravel.to(Instant.now().plus(wrong));
            keep.onSchedule();
            assertEquals(WaveState.CLOSED, wave.get().state, wrong + "");
        }
        TimeTravel.to(Instant.now().plus(Duration.ofMinutes(1)));
        keep.onSchedule();
        assertEquals(WaveState.ANONYMISED, wave.get().state);
    }

    @Test
    void replicasInTheSameNightDoItOnce() throws Exception {
        LivedWave wave = LivedWave.closed();
        wave.fillEveryTable();
        agree(wave);
        LocalDate due = due(wave);
        day(due.minusDays(2));
        TimeTravel.to(noon(due));
        ExecutorService threads = Executors.newFixedThreadPool(4);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<?>> nights = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            nights.add(threads.submit(() -> {
                start.await();
                keep.run(noon(due));
                return null;
            }));
        }
        start.countDown();
        for (Future<?> night : nights) {
            night.get(2, TimeUnit.MINUTES);
        }
        threads.shutdown();
        anonymise.run(noon(due));
        assertEquals(WaveState.ANONYMISED, wave.get().state);
        assertEquals(List.of("retention", "retention", "anonymising"),
                audited(wave, "wave-settled", "anonymisation-due", "wave-anonymised"));
    }

    @Test
    void theTwoWhoAgreedStandOnTheCertificateAlsoWhenAnotherHadAsked() {
        LivedWave wave = LivedWave.settled();
        agree(wave);
        LocalDate due = due(wave);
        String third = LivedWave.account("researcher.three");
        calling(third).contentType("application/json").body(Map.of("backups", "geen")).post("/api/v1/waves/" + wave.code + "/anonymise")
                .then()
                .statusCode(200);
        until(due);
        assertTrue(certificate(wave).contains("asked " + due + " researcher\nagreed " + due + " " + LivedWave.SECOND + "\n"),
                certificate(wave));
    }

    /** Two agreed to what holds: whoever agreed to another time has agreed to nothing. */
    @Test
    void bothAgreeAnewWhenTheTimeIsAnotherSinceTheWaveWasReady() {
        LivedWave wave = ready();
        promise(wave, Map.of("retentionMonths", 1));
        openTomorrow(wave);
        agree(wave);
        assertFalse(agreed(wave), "the other agreed to six months");
        calling(LivedWave.second()).post("/api/v1/waves/" + wave.code + "/retention").then().statusCode(409);
        wave.post("/retention").then().statusCode(200);
        assertTrue(agreed(wave));
    }

    @Test
    void whatDoesNotChangeTheTimeLeavesWhoAgreed() {
        LivedWave wave = ready();
        promise(wave, Map.of("retentionMonths", 6, "interviewAmount", 40));
        openTomorrow(wave);
        agree(wave);
        assertTrue(agreed(wave));
    }

    /** To open tomorrow. */
    private static LivedWave ready() {
        LivedWave wave = LivedWave.draft();
        calling(Role.RESEARCHER).contentType("application/json")
                .body(Map.of("calendar", Map.of("opensOn", LocalDate.now().plusDays(1).toString(), "sendDays", DayOfWeek.values())))
                .put("/api/v1/waves/" + wave.code + "/settings").then().statusCode(200);
        calling(Role.RESEARCHER).contentType("application/json").body(Map.of("overrideReason", "test"))
                .post("/api/v1/waves/" + wave.code + "/ready").then().statusCode(200);
        return wave;
    }

    private static void promise(LivedWave wave, Map<String, Integer> settings) {
        calling(LivedWave.second()).contentType("application/json").body(Map.of("promises", settings))
                .put("/api/v1/waves/" + wave.code + "/settings").then().statusCode(200);
    }

    private void openTomorrow(LivedWave wave) {
        Instant then = noon(LocalDate.now().plusDays(2));
        TimeTravel.to(then);
        timetable.run(then);
        assertEquals(WaveState.IN_THE_FIELD, wave.get().state);
    }

    private static boolean agreed(LivedWave wave) {
        return Retention.of(wave.get(), LocalDate.now()).agreed();
    }

    private static void seen(LivedWave wave, LocalDate day) {
        QuarkusTransaction.requiringNew().run(() -> Wave.lock(wave.code).dueSeenOn = day);
    }

    /** It closes only when somebody says so. */
    private static LivedWave inTheField() {
        LivedWave wave = LivedWave.open();
        QuarkusTransaction.requiringNew().run(() -> Wave.lock(wave.code).closesByItself = false);
        return wave;
    }

    private static void agree(LivedWave wave) {
        calling(LivedWave.second()).post("/api/v1/waves/" + wave.code + "/retention").then().statusCode(200);
    }

    private static String certificate(LivedWave wave) {
        return calling(Role.RESEARCHER).get("/api/v1/waves/" + wave.code + "/anonymise").jsonPath().getString("certificate");
    }

    private static long done(LivedWave wave) {
        return calling(Role.RESEARCHER).get("/api/v1/waves/" + wave.code + "/response").jsonPath().getLong("done");
    }

    /** Who did each of these, once for each time. */
    private static List<String> audited(LivedWave wave, String... actions) {
        return Stream.of(actions).flatMap(action -> LivedWave
                .rows("select actor from audit_entry where wave_code = '" + wave.code + "' and action = '" + action + "'").stream())
                .map(row -> row[0]).toList();
    }

    @Test
    void itWarnsAMonthAndAWeekBefore() {
        Wave wave = new Wave();
        wave.state = WaveState.CLOSED;
        wave.closedOn = LocalDate.of(2025, 10, 23);
        wave.retentionMonths = 6;
        LocalDate due = LocalDate.of(2026, 4, 23);
        assertEquals(due, Retention.of(wave, due).due());
        assertEquals(Urgency.NONE, Retention.of(wave, due.minusDays(31)).urgency());
        assertEquals(Urgency.MONTH, Retention.of(wave, due.minusDays(30)).urgency());
        assertEquals(Urgency.MONTH, Retention.of(wave, due.minusDays(8)).urgency());
        assertEquals(Urgency.WEEK, Retention.of(wave, due.minusDays(7)).urgency());
        assertEquals(Urgency.OVERDUE, Retention.of(wave, due).urgency());
        wave.state = WaveState.ANONYMISED;
        assertEquals(Urgency.NONE, Retention.of(wave, due).urgency());
    }

    @Test
    void itIsCountedFromTheClosingAndInTheFieldFromTheLastDay() {
        Wave wave = new Wave();
        wave.closesOn = LocalDate.of(2025, 10, 22);
        wave.retentionMonths = 4;
        wave.state = WaveState.READY;
        assertNull(Retention.of(wave, wave.closesOn).due());
        wave.state = WaveState.IN_THE_FIELD;
        assertEquals(LocalDate.of(2026, 2, 22), Retention.of(wave, wave.closesOn).due());
        wave.state = WaveState.CLOSED;
        for (LocalDate closed : List.of(LocalDate.of(2025, 10, 1), LocalDate.of(2025, 10, 23), LocalDate.of(2026, 2, 21))) {
            wave.closedOn = closed;
            assertEquals(closed.plusMonths(4), Retention.of(wave, closed).due());
        }
        wave.closedOn = LocalDate.of(2026, 2, 22);
        assertEquals(LocalDate.of(2026, 2, 22), Retention.of(wave, wave.closedOn).due(), "it was overdue then");
    }
}
