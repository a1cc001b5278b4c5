package nl.utrecht.thuis.translation;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import nl.utrecht.thuis.TestDatabase;
import nl.utrecht.thuis.audit.AuditLog;
import nl.utrecht.thuis.i18n.EditedTexts;
import nl.utrecht.thuis.i18n.Language;
import nl.utrecht.thuis.i18n.Languages;
import nl.utrecht.thuis.i18n.TextBook;
import nl.utrecht.thuis.i18n.TextEdits;
import nl.utrecht.thuis.i18n.TextState;
import nl.utrecht.thuis.i18n.Translation;
import nl.utrecht.thuis.keys.FormToken;
import nl.utrecht.thuis.staff.Role;
import nl.utrecht.thuis.staff.Staff;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Translators and researchers at the texts: who may do what, and what happens to what they type. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class WorkplaceTest {
    private static final String SCREEN = "/staff/texts/tr/stopped";
    private static final String TITLE = "stopped.title";
    private static final String TEXT = "stopped.again";

    @Inject
    TextEdits edits;
    @Inject
    TextBook book;
    @Inject
    Languages languages;
    @Inject
    AuditLog audit;

    @AfterEach
    void theFilesAreReadAgain() {
        EditedTexts.forget();
    }

    private Language turkish() {
        return languages.get("tr");
    }

    private Translation text(String key) {
        return edits.of(turkish()).stream().filter(text -> text.key().equals(key)).findFirst().orElseThrow();
    }

    private static RequestSpecification form(String session) {
        return Staff.browsing(session).contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("token", FormToken.of(session));
    }

    /** What a browser sends of the screen, with these two texts in their fields. */
    private ValidatableResponse send(String session, String action, Translation title, String typedTitle, Translation text,
            String typedText) {
        return form(session).formParam("action", action).formParam("text." + TITLE, typedTitle).formParam("seen." + TITLE, title.token())
                .formParam("text." + TEXT, typedText).formParam("seen." + TEXT, text.token()).post(SCREEN).then();
    }

    private ValidatableResponse send(String session, String action, String typedTitle) {
        return send(session, action, text(TITLE), typedTitle, text(TEXT), text(TEXT).text());
    }

    @Test
    void eachRoleSeesItsLanguages() {
        Staff.browsing(Staff.session(Role.TRANSLATOR)).get("/staff/texts").then().statusCode(200).body(containsString("/staff/texts/tr"),
                not(containsString("/staff/texts/ar")), not(containsString("/staff/texts/nl")));
        Staff.browsing(Staff.session(Role.RESEARCHER)).get("/staff/texts").then().statusCode(200).body(containsString("/staff/texts/tr"),
                containsString("/staff/texts/nl"), containsString("ትግርኛ"), containsString("Tigrinya"));
        assertEquals(List.of("tr"), Staff.calling(Role.TRANSLATOR).get("/api/v1/texts").jsonPath().getList("language"));
        assertEquals(7, Staff.calling(Role.RESEARCHER).get("/api/v1/texts").jsonPath().getList("language").size());
    }

    @Test
    void aTranslatorReachesNoOtherLanguageAndOthersReachNone() {
        String session = Staff.session(Role.TRANSLATOR);
        for (String path : List.of("/staff/texts/ar", "/staff/texts/nl", "/staff/texts/ar/stopped", "/staff/texts/ar/download?format=xlsx",
                "/staff/texts/ar/download/folder", "/staff/texts/tr/download/folder")) {
            assertEquals(403, Staff.browsing(session).get(path).statusCode(), path);
        }
        for (String path : List.of("/staff/texts/ar/stopped", "/staff/texts/tr/approve", "/staff/texts/ar/approve")) {
            assertEquals(403, form(session).formParam("action", "draft").post(path).statusCode(), path);
        }
        byte[] file = "x".getBytes(StandardCharsets.UTF_8);
        assertEquals(403, Staff.browsing(session).multiPart("token", FormToken.of(session)).multiPart("action", "import")
                .multiPart("file", "x.xlf", file).post("/staff/texts/ar/import").statusCode());
        assertEquals(403, Staff.calling(Role.TRANSLATOR).get("/api/v1/texts/ar").statusCode());
        assertEquals(403, Staff.calling(Role.TRANSLATOR).multiPart("file", "x.xlf", file).post("/api/v1/texts/ar/import").statusCode());
        for (Role role : List.of(Role.COACH, Role.ADMINISTRATOR)) {
            for (String path : List.of("/staff/texts", "/staff/texts/tr", SCREEN, "/staff/texts/tr/download?format=xlsx")) {
                assertEquals(403, Staff.browsing(Staff.session(role)).get(path).statusCode(), role + path);
            }
            assertEquals(403, Staff.calling(role).get("/api/v1/texts").statusCode());
            assertEquals(403, Staff.calling(role).get("/api/v1/texts/tr").statusCode());
        }
        assertEquals(303, RestAssured.given().redirects().follow(false).get("/staff/texts").statusCode());
        assertEquals(404, Staff.browsing(Staff.session(Role.RESEARCHER)).get("/staff/texts/xx").statusCode());
        assertEquals(404, Staff.browsing(Staff.session(Role.RESEARCHER)).get("/staff/texts/tr/nowhere").statusCode());
    }

    @Test
    void theScreenShowsTheDutchBesideTheTranslation() {
        Staff.browsing(Staff.session(Role.TRANSLATOR)).get(SCREEN).then().statusCode(200).body(
                containsString("lang=\"tr\" dir=\"ltr\""), containsString(">" + text(TITLE).text() + "</textarea>"),
                containsString(">" + text(TITLE).source() + "</p>"),
                containsString("value=\"reviewed:stopped.title\""), not(containsString("value=\"approved")),
                containsString("src=\"/staff/preview/tr/stopped\""));
        Staff.browsing(Staff.session(Role.RESEARCHER)).get("/staff/texts/fa/message").then().body(containsString("dir=\"rtl\""),
                containsString("{closes}"), containsString("value=\"approved:message.open\""), not(containsString("<iframe")));
        Staff.browsing(Staff.session(Role.RESEARCHER)).get("/staff/texts/ar/link").then()
                .body(containsString("zero, one, two, few, many, other"));
    }

    @Test
    void aTranslatorEditsAndReviewsAndAResearcherApproves() {
        String translator = Staff.session(Role.TRANSLATOR);
        send(translator, "draft:" + TITLE, "Durdunuz").statusCode(303).header("Location", SCREEN + "?saved=1#" + TITLE);
        assertEquals(TextState.DRAFT, text(TITLE).state());
        RestAssured.get("/tr/stopped").then().body(containsString("Durdunuz"));
        send(translator, "reviewed:" + TITLE, "Durdunuz").statusCode(303);
        assertEquals(TextState.REVIEWED, text(TITLE).state());
        assertEquals(TextState.DRAFT, text(TEXT).state());
        send(translator, "approved:" + TITLE, "Durdunuz").statusCode(403);
        send(Staff.session(Role.RESEARCHER), "approved:" + TITLE, "Durdunuz").statusCode(303);
        assertEquals(TextState.APPROVED, text(TITLE).state());
        assertEquals(List.of("texts-approved tr stopped.title", "texts-edited tr stopped.title", "texts-reviewed tr stopped.title"),
                audit.latest(5).stream().filter(entry -> entry.action.startsWith("texts-")).limit(3)
                        .map(entry -> entry.action + " " + entry.detail).sorted().toList());
    }

    @Test
    void anEditOfAnApprovedTextReachesNobodyBeforeItIsApprovedAgain() {
        send(Staff.session(Role.RESEARCHER), "approved:" + TITLE, "Durdunuz").statusCode(303);
        String translator = Staff.session(Role.TRANSLATOR);
        send(translator, "reviewed:" + TITLE, "Ara veriyorsunuz").statusCode(303);
        RestAssured.get("/tr/stopped").then().body(containsString("Durdunuz"), not(containsString("Ara veriyorsunuz")));
        assertEquals("Ara veriyorsunuz", book.preview(turkish()).of(TITLE));
        Staff.browsing(translator).get(SCREEN).then().body(containsString("Respondenten lezen nog:"), containsString("Ara veriyorsunuz"));
        form(Staff.session(Role.RESEARCHER)).post("/staff/texts/tr/approve").then().statusCode(303);
        RestAssured.get("/tr/stopped").then().body(containsString("Ara veriyorsunuz"));
    }

    @Test
    void whateverTheButtonNothingTypedIsLost() {
        String session = Staff.session(Role.TRANSLATOR);
        send(session, "reviewed:" + TITLE, text(TITLE), "Durdunuz", text(TEXT), "Cevaplar kaydedildi.").statusCode(303);
        assertEquals(TextState.DRAFT, text(TEXT).state());
        assertEquals("Cevaplar kaydedildi.", text(TEXT).text());
        send(session, "draft", text(TITLE), "{oops", text(TEXT), "Kaydettik <b>.").statusCode(400).body(
                containsString("De accolades kloppen niet"), containsString(">{oops</textarea>"), containsString("Niet alles is bewaard"),
                containsString("Kaydettik &lt;b&gt;."));
        assertEquals("Durdunuz", text(TITLE).text());
        assertEquals("Kaydettik <b>.", text(TEXT).text());
    }

    @Test
    void ofTwoEditorsTheSecondSeesBothTexts() {
        Translation title = text(TITLE);
        Translation text = text(TEXT);
        String translator = Staff.session(Role.TRANSLATOR);
        String researcher = Staff.session(Role.RESEARCHER);
        send(translator, "draft", title, "Durdunuz", text, text.text()).statusCode(303);
        send(researcher, "approved", title, "Mola verdiniz", text, "Kaydedildi.").statusCode(400).body(
                containsString("Iemand anders heeft deze tekst intussen veranderd"), containsString("Mola verdiniz</textarea>"),
                containsString(">Durdunuz</p>"), containsString("value=\"" + text(TITLE).token() + "\""));
        assertEquals("Durdunuz", text(TITLE).text());
        assertEquals(TextState.APPROVED, text(TEXT).state());
        send(researcher, "approved", text(TITLE), "Mola verdiniz", text(TEXT), text(TEXT).text()).statusCode(303);
        assertEquals("Mola verdiniz", text(TITLE).live());
    }

    @Test
    void aLanguageIsSearchedByStateAndWords() {
        String session = Staff.session(Role.TRANSLATOR);
        send(session, "reviewed", "Durdunuz").statusCode(303);
        Staff.browsing(session).get("/staff/texts/tr?state=reviewed").then().body(containsString("2 teksten gevonden"),
                containsString("href=\"/staff/texts/tr/stopped#stopped.title\""));
        Staff.browsing(session).get("/staff/texts/tr?words=STOPPED.title").then().body(containsString("1 tekst gevonden"));
        Staff.browsing(session).queryParam("words", "<i>").get("/staff/texts/tr").then().body(containsString("Geen tekst gevonden"),
                containsString("value=\"&lt;i&gt;\""));
        Map<String, Integer> turkish = Staff.calling(Role.TRANSLATOR).get("/api/v1/texts").jsonPath().getMap("[0]");
        assertEquals(2, turkish.get("reviewed"));
        assertEquals(turkish.get("total") - 2, turkish.get("draft"));
    }

    @Test
    void thePageOfALanguageTakesAFileInAndTellsWhatChanges() {
        String session = Staff.session(Role.TRANSLATOR);
        String before = text(TITLE).text();
        String out = Staff.browsing(session).get("/staff/texts/tr/download?format=xliff").then().statusCode(200)
                .header("Content-Disposition", equalTo("attachment; filename=\"thuis-tr.xlf\"")).extract().asString();
        byte[] file = out.replace(">" + before + "<", ">Durdunuz<").getBytes(StandardCharsets.UTF_8);
        upload(session, "check", file).statusCode(200).body(containsString("Er verandert 1 tekst"), containsString(">Durdunuz</bdi>"));
        assertEquals(before, text(TITLE).text());
        upload(session, "import", file).statusCode(200).body(containsString("Er is 1 tekst veranderd"));
        assertEquals("Durdunuz", text(TITLE).text());
        upload(session, "import", "nonsense".getBytes(StandardCharsets.UTF_8)).statusCode(400).body(containsString("niet te lezen"));
        upload(session, "import", out.replace(">Durdunuz<", ">{x}<").replace(">" + before + "<", ">{x}<").getBytes(StandardCharsets.UTF_8))
                .statusCode(400)
                .body(containsString("Er is niets bewaard"), containsString("<bdi>stopped.title</bdi>"));
        Staff.browsing(session).multiPart("token", "wrong").multiPart("file", "x", file).post("/staff/texts/tr/import").then()
                .statusCode(403);
    }

    private static ValidatableResponse upload(String session, String action, byte[] file) {
        return Staff.browsing(session).multiPart("token", FormToken.of(session)).multiPart("action", action).multiPart("file", "x", file)
                .post("/staff/texts/tr/import").then();
    }

    @Test
    void aNewDutchMakesTheTranslationOutdatedUntilSomebodyConfirmsIt() {
        Translation dutch = edits.of(languages.source()).stream().filter(text -> text.key().equals(TITLE)).findFirst().orElseThrow();
        String researcher = Staff.session(Role.RESEARCHER);
        form(researcher).formParam("action", "approved:" + TITLE).formParam("text." + TITLE, "U heeft een pauze")
                .formParam("seen." + TITLE, dutch.token()).post("/staff/texts/nl/stopped").then().statusCode(303);
        assertEquals(TextState.OUTDATED, text(TITLE).state());
        Staff.browsing(researcher).get(SCREEN).then().body(containsString("U heeft een pauze"), containsString("Verouderd"));
        send(Staff.session(Role.TRANSLATOR), "reviewed:" + TITLE, text(TITLE).text()).statusCode(303);
        assertEquals(TextState.REVIEWED, text(TITLE).state());
    }
}
