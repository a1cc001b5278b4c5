package nl.utrecht.thuis.anonymisation;

import static nl.utrecht.thuis.staff.Staff.calling;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import nl.utrecht.thuis.TestDatabase;
import nl.utrecht.thuis.demonstration.TimeTravel;
import nl.utrecht.thuis.staff.Role;
import nl.utrecht.thuis.staff.Staff;
import nl.utrecht.thuis.wave.Retention;
import nl.utrecht.thuis.wave.Retention.Urgency;
import nl.utrecht.thuis.wave.Wave;
import nl.utrecht.thuis.wave.WaveState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The latest date, and the two people who agreed to it. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class RetentionTest {
    @Inject
    KeepRetention keep;

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
}
