package nl.utrecht.thuis;

import static nl.utrecht.thuis.staff.Staff.calling;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.utrecht.thuis.Neighbourhood.Answering;
import nl.utrecht.thuis.Neighbourhood.Inhabitant;
import nl.utrecht.thuis.coaching.CoachedWave;
import nl.utrecht.thuis.demonstration.Phone;
import nl.utrecht.thuis.keys.FormToken;
import nl.utrecht.thuis.questionnaire.file.Questionnaires;
import nl.utrecht.thuis.staff.Role;
import nl.utrecht.thuis.staff.Staff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People ask what is held about them, and to be erased; whoever helps them does not learn whether they answered. */
@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = TestMail.class, scope = TestResourceScope.GLOBAL)
class SubjectRequestTest {
    private static final Pattern LINK = Pattern.compile("https?://[^/\\s]+(/[A-Za-z-]+/u/[0-9A-Z]+)");
    private static final Pattern PERSON = Pattern.compile("name=\"person\" value=\"([0-9a-f-]{36})\"");
    private static final int PEOPLE = 12;

    @Inject
    Questionnaires questionnaires;
    @Inject
    AgroalDataSource database;
    @TestHTTPResource("/")
    URI base;
    private String wave;
    private Neighbourhood neighbourhood;
    private String session;

    @BeforeEach
    void openAWave() throws InterruptedException {
        wave = "v-" + UUID.randomUUID().toString().substring(0, 8);
        neighbourhood = Neighbourhood.of("verzoek" + wave, PEOPLE, 29);
        session = Staff.session(Role.RESEARCHER);
        calling(Role.RESEARCHER).contentType("application/json").body(Map.of("code", wave, "name", "Een meting")).post("/api/v1/waves")
                .then().statusCode(201);
        upload(neighbourhood.csv());
        calling(Role.RESEARCHER).body(Map.of("overrideReason", "test")).contentType("application/json").post(api("/open")).then()
                .statusCode(200);
        while (chain().get(3) < withAddress()) {
            Thread.sleep(100);
        }
    }

    @Test
    void whatIsHeldIsShownAndIsTheSameBeforeAndAfterSomebodyAnswers() throws Exception {
        Inhabitant person = neighbourhood.withAddress().get(0);
        String before = person(person).statusCode(200).extract().asString();
        for (String held : List.of(String.valueOf(person.number()), "Voornaam" + person.number(), "Laan " + person.number(),
                person.address(),
                person.nationality(), "uitnodiging: verstuurd")) {
            assertTrue(before.contains(held), held);
        }
        answer(person, Integer.MAX_VALUE);
        assertEquals(before, person(person).extract().asString());
        assertFalse(before.contains(link(person).substring(8)), "no code with which anybody could answer");
        assertEquals(2,
                count("select count(*) from audit_entry where wave_code = '" + wave + "' and action = 'person-shown' and detail = ''"));
    }

    @Test
    void theDownloadHasTheWholeRow() {
        Inhabitant person = neighbourhood.withAddress().get(1);
        form().formParam("person", id(person)).post(path("/download")).then().statusCode(200).contentType("application/json")
                .header("Content-Disposition", containsString("attachment")).body("register.clientNumber", equalTo("" + person.number()))
                .body("register.email", equalTo(person.address())).body("register.birthDate", equalTo((2023 - person.age()) + "-07-01"))
                .body("groups.age", equalTo(person.ageClass())).body("language", equalTo(person.language()))
                .body("correspondence.mails.kind", hasItem("invitation")).body("correspondence.mails.state", hasItem("SENT"))
                .body(not(containsString("done"))).body(not(containsString("started"))).body(not(containsString("selector")));
    }

