package nl.utrecht.thuis;

import static nl.utrecht.thuis.staff.Staff.calling;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.utrecht.thuis.Neighbourhood.Answering;
import nl.utrecht.thuis.Neighbourhood.Inhabitant;
import nl.utrecht.thuis.demonstration.Phone;
import nl.utrecht.thuis.keys.FormToken;
import nl.utrecht.thuis.questionnaire.file.Questionnaires;
import nl.utrecht.thuis.staff.Role;
import nl.utrecht.thuis.staff.Staff;
import org.junit.jupiter.api.Test;

/** People leave the register while the wave is in the field, before and after they answered. */
@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = TestMail.class, scope = TestResourceScope.GLOBAL)
class LeavingTest {
    private static final String WAVE = "weggaan";
    private static final String PATH = "/api/v1/waves/" + WAVE;
    private static final Pattern LINK = Pattern.compile("https?://[^/\\s]+(/[A-Za-z-]+/u/[0-9A-Z]+)");
    private static final Neighbourhood NEIGHBOURHOOD = Neighbourhood.of("weg", 20, 7);

    @Inject
    Questionnaires questionnaires;
    @TestHTTPResource("/")
    URI base;

    @Test
    void whoLeavesLooksTheSameWhetherTheyAnsweredOrNotAndWhoAnsweredComesBackAtClosing() throws Exception {
        open();
        Inhabitant answered = NEIGHBOURHOOD.withAddress().get(0);
        Inhabitant silent = NEIGHBOURHOOD.withAddress().get(1);
        String answeredLink = link(answered);
        String silentLink = link(silent);
        Phone.answers(base.toString().replaceAll("/$", ""), answeredLink, "nl", new Answering(questionnaires.get("thuis-2023"), 1, ""),
                Integer.MAX_VALUE);
        int withAddress = NEIGHBOURHOOD.withAddress().size();
        assertEquals(List.of(20, withAddress, withAddress, withAddress, 1, 1), chain());

        List<Object> figures = figures();
        leave(answered);
        assertEquals(figures, figures(), "whoever is alone in a combination would show by its size whether they had answered");
        assertEquals(List.of(19, withAddress - 1, withAddress - 1, withAddress - 1, 1, 1), chain());
        leave(silent);
        leave(silent);
        assertEquals(figures, figures());
        assertEquals(List.of(18, withAddress - 2, withAddress - 2, withAddress - 2, 1, 1), chain());
        RestAssured.given().formParam("language", "nl").post(silentLink).then().statusCode(410);

        calling(Role.RESEARCHER).post(PATH + "/close").then().statusCode(200);
        assertEquals(List.of(19, withAddress - 1, withAddress - 1, withAddress - 1, 1, 1), chain());
        String session = Staff.session(Role.RESEARCHER);
        Staff.browsing(session).get("/staff/waves/" + WAVE).then().statusCode(200)
                .body(containsString("Bewaarde antwoorden: 1, evenveel als ingevuld (1)."));
        Staff.browsing(session).get("/staff/waves/" + WAVE + "/leaving").then().body(containsString("Verhuisd"),
                not(containsString("answered")));
    }

    private void open() throws InterruptedException {
        calling(Role.RESEARCHER).contentType("application/json").body(Map.of("code", WAVE, "name", "Weggaan")).post("/api/v1/waves").then()
                .statusCode(201);
        calling(Role.RESEARCHER).multiPart("file", "register.csv", NEIGHBOURHOOD.csv()).post(PATH + "/bronbestand").then().statusCode(200);
        calling(Role.RESEARCHER).body(Map.of("overrideReason", "test")).contentType("application/json").post(PATH + "/open").then()
                .statusCode(200);
        while (chain().get(3) < NEIGHBOURHOOD.withAddress().size()) {
            Thread.sleep(200);
        }
    }

    private static void leave(Inhabitant person) {
        String session = Staff.session(Role.RESEARCHER);
        Staff.browsing(session).formParam("token", FormToken.of(session)).formParam("clientNumber", person.number())
                .formParam("reason", "moved")
                .post("/staff/waves/" + WAVE + "/leaving").then().statusCode(303);
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

    /** By all features together: nearly everybody is alone in theirs. */
    private static List<Object> figures() {
        JsonPath figures = calling(Role.RESEARCHER)
                .get(PATH + "/representativeness?variables=sex,age,group,level&variables=cohort,toets,route,district,nationality")
                .jsonPath();
        String session = Staff.session(Role.RESEARCHER);
        String planner = Staff.browsing(session).get("/staff/waves/" + WAVE + "/planner?by=level&by=route&by=district").asString()
                .replaceAll("name=\"token\" value=\"[^\"]*\"", "");
        return List.of(figures.getMap(""), planner);
    }

    private static List<Integer> chain() {
        JsonPath figures = calling(Role.RESEARCHER).get(PATH + "/response").jsonPath();
        return List.of("register", "withAddress", "invited", "delivered", "started", "done").stream().map(figures::getInt).toList();
    }
}
