package nl.utrecht.thuis.wave.setup;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.utrecht.thuis.TestDatabase;
import nl.utrecht.thuis.keys.FormToken;
import nl.utrecht.thuis.staff.Role;
import nl.utrecht.thuis.staff.Staff;
import nl.utrecht.thuis.wave.ChangeSettings;
import nl.utrecht.thuis.wave.NewWave;
import nl.utrecht.thuis.wave.PlannedRound;
import nl.utrecht.thuis.wave.Wave;
import nl.utrecht.thuis.wave.WaveSettings;
import nl.utrecht.thuis.wave.WaveState;
import nl.utrecht.thuis.wave.Waves;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pages on which a wave is set up, as a browser without JavaScript sees them. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class SetupPagesTest {
    private static final List<String> STEPS = List.of("basics", "people", "calendar", "promises");
    @Inject
    Waves waves;
    @Inject
    ChangeSettings settings;
    @Inject
    AgroalDataSource database;
    private String wave;
    private String session;

    @BeforeEach
    void aDraft() {
        wave = "p-" + UUID.randomUUID().toString().substring(0, 8);
        waves.create(new NewWave(wave, "Een <b>meting", null, LocalDate.of(waves.today().getYear(), 10, 1), null, List.of("nl", "en")),
                "test");
        session = Staff.session(Role.RESEARCHER);
    }

    private String path(String step) {
        return "/staff/waves/" + wave + "/setup/" + step;
    }

    private ValidatableResponse get(String step) {
        return Staff.browsing(session).get(path(step)).then();
    }

    /** Sends fields: names and values, in turn. */
    private ValidatableResponse post(String step, String... fields) {
        RequestSpecification request = Staff.browsing(session)
                .config(RestAssured.config().encoderConfig(EncoderConfig.encoderConfig().defaultContentCharset("UTF-8")))
                .contentType("application/x-www-form-urlencoded").formParam("token", FormToken.of(session));
        for (int i = 0; i < fields.length; i += 2) {
            request.formParam(fields[i], fields[i + 1]);
        }
        return request.post(path(step)).then();
    }

    private WaveSettings now() {
        return settings.read(wave);
    }

    private List<String> days() {
        return now().calendar().reminders().stream().map(PlannedRound::day).map(String::valueOf).toList();
    }

    @Test
    void eachGroupHasItsPageAndTheBarShowsWhatIsToBeDone() {
        for (String step : STEPS) {
            get(step).statusCode(200).body(containsString("Een &lt;b&gt;meting"), containsString("aria-current=\"step\""),
                    containsString("Hier moet nog iets gebeuren"), not(containsString("style=")));
        }
        get("calendar").body(containsString("Er is nog geen dag gekozen waarop de meting opengaat."));
        get("other").statusCode(404);
        Staff.browsing(session).get("/staff/waves/" + wave + "/setup").then().statusCode(303).header("Location", path("basics"));
        Staff.browsing(session).get("/staff/waves/nowhere/setup/basics").then().statusCode(404);
    }

    @Test
    void aPageIsSavedAndLeadsOn() {
        post("basics", "name", "Meting 2030", "questionnaire", "thuis-2026", "languages", "nl", "languages", "ar", "agency", "Bureau & Co",
                "senderName", "Gemeente", "contactAddress", "o@utrecht.nl", "action", "next").statusCode(303)
                .header("Location", path("people"));
        assertEquals("Meting 2030 thuis-2026 [nl, ar] Bureau & Co Gemeente o@utrecht.nl", now().basics().name() + " "
                + now().basics().questionnaire() + " " + now().basics().languages() + " " + now().basics().agency() + " "
                + now().basics().senderName() + " " + now().basics().contactAddress());
        post("people", "referenceDate", "2030-10-01", "eligibleFrom", "18", "eligibleTo", "66", "groups", "family\r\nold=Oude wet\r\n",
                "features", "sex", "features", "age", "features", "group", "features", "", "ageClasses", "18-30 , 31+", "nationalities",
                "Syrische\nTurkse", "action", "save").statusCode(303).header("Location", path("people") + "?saved=yes");
        assertEquals(List.of("family", "old=Oude wet"), now().people().groups());
        assertEquals(List.of("18-30", "31+"), now().people().ageClasses());
        assertEquals(List.of("sex", "age", "group"), now().people().features());
        post("promises", "prizes", "3", "access", "link-and-code", "action", "next").statusCode(303).header("Location",
                "/staff/waves/" + wave);
        assertEquals(3, now().promises().prizes());
        get("people").body(containsString("value=\"2030-10-01\""), containsString("old=Oude wet"));
        Staff.browsing(session).get(path("people") + "?saved=yes").then().body(containsString("Bewaard."));
    }

    @Test
    void whatIsWrongIsSaidBesideItsFieldAndWhatWasTypedStays() {
        post("basics", "name", " ", "languages", "nl", "contactAddress", "onderzoek@", "agency", "<Bureau>", "action", "next")
                .statusCode(400)
                .body(containsString("value=\"onderzoek@\""), containsString("value=\"&lt;Bureau&gt;\""),
                        containsString("aria-invalid=\"true\""),
                        containsString("id=\"said-contactAddress\" aria-live=\"polite\"><p class=\"wrong\">Dit is geen bruikbaar"));
        post("people", "referenceDate", "31-02-2030", "eligibleFrom", "achttien", "ageClasses", "18-25, 27+").statusCode(400).body(
                containsString("value=\"achttien\""), containsString("Kies een dag die bestaat."), containsString("Vul een heel getal in."),
                containsString("De klassen moeten op elkaar aansluiten"), containsString("value=\"18-25, 27+\""));
        post("promises", "prizes", "veel", "minimumCell", "5").statusCode(400).body(containsString("value=\"veel\""),
                containsString("Vul een getal in van 10 tot en met 100."));
        assertEquals("Een <b>meting", now().basics().name());
        assertEquals(5, now().promises().prizes());
    }

    @Test
    void beforeThereIsADayRoundsAreTypedInDaysAndAfterwardsAsDates() {
        get("calendar").body(containsString("name=\"reminders/0/day\""), not(containsString("name=\"reminders/0/on\"")));
        String opening = waves.today().plusDays(30).toString();
        post("calendar", "opensOn", opening, "opensAt", "09:30", "announcement", "", "announcement", "yes", "announcement/day", "7",
                "announcement/at", "09:00", "reminders/0/code", "reminder-1", "reminders/0/day", "8", "reminders/0/at", "10:00",
                "fieldDays",
                "28", "action", "save").statusCode(303);
        assertEquals(-7, now().calendar().announcement().day());
        assertEquals(List.of("8"), days());
        assertEquals(28, now().calendar().fieldDays());
        get("calendar").body(containsString("name=\"reminders/0/on\""), containsString("value=\"" + waves.today().plusDays(38) + "\""),
                containsString("value=\"" + waves.today().plusDays(58) + "\""));
    }

    private String[] dated(LocalDate shown, LocalDate opening, LocalDate reminder, LocalDate lastDay) {
        return new String[]{"shownOpening", shown.toString(), "opensOn", opening.toString(), "reminders/0/code", "reminder-1",
                "reminders/0/kept", "10", "reminders/0/on", reminder.toString(), "reminders/0/at", "10:00", "fieldDays/kept", "21",
                "lastDay",
                lastDay.toString(), "action", "save"};
    }

    @Test
    void aDayThatIsLeftMovesWithTheOpeningAndOneThatIsTypedStays() {
        LocalDate shown = waves.today().plusDays(30);
        post("calendar", "opensOn", shown.toString(), "action", "save").statusCode(303);
        LocalDate moved = shown.plusDays(7);
        post("calendar", dated(shown, moved, shown.plusDays(10), shown.plusDays(21))).statusCode(303);
        assertEquals(List.of("10"), days());
        assertEquals(21, now().calendar().fieldDays());
        post("calendar", dated(moved, shown, moved.plusDays(3), moved.plusDays(21))).statusCode(303);
        assertEquals(List.of("10"), days());
        post("calendar", dated(shown, shown, shown.plusDays(12), shown.plusDays(30))).statusCode(303);
        assertEquals(List.of("12"), days());
        assertEquals(30, now().calendar().fieldDays());
    }

    @Test
    void remindersAreAddedAndRemovedWithoutSavingAndWithWhatWasTyped() {
        post("calendar", "opensOn", "onzin", "opensAt", "09:30", "reminders/0/code", "reminder-1", "reminders/0/day", "10",
                "reminders/0/at",
                "10:00", "action", "add-reminder").statusCode(200).body(containsString("name=\"reminders/1/code\" value=\"\""),
                        containsString("name=\"reminders/1/day\" type=\"text\" inputmode=\"numeric\" value=\"17\""),
                        containsString("value=\"09:30\""));
        post("calendar", "reminders/0/code", "reminder-1", "reminders/0/day", "10", "reminders/0/at", "10:00", "reminders/1/code", "",
                "reminders/1/day", "twaalf", "reminders/1/at", "11:00", "action", "remove-reminder:0").statusCode(200)
                .body(containsString("value=\"twaalf\""), not(containsString("reminders/1/")), not(containsString("reminder-1\"")));
        assertEquals(List.of("10"), days());
        post("calendar", "reminders/0/code", "", "reminders/0/day", "12", "reminders/0/at", "11:00", "reminders/0/toNotStarted", "",
                "reminders/0/toNotStarted", "yes", "reminders/0/toNotFinished", "", "action", "save").statusCode(303);
        PlannedRound only = now().calendar().reminders().get(0);
        assertEquals("reminder-2 12 11:00 true false",
                only.code() + " " + only.day() + " " + only.at() + " " + only.toNotStarted() + " " + only.toNotFinished());
    }

    @Test
    void checkingSaysTheSameAndStoresNothing() throws SQLException {
        String before = rows();
        post("calendar/check", "fieldDays", "3", "reminders/0/code", "reminder-1", "reminders/0/day", "10", "reminders/0/at", "10:00")
                .statusCode(200).body(containsString("data-about=\"reminders/0/day\""),
                        containsString("Deze herinnering komt na de laatste dag."),
                        containsString("data-about=\"fieldDays\""), not(containsString("<html")));
        post("basics/check", "name", "", "contactAddress", "x").statusCode(200).body(containsString("data-about=\"name\""),
                containsString("data-about=\"contactAddress\""));
        for (String step : STEPS) {
            get(step).statusCode(200);
        }
        assertEquals(before, rows());
    }

    private String rows() throws SQLException {
        try (Connection connection = database.getConnection();
                ResultSet row = connection.createStatement()
                        .executeQuery("select (select string_agg(w::text, '') from wave w where wave_code = '"
                                + wave + "') || (select string_agg(r::text, '' order by round_code) from wave_round r where wave_code = '"
                                + wave
                                + "') || (select count(*) from audit_entry where wave_code = '" + wave + "')")) {
            assertTrue(row.next());
            return row.getString(1);
        }
    }

    @Test
    void withoutTheTokenNothingIsSaved() {
        for (String step : List.of("basics", "calendar", "calendar/check")) {
            Staff.browsing(session).formParam("name", "Anders").post(path(step)).then().statusCode(403);
        }
        for (String button : List.of("ready", "draft")) {
            Staff.browsing(session).formParam("token", "x").post("/staff/waves/" + wave + "/" + button).then().statusCode(403);
        }
        assertEquals("Een <b>meting", now().basics().name());
    }

    @Test
    void onlyResearchersSeeAndChange() {
        for (Role role : Role.values()) {
            String other = Staff.session(role);
            int expected = role == Role.RESEARCHER ? 200 : 403;
            for (String step : STEPS) {
                assertEquals(expected, Staff.browsing(other).get(path(step)).statusCode(), role + step);
                if (role != Role.RESEARCHER) {
                    Staff.browsing(other).formParam("token", FormToken.of(other)).post(path(step)).then().statusCode(403);
                    Staff.browsing(other).formParam("token", FormToken.of(other)).post(path(step) + "/check").then().statusCode(403);
                }
            }
        }
    }

    @Test
    void inTheFieldThePageSaysWhatIsFixedAndWhy() {
        QuarkusTransaction.requiringNew().run(() -> {
            Wave open = Wave.lock(wave);
            open.state = WaveState.IN_THE_FIELD;
            open.openedOn = waves.today().minusDays(2);
            open.closesOn = waves.today().plusDays(19);
        });
        get("promises").body(containsString("ligt vast sinds het openen"),
                containsString("name=\"prizes\" type=\"text\" inputmode=\"numeric\" value=\"5\""),
                containsString("disabled"));
        post("promises", "prizes", "9").statusCode(400).body(containsString("Dit ligt vast en kan niet meer veranderen."));
        post("promises", "action", "save").statusCode(303);
        post("calendar", "shownOpening", waves.today().minusDays(2).toString(), "reminders/0/code", "reminder-1", "reminders/0/kept", "10",
                "reminders/0/on", waves.today().plusDays(8).toString(), "reminders/0/at", "10:00", "fieldDays/kept", "21", "lastDay",
                waves.today().plusDays(30).toString(), "action", "save").statusCode(303);
        assertEquals(waves.today().plusDays(30), QuarkusTransaction.requiringNew().call(() -> Wave.get(wave).closesOn));
        QuarkusTransaction.requiringNew().run(() -> Wave.lock(wave).state = WaveState.CLOSED);
        get("calendar").statusCode(200).body(not(containsString("value=\"save\"><")),
                containsString("Aan de instellingen verandert niets meer."));
    }

    @Test
    void aNewWaveBeginsWith2023OrAnEarlierWave() {
        String code = wave + "-n";
        Staff.browsing(session).get("/staff/waves").then().statusCode(200).body(containsString("<option value=\"" + wave + "\""));
        Staff.browsing(session).formParam("token", FormToken.of(session)).formParam("code", code).formParam("name", "Nieuw")
                .formParam("copyOf", "").post("/staff/waves").then().statusCode(303)
                .header("Location", equalTo("/staff/waves/" + code + "/setup/basics"));
        assertEquals(LocalDate.of(waves.today().getYear(), 10, 1), settings.read(code).people().referenceDate());
        Staff.browsing(session).formParam("token", FormToken.of(session)).formParam("code", code + "-c").formParam("name", "Kopie")
                .formParam("copyOf", wave).post("/staff/waves").then().statusCode(303);
        assertEquals(List.of("nl", "en"), settings.read(code + "-c").basics().languages());
        Staff.browsing(session).formParam("token", FormToken.of(session)).formParam("code", "{}").formParam("name", "K<b>")
                .formParam("copyOf", wave).post("/staff/waves").then().statusCode(400)
                .body(containsString("value=\"K&lt;b&gt;\""), containsString("value=\"" + wave + "\" selected"));
    }

    @Test
    void theWavesPageSaysWhatBlocksWhereThatIsSolvedAndShowsTheTimeline() {
        Staff.browsing(session).get("/staff/waves/" + wave).then().statusCode(200).body(
                containsString("href=\"" + path("calendar") + "#opensOn\""),
                containsString("href=\"/staff/waves/" + wave + "/bronbestand\""),
                containsString("href=\"/staff/texts/en\""), not(containsString("/ready\"")), containsString("<ol class=\"life\""),
                not(containsString("<svg class=\"timeline\"")));
        post("calendar", "opensOn", waves.today().plusDays(30).toString(), "action", "save").statusCode(303);
        Staff.browsing(session).get("/staff/waves/" + wave).then().body(containsString("<svg class=\"timeline\""),
                containsString("Uiterste dag om persoonsgegevens te vernietigen"), not(containsString("Er is nog geen dag gekozen")));
    }
}