    @Test
    void somebodyIsFoundByNumberByAddressAndByName() {
        Inhabitant person = neighbourhood.withAddress().get(2);
        String id = id(person);
        String born = (2023 - person.age()) + "-07-01";
        assertEquals(id, id(form().formParam("email", person.address().toUpperCase()).post(path("")).then().statusCode(200)));
        assertEquals(id,
                id(form().formParam("firstName", "voornaam" + person.number()).formParam("lastName", "Achternaam" + person.number())
                        .formParam("birthDate", born).post(path("")).then().statusCode(200)));
        form().formParam("firstName", "Voornaam" + person.number()).formParam("lastName", "Achternaam" + person.number())
                .formParam("birthDate", "1900-01-01").post(path("")).then().statusCode(404)
                .body(containsString("Achternaam" + person.number()));
        form().formParam("firstName", "Voornaam" + person.number()).post(path("")).then().statusCode(400);
        form().formParam("clientNumber", "1").post(path("")).then().statusCode(404);
    }

    @Test
    void ofSeveralWhoMayBeMeantOneIsChosen() {
        String born = "1990-02-01";
        upload((header()
                + "900001;Élise;de Bruijn;vrouw;01-02-1990;Turkse;Asielstatushouder;B1-route;;;01-02-2022;Zuid;;;Laan 1;3500 AA;Utrecht;\r\n"
                + "900002;Elise;Bruijn;vrouw;01-02-1990;Turkse;Asielstatushouder;B1-route;;;01-02-2022;Zuid;;;Laan 2;3500 AA;Utrecht;\r\n"
                + "900003;Elise;Bruijn;vrouw;02-02-1990;Turkse;Asielstatushouder;B1-route;;;01-02-2022;Zuid;;;Laan 3;3500 AA;Utrecht;\r\n")
                .getBytes(StandardCharsets.UTF_8));
        String several = form().formParam("firstName", "elise").formParam("lastName", "BRUIJN ").formParam("birthDate", born).post(path(""))
                .then().statusCode(200).extract().asString();
        assertEquals(1, PERSON.matcher(several).results().map(found -> found.group(1)).distinct().count(), "one is written so exactly");
        String alike = form().formParam("firstName", "Elisé").formParam("lastName", "bruijn").formParam("birthDate", born).post(path(""))
                .then().statusCode(200).extract().asString();
        List<String> candidates = PERSON.matcher(alike).results().map(found -> found.group(1)).distinct().toList();
        assertEquals(2, candidates.size());
        assertTrue(alike.contains("900001") && alike.contains("900002") && !alike.contains("900003"));
        form().formParam("person", candidates.get(0)).post(path("/show")).then().statusCode(200).body(containsString("Bruijn"));
    }

    @Test
    void whoIsErasedIsNowhereAndLooksTheSameWhetherTheyAnsweredOrNot() throws Exception {
        Inhabitant answered = neighbourhood.withAddress().get(0);
        Inhabitant silent = neighbourhood.withAddress().get(1);
        Inhabitant begun = neighbourhood.withAddress().get(2);
        answer(answered, Integer.MAX_VALUE);
        answer(begun, 3);
        assertEquals(2, count("select count(*) from draft where wave_code = '" + wave + "'"),
                "what was sent stays as a draft until the mix");
        List<Integer> before = chain();
        for (Inhabitant person : List.of(answered, silent, begun)) {
            String id = id(person);
            List<Integer> counted = chain();
            form().formParam("person", id).post(path("/erase")).then().statusCode(400).body(containsString("vinkje"));
            erase(id);
            assertEquals(
                    List.of(counted.get(0) - 1, counted.get(1) - 1, counted.get(2) - 1, counted.get(3) - 1, before.get(4), before.get(5)),
                    chain());
            assertEquals(List.of(), tablesWith(id));
            RestAssured.given().redirects().follow(false).formParam("language", "nl").post(link(person)).then().statusCode(404);
            form().formParam("clientNumber", person.number()).post(path("")).then().statusCode(404);
            form().formParam("person", id).formParam("sure", "yes").post(path("/erase")).then().statusCode(404);
        }
        assertEquals(0, count("select count(*) from draft where wave_code = '" + wave + "'"));
        assertEquals(3,
                count("select count(*) from audit_entry where wave_code = '" + wave + "' and action = 'person-erased' and detail = ''"));
        assertEquals(0, count("select count(*) from register_adjustment where wave_code = '" + wave + "' and reason <> 'erased'"));

        calling(Role.RESEARCHER).post(api("/close")).then().statusCode(200);
        assertEquals(List.of(before.get(0) - 2, before.get(1) - 2, before.get(2) - 2, before.get(3) - 2, before.get(4), 1), chain(),
                "who answered counts");
        assertEquals(1, count("select count(*) from response where wave_code = '" + wave + "'"));
        assertEquals(0, count("select count(*) from erased_answer where wave_code = '" + wave + "'"));
    }

