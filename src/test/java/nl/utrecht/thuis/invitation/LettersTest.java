package nl.utrecht.thuis.invitation;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.utrecht.thuis.TestDatabase;
import nl.utrecht.thuis.TestMail;
import nl.utrecht.thuis.demonstration.TimeTravel;
import nl.utrecht.thuis.staff.Role;
import nl.utrecht.thuis.staff.Staff;
import org.junit.jupiter.api.Test;

/** People without an address are asked by letter; the code in it opens the same door. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@WithTestResource(TestMail.class)
class LettersTest {
    private static final String HEADINGS = "clientnummer;voornaam;achternaam;geslacht;geboortedatum;nationaliteit;groep;leerroute;"
            + "leerbaarheidstoets;taalniveau;start_inburgering;wijk;email;telefoon;straat;postcode;plaats;coach\r\n";
    private static final Pattern BATCH = Pattern.compile("/letters/([0-9a-f-]{36})");
    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");
    private static final Pattern PRINTED_CODE = Pattern.compile("[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]{5}");

    private String session = Staff.session(Role.RESEARCHER);

    /** Three without an address (Arabic, Tigrinya, Dutch) and one with. */
    private static OpenWave wave() {
        return OpenWave.of((HEADINGS + row(1, "Syrische", "", "3511 AA") + row(2, "Eritrese", "", "3500 ZZ")
                + row(3, "Belgische", "", "") + row(4, "Syrische", "vier@letters.example", "3512 AA")).getBytes(StandardCharsets.UTF_8));
    }

    private static String row(int number, String nationality, String email, String postcode) {
        return "80000" + number + ";Naam" + number + ";Achternaam;vrouw;01-02-1990;" + nationality
                + ";Asielstatushouder;B1-route;;;08-05-2022;Overvecht;" + email + ";;" + (postcode.isEmpty() ? "" : "Laan " + number) + ";"
                + postcode + ";" + (postcode.isEmpty() ? "" : "Utrecht") + ";\r\n";
    }

    private String page(OpenWave wave) {
        return Staff.browsing(session).get("/staff/waves/" + wave.wave() + "/letters").then().statusCode(200).extract().asString();
    }

    private void prepare(OpenWave wave, String audience) {
        Matcher token = TOKEN.matcher(page(wave));
        assertTrue(token.find());
        Staff.browsing(session).formParam("token", token.group(1)).formParam("audience", audience)
                .post("/staff/waves/" + wave.wave() + "/letters").then().statusCode(303);
    }

    private List<String> batches(OpenWave wave) {
        return BATCH.matcher(page(wave)).results().map(found -> found.group(1)).distinct().toList();
    }

    private String sheets(OpenWave wave, String batch) {
        return Staff.browsing(session).get("/staff/waves/" + wave.wave() + "/letters/" + batch).then().statusCode(200).extract().asString();
    }

    @Test
    void whoeverHasNoAddressGetsALetterOnceInTheirLanguageAndDutch() {
        OpenWave wave = wave();
        prepare(wave, "unreached");
        String sheets = sheets(wave, batches(wave).get(0));
        assertEquals(List.of("nl", "ti", "ar"), fronts(sheets), "those without a postcode first, then by postcode");
        assertEquals(6, sheets.split("<section").length - 1, "two pages each");
        assertTrue(sheets.contains("Laan 1") && sheets.contains("3511 AA") && !sheets.contains("vier@letters.example"));
        Staff.calling(Role.RESEARCHER).get("/api/v1/waves/" + wave.wave() + "/response").then().body("invited", equalTo(4));
        prepare(wave, "unreached");
        assertEquals(2, batches(wave).size());
        Staff.calling(Role.RESEARCHER).get("/api/v1/waves/" + wave.wave() + "/response").then().body("invited", equalTo(4));
    }

    /** The language of each front page. */
    private static List<String> fronts(String sheets) {
        return Pattern.compile("<section class=\"sheet\" lang=\"([^\"]+)\"[^>]*>\\s*<address").matcher(sheets).results()
                .map(found -> found.group(1)).toList();
    }

    @Test
    void theCodeOnPaperOpensTheQuestionnaire() {
        OpenWave wave = wave();
        prepare(wave, "unreached");
        Matcher code = PRINTED_CODE.matcher(sheets(wave, batches(wave).get(0)));
        assertTrue(code.find());
        RestAssured.given().redirects().follow(false).formParam("code", code.group()).post("/nl").then().statusCode(303)
                .header("Location", containsString("/nl/q"));
    }

    @Test
    void aRequestIsForOneLetterAndNotForWhoeverOptedOut() {
        OpenWave wave = wave();
        List<UUID> people = QuarkusTransaction.requiringNew()
                .call(() -> Invitation.ofWave(wave.wave()).stream().map(invitation -> invitation.participantId).toList());
        QuarkusTransaction.requiringNew().run(() -> {
            people.forEach(person -> LetterRequest.ask(wave.wave(), person, LocalDate.EPOCH, "coach"));
            people.forEach(person -> LetterRequest.ask(wave.wave(), person, LocalDate.EPOCH, "coach"));
            Invitation.lock(wave.wave(), people.get(0)).optedOut = true;
        });
        prepare(wave, "requested");
        assertEquals(6, sheets(wave, batches(wave).get(0)).split("<section").length - 1);
        prepare(wave, "reminded");
        assertEquals(2, batches(wave).size());
        prepare(wave, "requested");
        assertTrue(batches(wave).stream().anyMatch(batch -> !sheets(wave, batch).contains("<section")), "a request was used twice");
    }

    /** Else whoever notes that somebody left could see in the number before and after what that person had done. */
    @Test
    void theNumberOfLettersDoesNotTellWhoIsDone() {
        OpenWave wave = wave();
        prepare(wave, "unreached");
        List<UUID> people = QuarkusTransaction.requiringNew().call(
                () -> Invitation.ofWave(wave.wave()).stream().map(invitation -> invitation.participantId).toList());
        QuarkusTransaction.requiringNew()
                .run(() -> people.forEach(person -> LetterRequest.ask(wave.wave(), person, LocalDate.EPOCH, "coach")));
        travel(1);
        try {
            List<String> before = numbers(wave);
            assertEquals(List.of("0", "hoogstens 4", "hoogstens 3", "0"), before);
            QuarkusTransaction.requiringNew().run(() -> people.forEach(person -> Invitation.lock(wave.wave(), person).optedOut = true));
            assertEquals(before, numbers(wave));
        } finally {
            TimeTravel.home();
        }
    }

    private void travel(int days) {
        TimeTravel.ahead(Duration.ofDays(days));
        session = Staff.session(Role.RESEARCHER);
    }

    private List<String> numbers(OpenWave wave) {
        return Pattern.compile("<span>[^<]+<strong>([^<]+)</strong>").matcher(page(wave)).results().map(found -> found.group(1)).toList();
    }

    @Test
    void pressingTwiceMakesNoSecondLetter() {
        OpenWave wave = wave();
        prepare(wave, "unreached");
        travel(7);
        try {
            prepare(wave, "reminded");
            prepare(wave, "reminded");
            assertEquals(List.of(0, 3, 3), batches(wave).stream().map(batch -> fronts(sheets(wave, batch)).size()).sorted().toList());
        } finally {
            TimeTravel.home();
        }
    }

    @Test
    void onlyResearchersSeeLetters() {
        OpenWave wave = wave();
        for (Role role : List.of(Role.COACH, Role.TRANSLATOR, Role.ADMINISTRATOR)) {
            Staff.browsing(Staff.session(role)).get("/staff/waves/" + wave.wave() + "/letters").then().statusCode(403);
        }
        Staff.browsing(session).formParam("audience", "unreached").post("/staff/waves/" + wave.wave() + "/letters").then()
                .body(not(containsString("Laan")));
        assertEquals(List.of(), batches(wave));
    }
}
