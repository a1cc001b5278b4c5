package nl.utrecht.thuis.wave;

import static nl.utrecht.thuis.staff.Staff.calling;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.utrecht.thuis.TestDatabase;
import nl.utrecht.thuis.staff.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be set, read and changed over the API, before the opening, in the field and after it. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class SettingsApiTest {
    @Inject
    Waves waves;
    @Inject
    Heard heard;
    private String wave;

    /** Listens to what packages above are told. */
    @ApplicationScoped
    static class Heard {
        private final List<String> events = new CopyOnWriteArrayList<>();

        List<String> all() {
            return events;
        }

        void changed(@Observes SettingsChanged event) {
            events.add(event.wave().code + " " + String.join(" ", event.changed()));
        }

        void copied(@Observes WaveCopied event) {
            events.add(event.from().code + " > " + event.to().code);
        }
    }

    @BeforeEach
    void aDraft() {
        wave = TestWaves.draft();
        heard.all().clear();
    }

    private ValidatableResponse put(Object body) {
        return calling(Role.RESEARCHER).contentType("application/json").body(body).put("/api/v1/waves/" + wave + "/settings").then();
    }

    private ValidatableResponse calendar(Object... settings) {
        Map<String, Object> given = new HashMap<>();
        for (int i = 0; i < settings.length; i += 2) {
            given.put((String) settings[i], settings[i + 1]);
        }
        return put(Map.of("calendar", given));
    }

    private void open() {
        TestWaves.withARegister(wave);
        waves.open(wave, "proef", "test");
    }

    @Test
    void theDefaultsAreThoseOf2023() {
        calling(Role.RESEARCHER).get("/api/v1/waves/" + wave + "/settings").then().statusCode(200)
                .body("calendar.fieldDays", equalTo(21)).body("calendar.reminders.day", equalTo(List.of(10)))
                .body("calendar.announcement", nullValue()).body("promises.prizes", equalTo(5)).body("promises.prizeAmount", equalTo(50))
                .body("promises.interviews", equalTo(10)).body("promises.interviewReserve", equalTo(10))
                .body("promises.interviewAmount", equalTo(35)).body("promises.minimumBackground", equalTo(5))
                .body("promises.access", equalTo("link")).body("people.groups", equalTo(List.of("asylum", "family")))
                .body("people.ageClasses", equalTo(List.of("18-25", "26-30", "31-40", "41+")));
    }

    @Test
    void whatIsAbsentStaysAndWhatIsGivenCounts() {
        put(Map.of("promises", Map.of("prizes", 8, "access", "link-and-code"), "people", Map.of("eligibleFrom", 18))).statusCode(200)
                .body("promises.prizes", equalTo(8)).body("promises.prizeAmount", equalTo(50)).body("people.eligibleFrom", equalTo(18));
        assertEquals(Access.LINK_AND_CODE, TestWaves.get(wave).access);
        assertEquals(List.of("wave-settings-changed eligibleFrom prizes access"), TestWaves.audited(wave).subList(1, 2));
        assertEquals(List.of(wave + " eligibleFrom prizes access"), heard.all());
    }

    @Test
    void whatChangesNothingLeavesNoTrace() {
        put(Map.of("promises", Map.of("prizes", 5))).statusCode(200);
        put(Map.of()).statusCode(200);
        assertEquals(1, TestWaves.audited(wave).size());
        assertEquals(List.of(), heard.all());
    }

    @Test
    void everythingThatIsWrongIsToldAndNothingChanges() {
        put(Map.of("promises", Map.of("prizes", -1, "minimumBackground", 1), "basics", Map.of("name", "Anders", "contactAddress", "x")))
                .statusCode(400).body("type", equalTo("/problems/invalid-settings"))
                .body("errors.pointer", equalTo(List.of("contactAddress", "prizes", "minimumBackground")));
        assertEquals("Meting " + wave, TestWaves.get(wave).name);
        put(Map.of("promise", Map.of(), "calendar", Map.of("fielddays", 3))).statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"calendar\": {\"fieldDays\": \"veel\"}}", "{\"calendar\": 3}", "{\"calendar\": {\"reminders\": [1]}}", "{",
            "{\"people\": {\"referenceDate\": null}}", "{\"calendar\": {\"reminders\": null, \"sendDays\": null}}", "[]x",
            "{\"calendar\": {\"opensAt\": null}}", "{\"promises\": {\"access\": null}}", "{\"basics\": {\"languages\": [null]}}"})
    void whatIsNoSettingsIsAMistakeOfTheCaller(String body) {
        put(body).statusCode(400);
        assertEquals(1, TestWaves.audited(wave).size());
    }

    @Test
    void roundsAreCountedFromTheOpeningAndMoveWithIt() {
        calendar("opensOn", "2027-10-04", "announcement", Map.of("day", -7, "at", "09:00"), "reminders",
                List.of(Map.of("day", 14, "at", "10:00", "toNotStarted", true), Map.of("day", 7, "at", "11:30", "toNotFinished", true)))
                .statusCode(200).body("calendar.reminders.code", equalTo(List.of("reminder-3", "reminder-2")));
        assertEquals(List.of("2027-09-27", "2027-10-04", "2027-10-11", "2027-10-18"), days());
        calendar("opensOn", "2027-11-01").statusCode(200);
        assertEquals(List.of("2027-10-25", "2027-11-01", "2027-11-08", "2027-11-15"), days());
    }

    private List<String> days() {
        return QuarkusTransaction.requiringNew()
                .call(() -> Round.ofWave(wave).stream().map(round -> round.day(Wave.get(wave)).orElseThrow().toString()).toList());
    }

    @Test
    void inTheFieldWhatWasPromisedIsFrozen() {
        open();
        put(Map.of("promises", Map.of("prizes", 6), "basics", Map.of("name", "Anders", "questionnaire", "thuis-2026"), "people",
                Map.of("eligibleTo", 40), "calendar", Map.of("opensOn", "2030-01-01", "announcement", Map.of("day", -7, "at", "09:00"))))
                .statusCode(400).body("errors.pointer",
                        equalTo(List.of("name", "questionnaire", "eligibleTo", "opensOn", "announcement", "prizes")));
        put(Map.of("basics", Map.of("contactAddress", "ander@utrecht.nl"))).statusCode(200);
        calendar("closesByItself", false, "sendFrom", "09:00", "sendUntil", "17:00", "sendDays", List.of("MONDAY", "TUESDAY"), "perMinute",
                30)
                .statusCode(200);
        assertEquals("1,2", TestWaves.get(wave).sendWindow.days);
    }

    @Test
    void inTheFieldTheLastDayMayMoveAndNeverBeforeToday() {
        open();
        calendar("fieldDays", 40).statusCode(200);
        assertEquals(waves.today().plusDays(40), TestWaves.get(wave).closesOn);
        QuarkusTransaction.requiringNew().run(() -> Wave.lock(wave).openedOn = waves.today().minusDays(10));
        calendar("fieldDays", 9, "reminders", List.of()).statusCode(400).body("errors.pointer", equalTo(List.of("fieldDays")));
        calendar("fieldDays", 11, "reminders", List.of()).statusCode(200);
        assertEquals(waves.today().plusDays(1), TestWaves.get(wave).closesOn);
    }

    @Test
    void inTheFieldRoundsThatWentOutStayAndThoseToComeMayChange() {
        open();
        QuarkusTransaction.requiringNew().run(() -> {
            Wave.lock(wave).openedOn = waves.today().minusDays(12);
            Round.lock(wave, "reminder-1").orElseThrow().decide(waves.today().minusDays(2));
        });
        Map<String, Object> sent = Map.of("code", "reminder-1", "day", 10, "at", "10:00", "toNotStarted", true, "toNotFinished", true);
        Map<String, Object> moved = Map.of("code", "reminder-1", "day", 16, "at", "10:00", "toNotStarted", true, "toNotFinished", true);
        Map<String, Object> coming = Map.of("day", 15, "at", "10:00", "toNotStarted", true);
        Map<String, Object> past = Map.of("day", 5, "at", "10:00", "toNotStarted", true);
        Map<String, Object> late = Map.of("day", 30, "at", "10:00", "toNotStarted", true);
        calendar("reminders", List.of()).statusCode(400).body("errors.pointer", equalTo(List.of("reminders")));
        calendar("reminders", List.of(moved)).statusCode(400).body("errors.pointer", equalTo(List.of("reminders/0/day")));
        calendar("reminders", List.of(sent, past)).statusCode(400).body("errors.pointer", equalTo(List.of("reminders/1/day")));
        calendar("reminders", List.of(sent, late)).statusCode(400).body("errors.pointer", equalTo(List.of("reminders/1/day")));
        calendar("reminders", List.of(sent, coming)).statusCode(200).body("calendar.reminders.code",
                equalTo(List.of("reminder-1", "reminder-2")));
        calendar("reminders", List.of(sent)).statusCode(200);
    }

    @Test
    void afterClosingNothingChanges() {
        open();
        waves.close(wave, "test");
        put(Map.of("basics", Map.of("contactAddress", "ander@utrecht.nl"))).statusCode(400);
        calendar("perMinute", 3).statusCode(400);
    }

    @Test
    void onceAnnouncedTheDayOfOpeningIsFixed() {
        calendar("opensOn", waves.today().plusDays(20).toString()).statusCode(200);
        TestWaves.withARegister(wave);
        calling(Role.RESEARCHER).contentType("application/json").body(TestWaves.reason()).post("/api/v1/waves/" + wave + "/ready").then()
                .statusCode(200).body("state", equalTo("ready")).body("opensOn", equalTo(waves.today().plusDays(20).toString()));
        calendar("fieldDays", 28).statusCode(200);
        QuarkusTransaction.requiringNew().run(() -> Wave.lock(wave).announcedOn = waves.today());
        calendar("opensOn", waves.today().plusDays(30).toString()).statusCode(400).body("errors.pointer", equalTo(List.of("opensOn")));
        calling(Role.RESEARCHER).post("/api/v1/waves/" + wave + "/draft").then().statusCode(400);
        QuarkusTransaction.requiringNew().run(() -> Wave.lock(wave).announcedOn = null);
        calling(Role.RESEARCHER).post("/api/v1/waves/" + wave + "/draft").then().statusCode(200).body("state", equalTo("draft"));
        calling(Role.RESEARCHER).post("/api/v1/waves/" + wave + "/draft").then().statusCode(400);
    }

    @Test
    void anAnnouncementThatHasNotGoneOutIsCalledOffWhenTheWaveIsOpenedByHand() {
        calendar("announcement", Map.of("day", -7, "at", "09:00")).statusCode(200);
        open();
        assertEquals(RoundState.CANCELLED,
                QuarkusTransaction.requiringNew().call(() -> Round.find(wave, Round.ANNOUNCEMENT).orElseThrow().state));
    }

    @Test
    void aWaveIsMadeLikeAnEarlierOne() {
        calendar("opensOn", "2027-10-04", "fieldDays", 28, "reminders", List.of(Map.of("day", 20, "at", "10:00", "toNotStarted", true),
                Map.of("code", "reminder-1", "day", 9, "at", "10:00", "toNotStarted", true))).statusCode(200);
        put(Map.of("promises", Map.of("prizes", 9), "people", Map.of("groups", List.of("family", "old=Oude wet")))).statusCode(200);
        TestWaves.withARegister(wave);
        String copy = "c-" + UUID.randomUUID().toString().substring(0, 8);
        heard.all().clear();
        calling(Role.RESEARCHER).contentType("application/json").body(Map.of("code", copy, "name", "Kopie", "copyOf", wave))
                .post("/api/v1/waves").then().statusCode(201).body("opensOn", nullValue()).body("state", equalTo("draft"));
        assertEquals(List.of(wave + " > " + copy), heard.all());
        Wave made = TestWaves.get(copy);
        assertEquals("Kopie 28 9 family,old=Oude wet nl",
                made.name + " " + made.fieldDays + " " + made.incentives.prizes + " " + made.groups
                        + " " + made.languages);
        assertEquals(TestWaves.settings(wave).calendar().reminders(), TestWaves.settings(copy).calendar().reminders());
        assertEquals(null, made.registerDate);
        calling(Role.RESEARCHER).contentType("application/json").body(Map.of("code", copy + "x", "name", "Kopie", "copyOf", "nowhere"))
                .post("/api/v1/waves").then().statusCode(400).body("errors.pointer", equalTo(List.of("copyOf")));
    }

    @Test
    void aWaveIsMadeWithSettings() {
        String made = "n-" + UUID.randomUUID().toString().substring(0, 8);
        Map<String, Object> settings = Map.of("promises", Map.of("retentionMonths", 3), "calendar",
                Map.of("opensOn", "2027-10-04", "reminders", List.of(Map.of("day", 12, "at", "10:00", "toNotFinished", true))));
        calling(Role.RESEARCHER).contentType("application/json")
                .body(Map.of("code", made, "name", "Nieuw", "fieldDays", 30, "settings", settings)).post("/api/v1/waves").then()
                .statusCode(201);
        assertEquals(30, TestWaves.get(made).fieldDays);
        assertEquals(3, TestWaves.get(made).retentionMonths);
        assertEquals(LocalDate.of(2027, 10, 4), TestWaves.get(made).opensOn);
        assertEquals(List.of(12), TestWaves.settings(made).calendar().reminders().stream().map(PlannedRound::day).toList());
        calling(Role.RESEARCHER).contentType("application/json")
                .body(Map.of("code", made + "x", "name", "Nieuw", "fieldDays", 0)).post("/api/v1/waves").then().statusCode(400)
                .body("errors.pointer", equalTo(List.of("fieldDays")));
        calling(Role.RESEARCHER).contentType("application/json")
                .body(Map.of("code", made + "y", "name", "Nieuw", "settings", Map.of("promises", Map.of("prizes", -3))))
                .post("/api/v1/waves").then().statusCode(400).body("errors.pointer", equalTo(List.of("prizes")));
        assertTrue(QuarkusTransaction.requiringNew().call(() -> Wave.find(made + "y").isEmpty()));
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "RESEARCHER", mode = EnumSource.Mode.EXCLUDE)
    void nobodyElseMaySeeOrChange(Role role) {
        calling(role).get("/api/v1/waves/" + wave + "/settings").then().statusCode(403);
        calling(role).contentType("application/json").body("{}").put("/api/v1/waves/" + wave + "/settings").then().statusCode(403);
        calling(role).post("/api/v1/waves/" + wave + "/ready").then().statusCode(403);
        calling(role).post("/api/v1/waves/" + wave + "/draft").then().statusCode(403);
    }

    @Test
    void theContractSaysWhatCanBeSet() {
        calling(Role.RESEARCHER).get("/api/v1/openapi.json").then().statusCode(200).body(containsString("retentionMonths"),
                containsString("/api/v1/waves/{wave}/settings"), containsString("toNotFinished"));
    }
}
