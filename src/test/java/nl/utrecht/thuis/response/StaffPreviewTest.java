package nl.utrecht.thuis.response;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import nl.utrecht.thuis.TestDatabase;
import nl.utrecht.thuis.i18n.Language;
import nl.utrecht.thuis.i18n.Languages;
import nl.utrecht.thuis.i18n.TextBook;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.pretest.TestLinks;
import nl.utrecht.thuis.questionnaire.Question;
import nl.utrecht.thuis.questionnaire.Questionnaire;
import nl.utrecht.thuis.questionnaire.file.Questionnaires;
import nl.utrecht.thuis.staff.Role;
import nl.utrecht.thuis.staff.Staff;
import nl.utrecht.thuis.wave.Wave;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Staff of every role look at every screen of the questionnaire in every language. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class StaffPreviewTest {
    /** Texts that no screen shows today, or only those of a pre-test link. */
    private static final Set<String> UNSEEN = Set.of("page.title", "page.title.error", "page.skip-to-content", "step.saved",
            "check.skipped");

    @Inject
    Languages languages;
    @Inject
    TextBook texts;
    @Inject
    Questionnaires questionnaires;

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyRoleLooksAtTheQuestionnaireAndWalksThroughIt(Role role) {
        String session = Staff.session(role);
        Staff.browsing(session).get("/staff").then().body(containsString("href=\"/staff/preview\""));
        Staff.browsing(session).get("/staff/preview?language=ti&screen=v7&questionnaire=thuis-2023").then().statusCode(200)
                .body(containsString("src=\"/staff/preview/ti/v7?questionnaire=thuis-2023\""),
                        containsString("width=\"360\" height=\"740\""));
        PreviewPhone phone = new PreviewPhone(() -> Staff.browsing(session));
        phone.open("/staff/preview/nl?questionnaire=thuis-2023").then().statusCode(200);
        phone.forward(Map.of());
        phone.forward(Map.of("answer", List.of("volunteer"))).then().statusCode(200)
                .body(containsString("Voorbeeld: uw antwoorden worden niet bewaard"), not(containsString("id=\"comment\"")));
        assertEquals("v3", phone.screen());
        assertEquals(List.of("thuis-2023"), phone.hidden().get("questionnaire"));
        phone.press("Türkçe", Map.of("answer", List.of("neither"))).then().body(containsString("value=\"neither\" checked"));
        assertEquals("/staff/preview/tr/v3", phone.action());
    }

    @Test
    void whoIsNotSignedInLooksAtNothing() {
        for (String path : List.of("/staff/preview", "/staff/preview/nl", "/staff/preview/nl/v1")) {
            assertEquals(303, given().redirects().follow(false).get(path).statusCode(), path);
        }
        assertEquals(303, given().redirects().follow(false).formParam("go", "there").post("/staff/preview/nl/v1").statusCode());
        Staff.calling(Role.COACH).redirects().follow(false).get("/staff/preview").then().statusCode(303);
    }

    @Test
    void everyScreenOfEveryQuestionnaireIsShownInEveryLanguage() {
        String session = Staff.session(Role.TRANSLATOR);
        for (String code : questionnaires.codes()) {
            List<String> names = new Screens(questionnaires.get(code)).names();
            assertTrue(names.size() > 45, names.toString());
            for (Language language : languages.all()) {
                for (String name : names) {
                    String path = "/staff/preview/" + language.tag() + "/" + name + "?questionnaire=" + code;
                    String html = Staff.browsing(session).get(path).then().statusCode(200).extract().asString();
                    assertTrue(html.contains("<html lang=\"" + language.tag() + "\" dir=\"" + language.direction() + "\">"), path);
                    assertTrue(html.contains("name=\"screen\" value=\"" + (name.startsWith("error.") ? "" : name + "\"")), path);
                }
            }
        }
    }

    @Test
    void theKeyOfATextLeadsToAScreenThatShowsThatText() throws IOException {
        String session = Staff.session(Role.TRANSLATOR);
        Texts nl = texts.in(languages.source());
        Set<String> notShown = new TreeSet<>();
        for (String code : questionnaires.codes()) {
            Questionnaire questionnaire = questionnaires.get(code);
            Set<String> keys = new TreeSet<>(questionnaire.textKeys());
            keys.addAll(keys("respondent"));
            keys.removeAll(UNSEEN);
            for (String key : keys) {
                String html = PreviewPhone.unescaped(
                        Staff.browsing(session).get("/staff/preview/nl/" + key + "?questionnaire=" + code).then().extract().asString());
                if (!html.contains(beginning(nl, key)) && !isOfAnother(questionnaire, key)) {
                    notShown.add(code + " " + key);
                }
            }
        }
        assertEquals(Set.of(), notShown);
    }

    @ParameterizedTest
    @CsvSource({"V4.1, v4.1", "v4, v4.1", "v4.stem.lessons, v4.1", "v4.option.agree, v4.1", "v8, v8.1", "v11.address, v11.address",
            "section.neighbourhood, v5.1", "section, v1", "intro.privacy, intro", "step, v1", "step.text.hint, remarks",
            "step.address.label, v10", "step.several, v1", "error, v1", "error.address-missing, v10", "error.text-too-long, remarks",
            "check.final, check", "link.closed.text, link.closed", "link.try-again, link.unknown", "product, intro", "thanks.close, thanks",
            "privacy.rights, privacy", "preview.banner, intro", "send, check", "stop, stopped"})
    void aNameOrTheBeginningOfAKeyLeadsToItsScreen(String name, String screen) {
        PreviewPhone phone = new PreviewPhone(() -> Staff.browsing(Staff.session(Role.COACH)));
        phone.open("/staff/preview/nl/" + name + "?questionnaire=thuis-2026").then().statusCode(200);
        assertEquals(screen, phone.screen());
        assertEquals(name.startsWith("error"), phone.html().contains("role=\"alert\""));
    }

    @Test
    void ofWhatIsOnNoScreenStaffAreToldInTheirOwnLanguage() {
        String session = Staff.session(Role.TRANSLATOR);
        for (String name : List.of("message", "message.invitation.subject", "staff.product", "problem.not-found.title", "v99", "V5.2")) {
            Staff.browsing(session).get("/staff/preview/ar/" + name + "?questionnaire=thuis-2026").then().statusCode(404)
                    .body(containsString("<html lang=\"nl\""), containsString("Hiervan is geen voorbeeld"));
        }
        Staff.browsing(session).get("/staff/preview/xx").then().statusCode(404);
        Staff.browsing(session).get("/staff/preview/nl/v1?questionnaire=nothing").then().statusCode(404);
        Staff.browsing(session).get("/staff/preview?questionnaire=nothing").then().statusCode(404);
        Staff.browsing(session).get("/staff/preview?language=xx&screen=%3Cb%3E").then().statusCode(200).body(not(containsString("<b>")));
    }

    @Test
    void theQuestionnaireIsThatOfTheNewestWaveUnlessAnotherIsAskedFor() {
        TestLinks.draftWave("thuis-2023");
        String session = Staff.session(Role.COACH);
        PreviewPhone phone = new PreviewPhone(() -> Staff.browsing(session));
        phone.open("/staff/preview/nl");
        String newest = QuarkusTransaction.requiringNew().call(() -> Wave.newestFirst().get(0).questionnaire);
        assertEquals(List.of(newest), phone.hidden().get("questionnaire"));
        for (String code : questionnaires.codes()) {
            phone.open("/staff/preview/nl?questionnaire=" + code);
            assertEquals(List.of(code), phone.hidden().get("questionnaire"));
        }
    }

    @Test
    void onlyPreviewsMayStandInAFrameAndOnlyStaffPagesHaveOne() {
        String session = Staff.session(Role.COACH);
        Staff.browsing(session).get("/staff/preview/nl/v1").then()
                .header("Content-Security-Policy", containsString("frame-ancestors 'self'"))
                .header("Content-Security-Policy", not(containsString("frame-src"))).header("Cache-Control", "no-store");
        for (String path : List.of("/staff", "/staff/preview", "/staff/sign-in")) {
            Staff.browsing(session).get(path).then().header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                    .header("Content-Security-Policy", containsString("frame-src 'self'"));
        }
        for (String path : List.of("/", "/nl", "/nl/q", "/nl/preview", "/nl/privacy", "/nl/u/ABC", "/staffed/preview/x", "/nl/previews/x",
                "/api/v1/waves", "/assets/preview.css", "/nl/q/preview/x")) {
            given().redirects().follow(false).get(path).then()
                    .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                    .header("Content-Security-Policy", not(containsString("frame-src")));
        }
    }

    /** How a text begins, up to the first argument. */
    private static String beginning(Texts t, String key) {
        try {
            return t.of(key).split("\\{")[0].strip();
        } catch (IllegalArgumentException plural) {
            return "";
        }
    }

    /** A text that only the questions of another questionnaire can have. */
    private static boolean isOfAnother(Questionnaire questionnaire, String key) {
        return key.equals("error.exclusive-combined") && questionnaire.questions().stream().map(Question::options)
                .noneMatch(options -> options.stream().anyMatch(option -> option.exclusive()));
    }

    private static Set<String> keys(String file) throws IOException {
        Properties properties = new Properties();
        try (Reader text = Files.newBufferedReader(Path.of("i18n", "nl", file + ".properties"))) {
            properties.load(text);
        }
        return properties.stringPropertyNames();
    }
}
