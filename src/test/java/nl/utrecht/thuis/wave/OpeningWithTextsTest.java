package nl.utrecht.thuis.wave;

import static io.restassured.RestAssured.given;
import static nl.utrecht.thuis.staff.Staff.calling;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.utrecht.thuis.TestDatabase;
import nl.utrecht.thuis.audit.AuditEntry;
import nl.utrecht.thuis.audit.AuditLog;
import nl.utrecht.thuis.i18n.EditedTexts;
import nl.utrecht.thuis.i18n.Language;
import nl.utrecht.thuis.i18n.Languages;
import nl.utrecht.thuis.i18n.TextEdits;
import nl.utrecht.thuis.i18n.TextState;
import nl.utrecht.thuis.i18n.Translation;
import nl.utrecht.thuis.keys.FormToken;
import nl.utrecht.thuis.questionnaire.file.Questionnaires;
import nl.utrecht.thuis.staff.Role;
import nl.utrecht.thuis.staff.Staff;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A wave opens only in languages whose texts are approved, or with a reason. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class OpeningWithTextsTest {
    private static final String HEADINGS = "clientnummer;voornaam;achternaam;geslacht;geboortedatum;nationaliteit;groep;leerroute;"
            + "leerbaarheidstoets;taalniveau;start_inburgering;wijk;email;telefoon;straat;postcode;plaats;coach\r\n";
    private static final String PERSON = "900001;Zebedeus;Quill;vrouw;01-02-1990;Syrische;Asielstatushouder;B1-route;B1 haalbaar;A2;"
            + "08-05-2022;Overvecht;;;Straat 1;3518 KE;Utrecht;coach@example.org\r\n";

    @Inject
    TextEdits edits;
    @Inject
    Languages languages;
    @Inject
    Questionnaires questionnaires;
    @Inject
    AuditLog audit;
    private final String wave = "t-" + UUID.randomUUID().toString().substring(0, 8);

    @AfterEach
    void theFilesAreReadAgain() {
        EditedTexts.forget();
    }

    private ValidatableResponse create(Object tags) {
        return calling(Role.RESEARCHER).contentType("application/json").body(Map.of("code", wave, "name", "Een meting", "languages", tags))
                .post("/api/v1/waves").then();
    }

    private void withARegister() {
        calling(Role.RESEARCHER).multiPart("file", "register.csv", (HEADINGS + PERSON).getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/waves/" + wave + "/bronbestand").then().statusCode(200);
    }

    private ValidatableResponse open(Map<String, String> body) {
        return calling(Role.RESEARCHER).contentType("application/json").body(body).post("/api/v1/waves/" + wave + "/open").then();
    }

    private List<Translation> needed(Language language) {
        List<String> others = questionnaires.get("thuis-2026").textKeys().stream()
                .filter(key -> !questionnaires.get("thuis-2023").textKeys().contains(key)).toList();
        return edits.of(language).stream().filter(text -> !others.contains(text.key())).toList();
    }

    private void approve(List<Translation> texts) {
        QuarkusTransaction.requiringNew()
                .run(() -> texts.forEach(text -> edits.store(text, text.text(), TextState.APPROVED, "a.researcher")));
    }

    private List<String> audited() {
        return audit.latest(50).stream()
                .filter((AuditEntry entry) -> wave.equals(entry.waveCode) && !entry.action.equals("register-imported"))
                .map(entry -> entry.action + " " + entry.detail).toList();
    }

    /** The reason was given for texts; whom the wave is for is no matter of reasons. */
    @Test
    void noReasonOpensAWaveForOthersThanItsRegisterWasReadFor() {
        create(List.of("nl")).statusCode(201);
        withARegister();
        calling(Role.RESEARCHER).contentType("application/json").body(Map.of("people", Map.of("eligibleFrom", 40)))
                .put("/api/v1/waves/" + wave + "/settings")
                .then().statusCode(200);
        open(Map.of("overrideReason", "the texts are fine")).statusCode(400).body("errors.pointer", hasItem("bronbestand"));
    }

    @Test
    void whoHasNoAccountSeesTheWavesThatHaveOpened() {
        create(List.of("nl")).statusCode(201);
        calling(Role.RESEARCHER).get("/api/v1/waves").then().body("code", hasItem(wave));
        given().get("/api/v1/waves").then().statusCode(200).body("code", not(hasItem(wave)));
        withARegister();
        open(Map.of("overrideReason", "the texts are fine")).statusCode(200);
        given().get("/api/v1/waves").then().body("code", hasItem(wave));
    }

    @Test
    void withoutAReasonEveryLanguageThatIsNotApprovedBlocks() {
        create(List.of("tr", "nl")).statusCode(201).body("languages", equalTo(List.of("nl", "tr")));
        int total = needed(languages.get("tr")).size();
        open(Map.of()).statusCode(400).body("type", equalTo("/problems/wave-blocked")).body("errors.pointer",
                hasItems("languages/nl", "languages/tr"));
        approve(needed(languages.get("nl")));
        approve(needed(languages.get("tr")).subList(0, 3));
        withARegister();
        open(Map.of("overrideReason", "  ")).statusCode(400).body("errors.pointer", equalTo(List.of("languages/tr"))).body(
                "errors[0].message", equalTo("Turks: " + (total - 3) + " van de " + total + " teksten zijn nog niet goedgekeurd."));
    }

    @Test
    void aWaveWhoseTextsAreAllApprovedOpensWithoutAReason() {
        create(List.of("nl")).statusCode(201);
        withARegister();
        approve(needed(languages.source()));
        open(Map.of()).statusCode(200).body("state", equalTo("in-the-field"));
        assertEquals(List.of("wave-opened ", "wave-created Een meting"), audited());
    }

    @Test
    void aReasonIsRecordedWithItsLanguages() {
        create(List.of("nl", "ti", "en")).statusCode(201);
        open(Map.of("overrideReason", "proef met collega’s")).statusCode(400).body("errors.size()", equalTo(1));
        withARegister();
        approve(needed(languages.source()));
        open(Map.of("overrideReason", "proef met collega’s")).statusCode(200);
        assertEquals(List.of("texts-not-approved en ti: proef met collega’s", "wave-opened proef met collega’s",
                "wave-created Een meting"), audited().stream().sorted((a, b) -> order(a) - order(b)).toList());
        Wave opened = QuarkusTransaction.requiringNew().call(() -> Wave.get(wave));
        assertEquals("proef met collega’s", opened.overrideReason);
    }

    /** Two lines of one transaction carry the same moment. */
    private static int order(String line) {
        return List.of("texts-not-approved", "wave-opened", "wave-created").indexOf(line.split(" ")[0]);
    }

    @Test
    void theWavesPageAsksForAReasonWhenOnlyTextsBlock() {
        String session = Staff.session(Role.RESEARCHER);
        create(List.of("nl", "ar")).statusCode(201);
        Staff.browsing(session).get("/staff/waves/" + wave).then().body(containsString("De meting kan nog niet open:"),
                containsString("Arabisch: "), not(containsString("overrideReason")));
        withARegister();
        Staff.browsing(session).get("/staff/waves/" + wave).then().body(not(containsString("De meting kan nog niet open:")),
                containsString("Nederlands: "), containsString("href=\"/staff/texts\""), containsString("name=\"overrideReason\""));
        Staff.browsing(session).formParam("token", FormToken.of(session)).formParam("overrideReason", "proef")
                .post("/staff/waves/" + wave + "/open").then().statusCode(303);
        Staff.browsing(session).get("/staff/waves/" + wave).then().body(containsString("<dd>proef</dd>"));
    }

    @Test
    void languagesAreChosenFromTheTableAndDutchIsOneOfThem() {
        for (List<String> tags : List.of(List.<String>of(), List.of("en"), List.of("nl", "xx"), List.of("nl", "EN"))) {
            create(tags).statusCode(400).body("errors.pointer", equalTo(List.of("languages")));
        }
        create("nl").statusCode(400);
        create(List.of("nl", "tr")).statusCode(201);
        String session = Staff.session(Role.RESEARCHER);
        String page = "/staff/waves/" + wave + "/setup/basics";
        Staff.browsing(session).formParam("token", FormToken.of(session)).formParam("name", "").formParam("languages", "nl", "fa")
                .post(page).then().statusCode(400)
                .body(containsString("value=\"fa\" checked"), not(containsString("value=\"tr\" checked")));
        Staff.browsing(session).formParam("token", FormToken.of(session)).formParam("name", "Meting").formParam("languages", "nl", "fa")
                .post(page).then().statusCode(303);
        assertEquals(List.of("nl", "fa"), QuarkusTransaction.requiringNew().call(() -> Wave.get(wave).languageTags()));
    }
}
