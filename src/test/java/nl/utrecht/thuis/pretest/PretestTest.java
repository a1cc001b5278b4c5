package nl.utrecht.thuis.pretest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.utrecht.thuis.OwnThread;
import nl.utrecht.thuis.TestDatabase;
import nl.utrecht.thuis.audit.AuditLog;
import nl.utrecht.thuis.keys.FormToken;
import nl.utrecht.thuis.staff.Role;
import nl.utrecht.thuis.staff.Staff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Researchers give links away, people without an account say what is not clear, and researchers read that. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class PretestTest {
    private static final String KIND = "Deze link werkt niet";
    private static final Pattern COMMENT = Pattern.compile("/pretest/comments/([0-9a-f-]{36})\"");

    @Inject
    AgroalDataSource database;
    @Inject
    AuditLog audit;

    private String wave = "";

    @BeforeEach
    void makeAWave() {
        wave = TestLinks.draftWave("thuis-2026");
    }

    @Test
    void aCommentIsStoredOnceHoweverOftenTheButtonIsPressed() throws Exception {
        String road = "/ti/preview/" + TestLinks.link(wave);
        String page = UUID.randomUUID().toString();
        List<CompletableFuture<Response>> presses = Stream
                .generate(() -> CompletableFuture.supplyAsync(() -> say(road, "v7", page, "ዘይተረድኣኒ ቃል"), OwnThread.EACH)).limit(6).toList();
        presses.forEach(press -> press.join().then().statusCode(200).body(containsString("የቐንየልና፣ ተዓቂቡ ኣሎ።")));
        say(road, "v7", page, "  ዘይተረድኣኒ ቃል\r\n").then().statusCode(200);
        assertEquals(List.of("thuis-2026 ti v7 ዘይተረድኣኒ ቃል"), comments());
        say(road, "v7", page, "something else from the same page");
        say(road, "v7", UUID.randomUUID().toString(), "ዘይተረድኣኒ ቃል");
        assertEquals(3, comments().size());
    }

    @Test
    void aCommentHasNothingOfWhoWroteItAndWhen() throws Exception {
        String road = "/nl/preview/" + TestLinks.link(wave);
        say(road, "intro", "p", "Lang");
        assertEquals(List.of("comment_id uuid", "handled boolean", "language text", "questionnaire text", "screen text", "text text",
                "wave_code text", "written_on date"),
                query("select column_name || ' ' || data_type from information_schema.columns where table_name = 'pretest_comment' "
                        + "order by 1"));
        assertFalse(query("select l::text || c::text from pretest_link l, pretest_comment c where c.wave_code = '" + wave + "'").toString()
                .contains(road.substring("/nl/preview/".length())));
    }

    @Test
    void aCommentThatIsTypedIsStoredWhenItsWriterGoesOnOrBack() throws Exception {
        String road = "/nl/preview/" + TestLinks.link(wave);
        post(road + "/v1", "screen", "v1", "page", "a", "comment", "bij verder", "answer", "other").then().statusCode(200)
                .body(containsString("Dank u, bewaard."));
        post(road + "/v1", "screen", "v1", "page", "b", "comment", "bij een fout").then().statusCode(422)
                .body(containsString("Dank u, bewaard."), containsString("Kies een antwoord."));
        post(road + "/v1", "screen", "v4.3", "page", "c", "comment", "bij terug", "go", "there").then().statusCode(200);
        post("/en" + road.substring(3) + "/v1", "screen", "v1", "page", "d", "comment", "not yet", "go", "there").then().statusCode(200)
                .body(containsString(">not yet</textarea>"), not(containsString("Thank you, saved.")));
        post(road + "/send", "screen", "check", "page", "e", "comment", "bij versturen", "state", "{\"V1\":[\"other\"]}").then()
                .body(containsString("Dit was een voorbeeld"));
        post(road + "/intro", "screen", "a {made} up/screen", "page", "f", "comment", "waar?", "go", "comment");
        assertEquals(List.of("thuis-2026 nl check bij versturen", "thuis-2026 nl intro waar?", "thuis-2026 nl v1 bij een fout",
                "thuis-2026 nl v1 bij verder", "thuis-2026 nl v4.3 bij terug"), comments());
    }

    @Test
    void aCommentThatIsTooLongIsKeptInItsBoxAndWhatWasChosenToo() throws Exception {
        String road = "/nl/preview/" + TestLinks.link(wave);
        String long2001 = "é".repeat(2001);
        post(road + "/v7", "screen", "v7", "page", "a", "comment", long2001, "answer", "good").then().statusCode(422)
                .body(containsString("Uw opmerking is te lang."), containsString(long2001), containsString("value=\"good\" checked"));
        assertEquals(List.of(), comments());
        post(road + "/v7", "screen", "v7", "page", "a", "comment", "\uD83D\uDE42".repeat(2000), "answer", "good").then().statusCode(200);
        assertEquals(1, comments().size());
        say(road, "v7", "b", " \u200F\n ").then().statusCode(200).body(not(containsString("Dank u, bewaard.")));
        assertEquals(1, comments().size());
    }

    @Test
    void aLinkThatLeaksOutCannotFillTheDatabase() throws Exception {
        String road = "/nl/preview/" + TestLinks.link(wave);
        say(road, "v1", "first", "een");
        fill(PretestComments.MOST - 2);
        say("/nl/preview/" + TestLinks.link(wave), "v1", "last", "de laatste").then()
                .body(containsString("Dank u, bewaard."));
        say(road, "v1", "second", "twee").then().statusCode(200).body(containsString("geen opmerkingen meer bewaren"));
        post(road + "/v1", "screen", "v1", "page", "third", "comment", "drie", "answer", "other").then().statusCode(200)
                .body(containsString("name=\"screen\" value=\"v4.3\""));
        say(road, "v1", "first", "een").then().body(containsString("Dank u, bewaard."));
        assertEquals(PretestComments.MOST, comments().size());
    }

    /** A row that was changed or locked by the transaction that stored a comment could be joined to it. */
    @Test
    void noRowOfALinkTellsThatACommentCameByIt() throws Exception {
        String road = "/nl/preview/" + TestLinks.link(wave);
        TestLinks.link(wave);
        String rows = "select xmin || ' ' || xmax || ' ' || ctid || ' ' || l::text from pretest_link l where wave_code = '" + wave
                + "' order by link_id";
        List<String> before = query(rows);
        say(road, "v1", "first", "een").then().body(containsString("Dank u, bewaard."));
        say(road, "v1", "first", "een").then().body(containsString("Dank u, bewaard."));
        assertEquals(1, comments().size());
        assertEquals(before, query(rows));
        assertEquals(List.of(), query("select l.name from pretest_link l, pretest_comment c where l.wave_code = '" + wave
                + "' and c.wave_code = l.wave_code and (l.xmin = c.xmin or l.xmax = c.xmin)"));
    }

    private void fill(int comments) throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            assertEquals(comments, statement.executeUpdate("insert into pretest_comment select '" + wave
                    + "', gen_random_uuid(), 'thuis-2026', 'nl', 'v1', 'x', current_date, false from generate_series(1, " + comments
                    + ")"));
        }
    }

    @Test
    void aLinkThatIsUnknownWithdrawnOrOverLeadsToAKindPageAndTakesNoComment() throws Exception {
        String token = TestLinks.link(wave);
        String road = "/nl/preview/" + token;
        given().get(road).then().statusCode(200);
        String made = token.substring(1) + (token.startsWith("A") ? "B" : "A");
        for (String unknown : List.of(made, token.toLowerCase(Locale.ROOT) + "x", "%7B%7D", "..%2F..", "x".repeat(3000))) {
            Response page = given().urlEncodingEnabled(false).get("/nl/preview/" + unknown);
            assertEquals(404, page.statusCode(), unknown);
            assertFalse(page.asString().contains("id=\"forward\""), unknown);
        }
        change("update pretest_link set last_day = current_date - 1 where wave_code = '" + wave + "'");
        refused(road);
        change("update pretest_link set last_day = null where wave_code = '" + wave + "'");
        given().get(road + "/v1").then().statusCode(200);
        String session = Staff.session(Role.RESEARCHER);
        String link = query("select link_id from pretest_link where wave_code = '" + wave + "'").get(0);
        for (int press = 0; press < 2; press++) {
            submit(session, "/links/" + link + "/withdraw").then().statusCode(303);
        }
        refused(road);
        assertEquals(1, audit.latest(1000).stream()
                .filter(entry -> wave.equals(entry.waveCode) && entry.action.equals("pretest-link-withdrawn")).count());
    }

    @Test
    void aLinkWorksInTheFieldAndNoLongerThan() throws Exception {
        String road = "/nl/preview/" + TestLinks.link(wave);
        for (String state : List.of("READY", "IN_THE_FIELD")) {
            change("update wave set state = '" + state + "' where wave_code = '" + wave + "'");
            given().get(road).then().statusCode(200);
        }
        change("update wave set state = 'CLOSED' where wave_code = '" + wave + "'");
        refused(road);
        TestLinks.make(wave, "te laat", "").then().statusCode(409).body(containsString("kan niet meer worden uitgeprobeerd"));
        Staff.browsing(Staff.session(Role.RESEARCHER)).get(page()).then().statusCode(200)
                .body(not(containsString("name=\"lastDay\"")), containsString("Voorbij"));
    }

    @Test
    void whatIsWrongWithANewLinkIsToldAndWhatWasTypedStays() {
        String yesterday = LocalDate.now().minusDays(2).toString();
        TestLinks.make(wave, "de Stem & co", yesterday).then().statusCode(400)
                .body(containsString("Kies als laatste dag vandaag of later."), containsString("value=\"de Stem &amp; co\""),
                        containsString("value=\"" + yesterday + "\""));
        TestLinks.make(wave, " ", "").then().statusCode(400).body(containsString("Vul in voor wie de link is"));
        TestLinks.make(wave, "x".repeat(101), "gisteren").then().statusCode(400).body(containsString("100 tekens"),
                containsString("Kies als laatste dag"));
        TestLinks.make(wave, "groep 2", LocalDate.now().plusDays(1).toString()).then().statusCode(200);
        TestLinks.make("nowhere", "groep 3", "").then().statusCode(404);
    }

    @Test
    void theSecretOfALinkIsShownOnceAndStoredNowhere() throws Exception {
        String token = TestLinks.link(wave);
        Staff.browsing(Staff.session(Role.RESEARCHER)).get(page()).then().statusCode(200)
                .body(containsString("de Stem, groep 1"), not(containsString(token)));
        assertEquals(List.of("32"), query("select length(token_hash) from pretest_link where wave_code = '" + wave + "'"));
        assertTrue(audit.latest(1000).stream().filter(entry -> wave.equals(entry.waveCode))
                .noneMatch(entry -> String.valueOf(entry.detail).contains(token)));
    }

    @Test
    void commentsAreGroupedByScreenAndFilteredByLanguageAndHandledAndDeleted() throws Exception {
        String token = TestLinks.link(wave);
        say("/ar/preview/" + token, "v7", "a", "ما معنى هذا؟");
        say("/nl/preview/" + token, "intro", "b", "Te lang <b>");
        say("/nl/preview/" + token, "v1", "c", "Wat is een uitkering?");
        String session = Staff.session(Role.RESEARCHER);
        Staff.browsing(session).get(page()).then().statusCode(200).body(
                stringContainsInOrder("V1 Wat past het best", "uitkering?", "V7 ", "lang=\"ar\" dir=\"auto\">ما معنى هذا؟",
                        "Welkom en privacy",
                        "Te lang &lt;b&gt;"));
        Response dutch = Staff.browsing(session).get(page() + "?language=nl");
        dutch.then().body(not(containsString("ما معنى هذا؟")), containsString("Wat is een uitkering?"));
        Staff.browsing(session).get(page() + "?language=tr").then().body(containsString("In deze taal zijn er geen opmerkingen."));
        Matcher first = COMMENT.matcher(dutch.asString());
        assertTrue(first.find());
        submit(session, "/comments/" + first.group(1), "handled", "true", "language", "nl").then().statusCode(303).header("Location",
                page() + "?language=nl");
        assertEquals(List.of("Wat is een uitkering?"),
                query("select text from pretest_comment where handled and wave_code = '" + wave + "'"));
        submit(session, "/comments/" + first.group(1), "handled", "false").then().statusCode(303).header("Location", page());
        assertEquals(List.of(), query("select text from pretest_comment where handled and wave_code = '" + wave + "'"));
        for (int press = 0; press < 2; press++) {
            submit(session, "/comments/" + first.group(1) + "/delete").then().statusCode(303);
        }
        assertEquals(2, comments().size());
        assertEquals(List.of("nl v1"), audit.latest(1000).stream()
                .filter(entry -> wave.equals(entry.waveCode) && entry.action.equals("pretest-comment-deleted")).map(entry -> entry.detail)
                .toList());
    }

    @Test
    void theFileOfCommentsOpensInASpreadsheetAndCalculatesNothing() {
        String token = TestLinks.link(wave);
        say("/fa/preview/" + token, "v8.1", "a", "=HYPERLINK(\"http://x\";\"می\u200Cخواهم\")");
        Response file = Staff.browsing(Staff.session(Role.RESEARCHER)).get(page() + "/comments.csv");
        file.then().statusCode(200).contentType(startsWith("text/csv")).header("Content-Disposition",
                equalTo("attachment; filename=\"pretest-" + wave + ".csv\""));
        String[] lines = new String(file.asByteArray(), StandardCharsets.UTF_8).split("\r?\n");
        assertEquals("\uFEFFquestionnaire,screen,language,day,handled,comment", lines[0]);
        assertTrue(lines[1].startsWith("thuis-2026,v8.1,fa," + LocalDate.now().getYear()), lines[1]);
        assertTrue(lines[1].endsWith(",no,\"'=HYPERLINK(\"\"http://x\"\";\"\"می\u200Cخواهم\"\")\""), lines[1]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+31", "-1", "@SUM(A1)", " =1", "\n=1", "\u200C=1", "\u00A0-2", "＝1"})
    void noCellBeginsLikeAFormula(String text) {
        assertEquals("'" + text, CommentsFile.harmless(text));
        assertEquals("a" + text, CommentsFile.harmless("a" + text));
    }

    @Test
    void nobodyButResearchersSeesLinksOrComments() {
        String comment = UUID.randomUUID().toString();
        for (Role role : Role.values()) {
            String session = Staff.session(role);
            boolean may = role == Role.RESEARCHER;
            for (String path : List.of("", "/comments.csv")) {
                assertEquals(may ? 200 : 403, Staff.browsing(session).get(page() + path).statusCode(), role + path);
            }
            for (String path : List.of("/links", "/links/" + comment + "/withdraw", "/comments/" + comment,
                    "/comments/" + comment + "/delete")) {
                assertEquals(may, submit(session, path).statusCode() != 403, role + path);
                Staff.browsing(session).formParam("token", "another").post(page() + path).then().statusCode(403);
            }
        }
        assertEquals(303, given().redirects().follow(false).get(page()).statusCode());
    }

    private void refused(String road) throws Exception {
        given().get(road).then().statusCode(404).body(containsString(KIND));
        given().get("/ar" + road.substring(3) + "/v1").then().statusCode(404).body(containsString("<html lang=\"ar\" dir=\"rtl\">"));
        say(road, "v1", "x", "te laat").then().statusCode(404);
        assertEquals(List.of(), comments());
    }

    private String page() {
        return "/staff/waves/" + wave + "/pretest";
    }

    /** Presses the button of the comment. */
    private static Response say(String road, String screen, String page, String comment) {
        return post(road + "/" + screen, "screen", screen, "page", page, "comment", comment, "go", "comment");
    }

    private Response submit(String session, String path, String... fields) {
        RequestSpecification request = Staff.browsing(session).formParam("token", FormToken.of(session));
        for (int i = 0; i < fields.length; i += 2) {
            request.formParam(fields[i], fields[i + 1]);
        }
        return request.post(page() + path);
    }

    private static Response post(String path, String... fields) {
        RequestSpecification request = given().redirects().follow(false)
                .config(RestAssured.config().encoderConfig(EncoderConfig.encoderConfig().defaultContentCharset("UTF-8")))
                .contentType("application/x-www-form-urlencoded");
        for (int i = 0; i < fields.length; i += 2) {
            request.formParam(fields[i], fields[i + 1]);
        }
        return request.post(path);
    }

    private List<String> comments() throws SQLException {
        return query(
                "select questionnaire || ' ' || language || ' ' || screen || ' ' || text from pretest_comment where wave_code = '" + wave
                        + "' order by 1");
    }

    private List<String> query(String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = database.getConnection(); ResultSet rows = connection.createStatement().executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private void change(String sql) throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            assertEquals(1, statement.executeUpdate(sql));
        }
    }
}
