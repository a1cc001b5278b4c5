package nl.utrecht.thuis.wave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import nl.utrecht.thuis.TestDatabase;
import nl.utrecht.thuis.demonstration.TimeTravel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A wave that is ready opens on its day at its hour, and closes when its last day is over; whatever the clock does in between. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class KeepTimetableTest {
    private static final ZoneId UTRECHT = ZoneId.of("Europe/Amsterdam");
    @Inject
    KeepTimetable timetable;
    @Inject
    Readiness readiness;
    @Inject
    Waves waves;
    @Inject
    Clock clock;
    private String wave;

    @BeforeEach
    void aDraftWithARegister() {
        wave = TestWaves.draft();
        TestWaves.withARegister(wave);
    }

    @AfterEach
    void backToTheRealTime() {
        if (TestWaves.get(wave).state == WaveState.IN_THE_FIELD) {
            waves.close(wave, "test");
        } else if (TestWaves.get(wave).state == WaveState.READY) {
            readiness.prepareAgain(wave, "test");
        }
        TimeTravel.home();
    }

    private void plan(LocalDate opensOn, String opensAt, boolean closesByItself) {
        TestWaves.calendar(wave, now -> new CalendarSettings(opensOn, LocalTime.parse(opensAt), now.announcement(), now.reminders(),
                now.fieldDays(), closesByItself, now.sendFrom(), now.sendUntil(), now.sendDays(), now.perMinute()));
    }

    /** The application's clock goes to that moment, and the timetable is kept. */
    private WaveState at(String moment) {
        return at(Instant.parse(moment));
    }

    private WaveState at(Instant moment) {
        TimeTravel.ahead(Duration.between(clock.instant(), moment));
        timetable.run(moment);
        return TestWaves.get(wave).state;
    }

    /** In 2027 summer time begins on 28 March at 02:00 and ends on 31 October at 03:00. */
    @ParameterizedTest
    @CsvSource({"2027-10-30,10:00,2027-10-30T07:59:59Z,2027-10-30T08:00:00Z", "2027-10-31,10:00,2027-10-31T08:59:59Z,2027-10-31T09:00:00Z",
            "2027-03-28,10:00,2027-03-28T07:59:59Z,2027-03-28T08:00:00Z", "2027-03-28,02:30,2027-03-28T01:29:59Z,2027-03-28T01:30:00Z",
            "2027-10-31,00:00,2027-10-30T21:59:59Z,2027-10-30T22:00:00Z"})
    void aReadyWaveOpensOnItsDayAtItsHour(LocalDate day, String hour, String before, String then) {
        plan(day, hour, true);
        readiness.ready(wave, "proef", "test");
        assertEquals(WaveState.READY, at(before));
        assertEquals(WaveState.IN_THE_FIELD, at(then));
        assertEquals(day, TestWaves.get(wave).openedOn);
        assertEquals(day.plusDays(21), TestWaves.get(wave).closesOn);
    }

    @Test
    void aDraftDoesNotOpenByItself() {
        plan(LocalDate.of(2027, 9, 1), "10:00", true);
        assertEquals(WaveState.DRAFT, at("2027-09-02T10:00:00Z"));
    }

    @Test
    void itClosesInTheNightAfterTheLastDayAcrossTheClockChange() {
        plan(LocalDate.of(2027, 10, 18), "10:00", true);
        readiness.ready(wave, "proef", "test");
        at("2027-10-18T08:00:00Z");
        assertEquals(LocalDate.of(2027, 11, 8), TestWaves.get(wave).closesOn);
        assertEquals(WaveState.IN_THE_FIELD, at("2027-11-08T22:59:59Z"));
        assertEquals(WaveState.CLOSED, at("2027-11-08T23:00:00Z"));
        assertEquals(LocalDate.of(2027, 11, 9), TestWaves.get(wave).closedOn);
    }

    @Test
    void aWaveThatWaitsForAResearcherDoesNotClose() {
        plan(LocalDate.of(2027, 10, 18), "10:00", false);
        readiness.ready(wave, "proef", "test");
        at("2027-10-18T08:00:00Z");
        assertEquals(WaveState.IN_THE_FIELD, at("2027-12-24T12:00:00Z"));
    }

    @Test
    void aWaveThatIsBlockedOnTheDayStaysReadyAndOpensWhenThatIsSolved() {
        plan(LocalDate.of(2027, 9, 6), "10:00", true);
        readiness.ready(wave, "proef", "test");
        contact("");
        assertEquals(WaveState.READY, at("2027-09-06T08:00:00Z"));
        assertEquals(List.of("contactAddress"), waves.blockers(wave).firm().stream().map(detail -> detail.pointer()).toList());
        contact("onderzoek@utrecht.nl");
        assertEquals(WaveState.IN_THE_FIELD, at("2027-09-06T09:30:00Z"));
    }

    private void contact(String address) {
        TestWaves.change(wave,
                now -> now.with(new BasicSettings(now.basics().name(), now.basics().questionnaire(), now.basics().languages(), "",
                        "", address)));
    }

    @Test
    void twoReplicasOpenAndCloseOnce() throws Exception {
        plan(LocalDate.of(2027, 9, 6), "10:00", true);
        readiness.ready(wave, "proef", "test");
        together("2027-09-06T08:00:01Z");
        assertEquals(WaveState.IN_THE_FIELD, TestWaves.get(wave).state);
        together("2027-09-27T22:00:01Z");
        assertEquals(WaveState.CLOSED, TestWaves.get(wave).state);
        for (String action : List.of("wave-opened", "wave-closed")) {
            assertEquals(1, TestWaves.audited(wave).stream().filter(line -> line.startsWith(action)).count(), action);
        }
    }

    private void together(String moment) throws Exception {
        TimeTravel.ahead(Duration.between(clock.instant(), Instant.parse(moment)));
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService replicas = Executors.newFixedThreadPool(4);
        List<Future<?>> runs = new ArrayList<>();
        for (int replica = 0; replica < 4; replica++) {
            runs.add(replicas.submit(() -> {
                start.await();
                timetable.run(Instant.parse(moment));
                return null;
            }));
        }
        start.countDown();
        for (Future<?> run : runs) {
            run.get(60, TimeUnit.SECONDS);
        }
        replicas.shutdown();
    }

    @Test
    void whatKeepsItFromItsCalendarKeepsItFromBeingReadyAndNotFromBeingOpened() {
        WaveBlocked blocked = assertThrows(WaveBlocked.class, () -> readiness.ready(wave, "proef", "test"));
        assertEquals(List.of("opensOn"), blocked.details().stream().map(detail -> detail.pointer()).toList());
        assertEquals(WaveState.DRAFT, TestWaves.get(wave).state);
        assertEquals(WaveState.IN_THE_FIELD, waves.open(wave, "proef", "test").state);
    }

    @Test
    void aWaveGoesBackToDraftUntilItIsAnnounced() {
        LocalDate day = LocalDate.ofInstant(clock.instant(), UTRECHT).plusDays(30);
        plan(day, "10:00", true);
        readiness.ready(wave, "proef", "test");
        assertThrows(WrongWaveState.class, () -> readiness.ready(wave, "proef", "test"));
        assertEquals("proef", TestWaves.get(wave).overrideReason);
        assertEquals(WaveState.DRAFT, readiness.prepareAgain(wave, "test").state);
        assertEquals(null, TestWaves.get(wave).overrideReason);
        readiness.ready(wave, "proef", "test");
        announced(LocalDate.ofInstant(clock.instant(), UTRECHT));
        assertThrows(WrongWaveState.class, () -> readiness.prepareAgain(wave, "test"));
        announced(null);
    }

    private void announced(LocalDate day) {
        QuarkusTransaction.requiringNew().run(() -> Wave.lock(wave).announcedOn = day);
    }
}