    @Test
    void anotherRegisterDoesNotBringSomebodyBack() {
        Inhabitant person = neighbourhood.withAddress().get(0);
        erase(id(person));
        List<Integer> after = chain();
        upload(neighbourhood.csv());
        assertEquals(after, chain());
        form().formParam("clientNumber", person.number()).post(path("")).then().statusCode(404);
        assertEquals(PEOPLE - 1, count("select count(*) from participant where wave_code = '" + wave + "'"));
    }

    @Test
    void afterClosingTheRestIsShownAndErasedAndNoCountMoves() throws Exception {
        Inhabitant person = neighbourhood.withAddress().get(0);
        answer(person, Integer.MAX_VALUE);
        calling(Role.RESEARCHER).post(api("/close")).then().statusCode(200);
        List<Integer> before = chain();
        person(person).statusCode(200).body(containsString("Niemand kan nog vinden welke antwoorden van wie zijn"));
        String id = id(person);
        erase(id);
        assertEquals(List.of(), tablesWith(id));
        assertEquals(before, chain());
        assertEquals(1, count("select count(*) from response where wave_code = '" + wave + "'"));
    }

    @Test
    void whatCoachesDidIsShownAndErased() {
        CoachedWave coached = CoachedWave.open(Map.of("een", 3));
        CoachedWave.account(coached.username("twee"));
        wave = coached.code;
        String id = id(CoachedWave.number(0));
        CoachedWave.post(coached.session("een"), coached.path("/clients/" + id + "/prompt")).then().statusCode(303);
        CoachedWave.post(coached.session("een"), coached.path("/clients/" + id + "/letter")).then().statusCode(303);
        coached.give(0, "twee");
        form().formParam("clientNumber", CoachedWave.number(0)).post(path("")).then().statusCode(200)
                .body(matchesPattern(
                        "(?s).*gezet</dt><dd><bdi dir=\"auto\">Noor de Vries<.*Betrokken coaches</dt><dd>[^/]*Noor de Vries<.*"),
                        containsString("Coach liet een mail sturen"), containsString(", door Noor de Vries"),
                        not(containsString(coached.username("twee"))));
        assertTrue(tablesWith(id).size() > 5, tablesWith(id).toString());
        erase(id);
        assertEquals(List.of(), tablesWith(id));
        assertEquals(0, count("select count(*) from coach_client where wave_code = '" + wave + "'"));
    }

    @Test
    void beforeTheOpeningTheCountsFollowAndTheInvitationNeverGoes() {
        CoachedWave coached = CoachedWave.ready(Map.of("een", 4));
        wave = coached.code;
        assertEquals(4, chain().get(0));
        erase(id(CoachedWave.number(0)));
        assertEquals(3, chain().get(0));
        coached.openNow();
        assertEquals(3, chain().get(0));
        assertEquals(3, count("select count(*) from invitation where wave_code = '" + wave + "'"));
    }

