package nl.utrecht.thuis.bronbestand;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.utrecht.thuis.TestDatabase;
import nl.utrecht.thuis.audit.AuditEntry;
import nl.utrecht.thuis.keys.FormToken;
import nl.utrecht.thuis.participant.LeaveReason;
import nl.utrecht.thuis.participant.Participant;
import nl.utrecht.thuis.staff.Role;
import nl.utrecht.thuis.staff.Staff;
import nl.utrecht.thuis.wave.NewWave;
import nl.utrecht.thuis.wave.Wave;
import nl.utrecht.thuis.wave.WaveState;
import nl.utrecht.thuis.wave.Waves;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class RegisterPageTest {
    @Inject
    Waves waves;
    @Inject
    CheckUploads jobs;
    @Inject
    Clock clock;
    private String wave;
    private String path;
    private String session;

    @BeforeEach
    void makeAWave() {
        wave = "p-" + UUID.randomUUID().toString().substring(0, 8);
        waves.create(new NewWave(wave, "Een <b>meting", null, null, null, null), "test");
        path = "/staff/waves/" + wave + "/bronbestand";
        session = Staff.session(Role.RESEARCHER);
    }

    private ValidatableResponse show() {
        return Staff.browsing(session).get(path).then();
    }

    private ValidatableResponse upload(byte[] file) {
        return Staff.browsing(session).multiPart("token", FormToken.of(session)).multiPart("action", "check")
                .multiPart("file", "Zebedeus-Quillfeather.csv", file, "text/csv").post(path).then();
    }

    private ValidatableResponse post(String action, String... fields) {
        RequestSpecification request = Staff.browsing(session).formParam("token", FormToken.of(session)).formParam("upload", shownUpload());
        for (int i = 0; i < fields.length; i += 2) {
            request.formParam(fields[i], fields[i + 1]);
        }
        return request.post(path + action).then();
    }

    /** The file that the page speaks of. */
    private String shownUpload() {
        Matcher field = Pattern.compile("name=\"upload\" value=\"([^\"]+)\"").matcher(show().extract().asString());
        return field.find() ? field.group(1) : "";
    }

    /** The page when no worker is at the file any more. */
    private ValidatableResponse settled() {
        long until = System.currentTimeMillis() + 30_000;
        while (Staff.browsing(session).get(path + "/progress").statusCode() == 200) {
            assertTrue(System.currentTimeMillis() < until, "the file is not ready after half a minute");
            jobs.run(clock.instant());
        }
        return show();
    }

    @Test
    void thePageOffersToCheckAFile() {
        show().statusCode(200).body(containsString("nog geen bronbestand")).body(containsString("value=\"check\""))
                .body(not(containsString("/bronbestand/import"))).body(containsString("Een &lt;b&gt;meting"));
    }

    @Test
    void aCheckShowsProblemsAndFilling() {
        upload(ExampleRegister.of(3).with(3, "taalniveau", "<i>C7").with(4, "email", "").bytes()).statusCode(303).header("Location", path);
        settled().statusCode(200)
                .body(containsString("1 rij met een fout")).body(containsString("‘&lt;i&gt;C7’")).body(containsString("66,7%"))
                .body(containsString("<meter min=\"0\" max=\"100\" value=\"66.7\"")).body(not(containsString("Zebedeus")))
                .body(not(containsString("/bronbestand/import\"")));
        show().body(containsString("nog geen bronbestand"));
    }

    @Test
    void whileItIsCheckedThePageSaysHowFarItIs() {
        upload(ExampleRegister.of(3).bytes()).statusCode(303);
        String shown = show().statusCode(200).extract().asString();
        assertTrue(shown.contains("id=\"register-progress\"") || shown.contains("/bronbestand/import\""), "busy, or done already");
        settled().body(containsString("/bronbestand/import\"")).body(not(containsString("register-progress")));
    }

    @Test
    void aCheckedFileIsImportedWhenSomebodySaysSo() {
        upload(ExampleRegister.of(3).bytes());
        settled().body(containsString("geen enkele met een fout")).body(containsString("nog geen bronbestand"));
        post("/import").statusCode(303).header("Location", path);
        settled().statusCode(200).body(containsString("staan 3 personen")).body(containsString("Het bestand zelf is verwijderd"));
    }

    @Test
    void importingTwiceImportsOnce() {
        upload(ExampleRegister.of(3).bytes());
        settled();
        String upload = shownUpload();
        for (int i = 0; i < 2; i++) {
            Staff.browsing(session).formParam("token", FormToken.of(session)).formParam("upload", upload).post(path + "/import").then()
                    .statusCode(303);
        }
        settled().body(containsString("staan 3 personen"));
        assertEquals(1, AuditEntry.count("waveCode = ?1 and action = 'register-imported'", wave));
        Staff.browsing(session).formParam("token", FormToken.of(session)).formParam("upload", upload).post(path + "/import").then()
                .statusCode(303);
        settled();
        assertEquals(1, AuditEntry.count("waveCode = ?1 and action = 'register-imported'", wave));
    }

    @Test
    void theNewerOfTwoFilesIsTheOne() {
        upload(ExampleRegister.of(3).bytes());
        settled();
        String older = shownUpload();
        upload(ExampleRegister.of(5).bytes());
        settled().body(containsString("5 rijen gecontroleerd"));
        Staff.browsing(session).formParam("token", FormToken.of(session)).formParam("upload", older).post(path + "/import").then()
                .statusCode(303);
        settled().body(containsString("nog geen bronbestand")).body(containsString("5 rijen gecontroleerd"));
    }

    @Test
    void aFileOfAnotherWaveIsNotTouched() {
        upload(ExampleRegister.of(3).bytes());
        settled();
        String upload = shownUpload();
        String other = "p-" + UUID.randomUUID().toString().substring(0, 8);
        waves.create(new NewWave(other, "Een andere meting", null, null, null, null), "test");
        for (String action : List.of("/import", "/discard")) {
            Staff.browsing(session).formParam("token", FormToken.of(session)).formParam("upload", upload)
                    .post("/staff/waves/" + other + "/bronbestand" + action).then().statusCode(303);
        }
        settled().body(containsString("3 rijen gecontroleerd"));
        Staff.browsing(session).get("/staff/waves/" + other + "/bronbestand").then().body(containsString("nog geen bronbestand"));
    }

    @Test
    void aFileCanBeRemoved() {
        upload(ExampleRegister.of(3).bytes());
        settled();
        post("/discard").statusCode(303);
        show().statusCode(200).body(not(containsString("rijen gecontroleerd"))).body(not(containsString("/bronbestand/discard")));
        assertEquals(0, RegisterUpload.ofWave(wave).size());
    }

    @Test
    void aRejectedFileCannotBeImported() {
        upload(ExampleRegister.of(3).with(3, "clientnummer", "").bytes());
        settled().body(containsString("Er is niets bewaard")).body(containsString("Deze cel is leeg"));
        post("/import").statusCode(303);
        settled().body(containsString("nog geen bronbestand"));
    }

    @Test
    void allProblemsCanBeTakenHome() {
        ExampleRegister file = ExampleRegister.of(9);
        for (int row = 2; row <= 9; row++) {
            file.with(row, "taalniveau", "=C" + row);
        }
        upload(file.bytes());
        settled().body(containsString("En nog 3 meldingen van deze soort")).body(not(containsString("=C9")));
        String csv = Staff.browsing(session).get(path + "/problems.csv").then().statusCode(200).contentType("text/csv")
                .header("Content-Disposition", containsString("attachment")).extract().asString();
        assertEquals(9, csv.lines().count());
        assertTrue(csv.contains("=C9"));
    }

    @Test
    void anUnreadableFileIsExplained() {
        upload(new byte[0]).statusCode(303);
        settled().statusCode(200).body(containsString("Het bestand is leeg"));
        Staff.browsing(session).multiPart("token", FormToken.of(session)).post(path).then().statusCode(400)
                .body(containsString("Er is geen bestand gekozen"));
    }

    @Test
    void columnsAreToBeChosenWhereThereAreSome() {
        String people = ExampleRegister.of(3).text();
        upload(people.substring(people.indexOf('\n') + 1).getBytes(StandardCharsets.UTF_8));
        settled().body(containsString("geen rij met kolomnamen")).body(not(containsString(path + "/columns")))
                .body(containsString("komt voor dit bestand in de plaats")).body(containsString("/bronbestand/discard"));
        upload(people.replace("clientnummer", "schoenmaat").getBytes(StandardCharsets.UTF_8));
        settled().body(containsString("clientnummer")).body(containsString(path + "/columns"));
        Staff.browsing(session).get(path + "/columns").then().statusCode(200).body(containsString("schoenmaat"));
    }

    @Test
    void theLanguageOfANationalityCanBeChanged() {
        upload(ExampleRegister.of(3).with(4, "nationaliteit", "Turkse").bytes());
        settled().body(containsString("name=\"language-turkse\""));
        post("/languages", "language-syrische", "en", "language-turkse", "xx").statusCode(303);
        settled();
        post("/import");
        settled().body(containsString("staan 3 personen"));
        assertEquals(2, Participant.count("waveCode = ?1 and language = 'en'", wave));
        assertEquals(1, Participant.count("waveCode = ?1 and language = 'tr'", wave));
    }

    /** The form with columns as the page has it, with what is chosen in it. */
    private RequestSpecification columns(ValidatableResponse shown) {
        String page = shown.extract().asString();
        RequestSpecification form = Staff.browsing(session).formParam("token", FormToken.of(session)).formParam("upload", shownUpload());
        Matcher select = Pattern.compile("<select id=\"(column-[^\"]+)\".*?</select>", Pattern.DOTALL).matcher(page);
        while (select.find()) {
            Matcher chosen = Pattern.compile("value=\"([^\"]*)\" selected").matcher(select.group());
            form.formParam(select.group(1), chosen.find() ? chosen.group(1) : "");
        }
        return form;
    }

    private void confirmColumns(String... others) {
        RequestSpecification form = columns(Staff.browsing(session).get(path + "/columns").then().statusCode(200));
        for (int i = 0; i < others.length; i += 2) {
            form.formParam(others[i], others[i + 1]);
        }
        form.post(path + "/columns").then().statusCode(303).header("Location", path);
    }

    @Test
    void whatIsNotCertainIsAskedAndRememberedOnceItIsImported() {
        String odd = "taalnivaeu";
        byte[] file = ExampleRegister.of(3).text().replace("taalniveau", odd).getBytes(StandardCharsets.UTF_8);
        upload(file);
        settled().body(containsString("We weten niet zeker welke kolom wat betekent")).body(not(containsString("/bronbestand/import\"")));
        Staff.browsing(session).get(path + "/columns").then().body(containsString("Lijkt erop")).body(containsString(odd));
        confirmColumns();
        settled().body(containsString("geen enkele met een fout")).body(containsString("/bronbestand/import\""));
        upload(file);
        settled().body(containsString("We weten niet zeker"));
        confirmColumns();
        settled();
        post("/import");
        settled().body(containsString("staan 3 personen"));
        assertEquals(3, Participant.count("waveCode = ?1 and background like '%level=A2%'", wave));
        upload(file);
        settled().body(containsString("geen enkele met een fout"));
    }

    @Test
    void aValueThatNobodyKnowsIsGivenAMeaningWithoutANewUpload() {
        String value = "Beginner " + UUID.randomUUID().toString().substring(0, 4);
        byte[] file = ExampleRegister.of(3).with(3, "taalniveau", value).with(4, "taalniveau", value).bytes();
        upload(file);
        settled().body(containsString("2 rijen met een fout"));
        Staff.browsing(session).get(path + "/columns").then().body(containsString(value)).body(containsString("2 rijen"));
        confirmColumns("value-level-0", "A0");
        settled().body(containsString("geen enkele met een fout"));
        post("/import");
        settled().body(containsString("staan 3 personen"));
        assertEquals(2, Participant.count("waveCode = ?1 and background like '%level=A0%'", wave));
        upload(file);
        settled().body(containsString("geen enkele met een fout"));
    }

    @Test
    void aMeaningThatDoesNotExistIsNoMeaning() {
        upload(ExampleRegister.of(2).with(3, "taalniveau", "Beginner?").bytes());
        settled();
        confirmColumns("value-level-0", "Z9", "column-email", "999");
        settled().body(containsString("1 rij met een fout"));
    }

    @Test
    void anUpdateIsShownFirstAndAsksWhenManyWouldLeave() {
        upload(ExampleRegister.of(3).bytes());
        settled();
        post("/import");
        settled();
        QuarkusTransaction.requiringNew().run(() -> Wave.get(wave).state = WaveState.IN_THE_FIELD);
        upload(ExampleRegister.of(2).bytes());
        settled().body(containsString("Mensen weten al van deze meting")).body(containsString("Is dit het hele bronbestand"))
                .body(containsString("De 1 persoon die niet in het bestand staat, is weg"));
        Staff.browsing(session).get(path + "/changes/absent").then().statusCode(200).body(containsString("500002"));
        Staff.browsing(session).get(path + "/changes/unchanged").then().statusCode(200).body(containsString("500001"))
                .body(not(containsString("500002")));
        Staff.browsing(session).get(path + "/changes/nonsense").then().statusCode(404);
        post("/import", "left", "yes", "reason", "moved").statusCode(400).body(containsString("meer dan een op de tien"))
                .body(containsString("name=\"left\" value=\"yes\" checked")).body(containsString("value=\"moved\" selected"));
        show().body(containsString("staan 3 personen"));
        post("/import", "left", "yes", "reason", "moved", "many", "yes").statusCode(303);
        settled().body(containsString("staan 2 personen"));
        assertEquals(1, Participant.count("waveCode = ?1 and leftReason = ?2", wave, LeaveReason.MOVED));
    }

    @Test
    void aFormOfAnotherPageIsRefused() {
        Staff.browsing(session).multiPart("token", "wrong").multiPart("file", "r.csv", ExampleRegister.of(1).bytes(), "text/csv").post(path)
                .then().statusCode(403);
        for (String action : List.of("/import", "/discard", "/languages", "/columns")) {
            Staff.browsing(session).formParam("token", "wrong").post(path + action).then().statusCode(403);
        }
    }

    @Test
    void onlyResearchersHaveThesePages() {
        upload(ExampleRegister.of(1).bytes());
        settled();
        for (Role role : List.of(Role.COACH, Role.TRANSLATOR, Role.ADMINISTRATOR)) {
            String other = Staff.session(role);
            for (String page : List.of("", "/progress", "/problems.csv", "/changes/joined", "/columns")) {
                Staff.browsing(other).get(path + page).then().statusCode(403);
            }
            for (String action : List.of("/import", "/discard", "/languages", "/columns")) {
                Staff.browsing(other).formParam("token", FormToken.of(other)).post(path + action).then().statusCode(403);
            }
        }
    }
}
