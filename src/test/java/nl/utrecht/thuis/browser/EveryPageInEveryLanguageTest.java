package nl.utrecht.thuis.browser;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import nl.utrecht.thuis.TestDatabase;
import nl.utrecht.thuis.TestMail;
import nl.utrecht.thuis.i18n.Language;
import nl.utrecht.thuis.i18n.Languages;
import nl.utrecht.thuis.keys.Crockford;
import nl.utrecht.thuis.keys.FormToken;
import nl.utrecht.thuis.pretest.TestLinks;
import nl.utrecht.thuis.staff.Role;
import nl.utrecht.thuis.staff.Staff;
import org.junit.jupiter.api.Test;

/** Every page that is not a question, in each of its languages: kind errors and the pages of staff too. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@WithTestResource(TestMail.class)
class EveryPageInEveryLanguageTest {
    @Inject
    Languages languages;

    @Test
    void publicPagesAreWhollyInTheirLanguage() {
        for (Language language : languages.all()) {
            for (String path : List.of("", "/u/ABCDEF", "/u/ABCDEFGHJKMNPQR", "/u/ABCDEF/decline", "/d/ABCDEFGHJKMNPQR",
                    "/u/ABCDEF/unsubscribe", "/d/ABCDEFGHJKMNPQR/unsubscribe", "/privacy", "/help", "/accessibility",
                    "/thanks", "/done",
                    "/stopped", "/declined", "/offline")) {
                assertPage(language, 200, get(language, path));
            }
            assertPage(language, 404, get(language, "/nowhere"));
            assertPage(language, 401, get(language, "/q"));
            assertPage(language, 401, get(language, "/q/v1"));
            assertPage(language, 401, get(language, "/q/check"));
            assertPage(language, 401, given().formParam("whose", "x").formParam("answer", "good").post("/" + language.tag() + "/q/v7"));
            assertPage(language, 400, given().formParam("code", "too short").post("/" + language.tag() + "/again"));
        }
        assertPage(languages.source(), 200, given().get("/"));
    }

    @Test
    void whatIsWrongWithACodeIsToldInTheReadersLanguage() {
        TestWave closed = TestWave.open("thuis-2023", 1);
        String link = closed.link("nl");
        closed.close();
        String code = link.substring(link.lastIndexOf('/') + 1);
        for (int guess = 0; guess < 5; guess++) {
            type(languages.source(), unknown("GUESS"));
        }
        for (Language language : languages.all()) {
            assertPage(language, 400, type(language, "too short"));
            assertPage(language, 410, type(language, code));
            assertPage(language, 410, given().post("/" + language.tag() + "/u/" + code));
            assertPage(language, 404, type(language, unknown(language.tag().toUpperCase(Locale.ROOT).replace("-", ""))));
            assertPage(language, 429, type(language, unknown("GUESS")));
        }
    }

    @Test
    void everyErrorAtAQuestionIsToldInTheReadersLanguage() {
        PlainPhone phone = PlainPhone.opening(TestWave.open("thuis-2026", 1).link("nl"));
        for (Language language : languages.all()) {
            String q = "/" + language.tag() + "/q/";
            assertError(language, phone.post(q + "v1"));
            assertError(language, phone.post(q + "v7", "answer", "unheard-of"));
            assertError(language, phone.post(q + "v7", "answer", "good", "answer", "poor"));
            assertError(language, phone.post(q + "v6", "answer", "family", "answer", "no-help"));
            assertError(language, phone.post(q + "v10", "answer", "yes"));
            assertError(language, phone.post(q + "v10", "answer", "yes", "address", "{nobody"));
            for (String address : List.of("a.nl", "a@b@c.nl", "a b@c.nl", "@c.nl", "a@", "a@c,nl", "a@c", "a@gmial.com",
                    "a".repeat(300) + "@c.nl")) {
                assertError(language, phone.post(q + "v10", "answer", "yes", "address", address));
            }
            assertError(language, phone.post(q + "remarks", "text", "a".repeat(4001)));
            assertError(language, phone.expired(q + "v7"));
        }
    }

    @Test
    void previewsAndTheCommentsBelowThemAreWhollyInTheirLanguage() {
        String link = TestLinks.link(TestWave.draft("thuis-2026").code);
        for (Language language : languages.all()) {
            for (String screen : List.of("", "/v1", "/v4.1", "/v11.address", "/remarks", "/check", "/thanks", "/stopped", "/privacy",
                    "/error.address-invalid")) {
                Response page = get(language, "/preview/" + link + screen);
                assertPage(language, 200, page);
                assertTrue(page.asString().contains("id=\"comment\""), screen);
            }
            String road = "/" + language.tag() + "/preview/" + link;
            assertPage(language, 200, given().formParams("go", "comment", "screen", "v7", "page", language.tag(), "comment", "?")
                    .post(road + "/v7"));
            assertPage(language, 422, given().formParams("go", "comment", "screen", "v7", "comment", "?".repeat(2001)).post(road + "/v7"));
            assertPage(language, 422, given().formParams("screen", "v1").post(road + "/v1"));
            assertPage(language, 404, get(language, "/preview/unknown"));
        }
    }

    @Test
    void staffPagesAreWhollyInTheirLanguage() {
        TestWave empty = TestWave.draft("thuis-2023");
        TestWave filled = TestWave.draft("thuis-2023");
        filled.importRegister(40);
        TestWave open = TestWave.open("thuis-2026", 7);
        String link = TestLinks.link(open.code);
        for (String screen : List.of("intro", "v4.1", "check")) {
            given().formParams("go", "comment", "screen", screen, "page", screen, "comment", "?").post("/ti/preview/" + link + "/" + screen)
                    .then().statusCode(200);
        }
        for (Language language : languages.staff()) {
            StaffBrowser researcher = new StaffBrowser(Role.RESEARCHER, language);
            Stream.of("/staff", "/staff/waves", wave(empty) + "/setup/basics", wave(empty) + "/setup/people",
                    wave(empty) + "/setup/calendar", wave(open) + "/setup/calendar", wave(empty) + "/setup/promises", wave(empty),
                    wave(filled), wave(open), wave(empty) + "/bronbestand",
                    wave(filled) + "/bronbestand", wave(open) + "/bronbestand", wave(open) + "/leaving",
                    wave(empty) + "/pretest", wave(open) + "/pretest", "/staff/preview")
                    .forEach(path -> assertPage(language, 200, researcher.asking().get(path)));
            assertPage(language, 404, researcher.asking().get("/staff/waves/nowhere"));
            assertPage(language, 403, researcher.asking().get("/staff/accounts"));
            assertPage(language, 404, researcher.asking().get("/staff/preview/ar/mail"));
            for (String name : List.of("", "de Stem")) {
                assertPage(language, name.isEmpty() ? 400 : 200, researcher.asking().formParam("token", FormToken.of(researcher.session()))
                        .formParam("name", name).post(wave(open) + "/pretest/links"));
            }
            assertPage(language, 400,
                    researcher.asking().formParam("token", FormToken.of(researcher.session())).formParam("code", "{ }")
                            .formParam("name", "")
                            .post("/staff/waves"));
            assertPage(language, 200, new StaffBrowser(Role.ADMINISTRATOR, language).asking().get("/staff/accounts"));
            assertPage(language, 200, given().get("/staff/sign-in?lang=" + language.tag()));
        }
    }

    private static String wave(TestWave wave) {
        return "/staff/waves/" + wave.code;
    }

    /** A code without a typing error that nobody was given. */
    private static String unknown(String begin) {
        String body = (begin.replaceAll("[ILOU]", "0") + "00000000000000").substring(0, 14);
        return body + Crockford.check(body);
    }

    /** A browser in which somebody signed in and chose a language. */
    private record StaffBrowser(String session, Map<String, String> cookies) {
        StaffBrowser(Role role, Language language) {
            this(Staff.session(role), language);
        }

        private StaffBrowser(String session, Language language) {
            this(session, Staff.browsing(session).formParam("token", FormToken.of(session)).formParam("path", "/staff")
                    .formParam("language", language.tag()).post("/staff/language").then().statusCode(303).extract().cookies());
        }

        RequestSpecification asking() {
            return Staff.browsing(session).cookies(cookies);
        }
    }

    private static Response get(Language language, String path) {
        return given().redirects().follow(false).get("/" + language.tag() + path);
    }

    private static Response type(Language language, String code) {
        return given().formParam("code", code).post("/" + language.tag());
    }

    private static void assertError(Language language, java.net.http.HttpResponse<String> page) {
        String where = language.tag() + " " + page.uri().getPath();
        assertEquals(422, page.statusCode(), where);
        assertTrue(page.body().contains("role=\"alert\""), where);
        assertWhole(language, page.body(), where);
    }

    private static void assertPage(Language language, int status, Response page) {
        String where = language.tag() + " " + status;
        String html = page.asString();
        assertEquals(status, page.statusCode(), where + html);
        assertWhole(language, html, where);
    }

    private static void assertWhole(Language language, String html, String where) {
        assertTrue(html.contains("<html lang=\"" + language.tag() + "\" dir=\"" + language.direction() + "\">"), where + html);
        String words = html.replaceAll("value=\"[^\"]*\"|<input[^>]*>|<[^>]*>", " ");
        assertEquals(List.of(), TextKeys.in(words), where);
        assertEquals(-1, words.indexOf('{'), where + words);
        assertEquals(-1, words.indexOf('}'), where + words);
        assertEquals(-1, words.indexOf('\uFFFD'), where);
    }
}