    @Test
    void onlyResearchersMayAndOnlyFromOurForm() {
        String id = id(neighbourhood.withAddress().get(0));
        for (Role role : List.of(Role.COACH, Role.TRANSLATOR, Role.ADMINISTRATOR)) {
            String other = Staff.session(role);
            for (String below : List.of("", "/show", "/download", "/erase")) {
                Staff.browsing(other).formParam("token", FormToken.of(other)).formParam("person", id).formParam("sure", "yes")
                        .post(path(below)).then().statusCode(403);
            }
            Staff.browsing(other).get(path("")).then().statusCode(403);
        }
        Staff.browsing(session).formParam("person", id).formParam("sure", "yes").post(path("/erase")).then().statusCode(not(303));
        assertEquals(id, id(neighbourhood.withAddress().get(0)));
        Staff.browsing(session).get(path("")).then().statusCode(200).body(containsString("Inzage en wissen"));
    }

    private void erase(String id) {
        form().formParam("person", id).formParam("sure", "yes").post(path("/erase")).then().statusCode(303)
                .header("Location", equalTo(path("/erased")));
        Staff.browsing(session).get(path("/erased")).then().statusCode(200).body(containsString("gewist"));
    }

    private void answer(Inhabitant person, int questions) throws Exception {
        Phone.answers(base.toString().replaceAll("/$", ""), link(person), "nl", new Answering(questionnaires.get("thuis-2023"), 1, ""),
                questions);
    }

    private ValidatableResponse person(Inhabitant person) {
        return form().formParam("clientNumber", person.number()).post(path("")).then();
    }

    private String id(Inhabitant person) {
        return id(String.valueOf(person.number()));
    }

    private String id(String clientNumber) {
        return id(form().formParam("clientNumber", clientNumber).post(path("")).then().statusCode(200));
    }

    private static String id(ValidatableResponse page) {
        Matcher person = PERSON.matcher(page.extract().asString());
        assertTrue(person.find());
        return person.group(1);
    }

    private RequestSpecification form() {
        return Staff.browsing(session).formParam("token", FormToken.of(session));
    }

    private String path(String below) {
        return "/staff/waves/" + wave + "/person" + below;
    }

    private String api(String below) {
        return "/api/v1/waves/" + wave + below;
    }

    private void upload(byte[] register) {
        calling(Role.RESEARCHER).multiPart("file", "register.csv", register, "text/csv").post(api("/bronbestand")).then().statusCode(200);
    }

    private String header() {
        return new String(neighbourhood.csv(), StandardCharsets.UTF_8).lines().findFirst().orElseThrow() + "\r\n";
    }

    private int withAddress() {
        return neighbourhood.withAddress().size();
    }

    private List<Integer> chain() {
        JsonPath figures = calling(Role.RESEARCHER).get(api("/response")).jsonPath();
        return List.of("register", "withAddress", "invited", "delivered", "started", "done").stream().map(figures::getInt).toList();
    }

    private static String link(Inhabitant person) throws Exception {
        for (MimeMessage mail : TestMail.received()) {
            if (mail.getAllRecipients()[0].toString().equals(person.address())) {
                Matcher link = LINK.matcher((String) ((Multipart) mail.getContent()).getBodyPart(0).getContent());
                if (link.find()) {
                    return link.group(1).replaceFirst("/[^/]+", "/nl");
                }
            }
        }
        throw new AssertionError("Nobody wrote to " + person.number());
    }

    /** Every table in which an id stands. */
    private List<String> tablesWith(String id) {
        List<String> found = new ArrayList<>();
        for (String column : texts("select table_name || '.' || column_name from information_schema.columns where table_schema = 'public' "
                + "and data_type = 'uuid'")) {
            String table = column.substring(0, column.indexOf('.'));
            if (count("select count(*) from " + table + " where " + column + " = '" + id + "'") > 0) {
                found.add(column);
            }
        }
        return found;
    }

    private long count(String query) {
        return Long.parseLong(texts(query).get(0));
    }

    private List<String> texts(String query) {
        try (Connection connection = database.getConnection(); ResultSet rows = connection.createStatement().executeQuery(query)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
