package nl.utrecht.thuis.coaching;

import static nl.utrecht.thuis.coaching.CoachedWave.form;
import static nl.utrecht.thuis.coaching.CoachedWave.number;
import static nl.utrecht.thuis.coaching.CoachedWave.post;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.utrecht.thuis.TestDatabase;
import nl.utrecht.thuis.audit.AuditEntry;
import nl.utrecht.thuis.demonstration.TimeTravel;
import nl.utrecht.thuis.invitation.TestInvitations;
import nl.utrecht.thuis.outbox.OutboxMessage;
import nl.utrecht.thuis.staff.Role;
import nl.utrecht.thuis.staff.Staff;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Coaches see their own clients, prompt each of them once a week, and ask for letters. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class CaseloadTest {
    private static final Pattern NAME = Pattern.compile("Voornaam\\d+");

    @Inject
    PromptClients prompting;

    @AfterEach
    void home() {
        TimeTravel.home();
    }

    @Test
    void aCoachSeesTheirOwnClientsByNameAndNobodyElse() {
        CoachedWave wave = CoachedWave.open(Map.of("anna", 12));
        assertEquals(List.of("Voornaam11", "Voornaam10", "Voornaam9", "Voornaam8", "Voornaam7", "Voornaam6", "Voornaam5", "Voornaam4",
                "Voornaam3", "Voornaam2", "Voornaam1", "Voornaam0"), names(wave, "anna"));
        CoachedWave.account(wave.username("bert"));
        assertEquals(List.of(), names(wave, "bert"));
        Response theirs = Staff.browsing(wave.session("bert")).get(wave.path("/clients/" + id(wave, 0)));
        Response unknown = Staff.browsing(wave.session("bert")).get(wave.path("/clients/" + UUID.randomUUID()));
        assertEquals(404, theirs.statusCode());
        assertEquals(unknown.asString(), theirs.asString());
        for (String action : List.of("/prompt", "/letter")) {
            assertEquals(404, post(wave.session("bert"), wave.path("/clients/" + id(wave, 0) + action)).statusCode());
            Staff.calling(wave.username("bert")).post("/api/v1/caseload/" + wave.code + "/clients/" + id(wave, 0) + action).then()
                    .statusCode(404);
        }
        assertEquals(0, prompts(wave));
    }

    @Test
    void whoLeftTheRegisterIsNotInTheList() {
        CoachedWave wave = CoachedWave.open(Map.of("anna", 3));
        TestInvitations.leaveRegister(wave.code, number(1));
        assertEquals(List.of("Voornaam2", "Voornaam0"), names(wave, "anna"));
        Staff.browsing(wave.session("anna")).get(wave.path("/clients/" + id(wave, 1))).then().statusCode(404);
    }

    @Test
    void aWaveThatIsNotReadyOrIsClosedIsNotThere() {
        CoachedWave wave = CoachedWave.ready(Map.of("anna", 3));
        Staff.browsing(wave.session("anna")).get(wave.path("")).then().statusCode(404);
        wave.openNow();
        Staff.browsing(wave.session("anna")).get(wave.path("")).then().statusCode(200);
        Staff.calling(Role.RESEARCHER).post("/api/v1/waves/" + wave.code + "/close").then().statusCode(200);
        Staff.browsing(wave.session("anna")).get(wave.path("")).then().statusCode(404);
        Staff.calling(wave.username("anna")).get("/api/v1/caseload/" + wave.code).then().statusCode(404);
    }

    @Test
    void aResearcherSaysWhichAccountANameMeans() {
        CoachedWave wave = CoachedWave.open(Map.of("anna", 3));
        CoachedWave.account(wave.username("bert"));
        Staff.calling(Role.RESEARCHER).get("/api/v1/waves/" + wave.code + "/coaches").then().statusCode(200)
                .body("word", equalTo(List.of(wave.username("anna")))).body("clients", equalTo(List.of(3)))
                .body("coach", equalTo(List.of(wave.username("anna"))));
        String page = Staff.browsing(Staff.session(Role.RESEARCHER)).get("/staff/waves/" + wave.code + "/coaches").asString();
        String word = Pattern.compile("name=\"word\" value=\"([0-9a-f]+)\"").matcher(page).results().findFirst().orElseThrow().group(1);
        assign(wave, word, wave.username("bert"));
        assertEquals(List.of(), names(wave, "anna"));
        assertEquals(3, names(wave, "bert").size());
        assign(wave, word, "");
        assertEquals(3, names(wave, "anna").size());
        form(Staff.session(Role.RESEARCHER)).formParam("word", word).formParam("coach", "researcher")
                .post("/staff/waves/" + wave.code + "/coaches/words").then().statusCode(404);
    }

    @Test
    void aResearcherDoesTheSameOverTheApi() {
        CoachedWave wave = CoachedWave.open(Map.of("anna", 3));
        CoachedWave.account(wave.username("bert"));
        String calls = "/api/v1/waves/" + wave.code + "/coaches";
        Staff.calling(Role.RESEARCHER).contentType("application/json")
                .body(Map.of("word", wave.username("anna"), "coach", wave.username("bert"))).post(calls).then().statusCode(200)
                .body("coach", equalTo(List.of(wave.username("bert"))));
        assertEquals(3, names(wave, "bert").size());
        Staff.calling(Role.RESEARCHER).contentType("application/json")
                .body(Map.of("clientNumber", number(2), "coach", wave.username("anna")))
                .post(calls + "/clients").then().statusCode(204);
        assertEquals(List.of("Voornaam2"), names(wave, "anna"));
        Staff.calling(Role.RESEARCHER).contentType("application/json").body(Map.of("word", "nobody")).post(calls).then().statusCode(404);
        Staff.calling(Role.RESEARCHER).contentType("application/json").body("{}").post(calls).then().statusCode(400);
        Staff.calling(wave.username("anna")).contentType("application/json").body("{}").post(calls).then().statusCode(403);
    }

    @Test
    void aChoiceByHandGoesBeforeTheRegister() {
        CoachedWave wave = CoachedWave.open(Map.of("anna", 3));
        CoachedWave.account(wave.username("bert"));
        wave.give(0, "bert");
        wave.give(1, "");
        assertEquals(List.of("Voornaam2"), names(wave, "anna"));
        assertEquals(List.of("Voornaam0"), names(wave, "bert"));
        String page = Staff.browsing(Staff.session(Role.RESEARCHER)).get("/staff/waves/" + wave.code + "/coaches").asString();
        List<String> given = Pattern.compile("name=\"client\" value=\"([0-9a-f]+)\"").matcher(page).results()
                .map(row -> row.group(1)).toList();
        assertEquals(2, given.size());
        form(Staff.session(Role.RESEARCHER)).formParam("client", given.get(0))
                .post("/staff/waves/" + wave.code + "/coaches/clients/back").then().statusCode(303);
        assertEquals(List.of("Voornaam2", "Voornaam0"), names(wave, "anna"));
        String session = Staff.session(Role.RESEARCHER);
        form(session).formParam("clientNumber", "1").formParam("coach", wave.username("bert"))
                .post("/staff/waves/" + wave.code + "/coaches/clients").then().statusCode(404)
                .body(containsString("role=\"alert\""), containsString("value=\"1\""));
    }

    @Test
    void aClientIsPromptedOnceInSevenDaysByWhomever() {
        CoachedWave wave = CoachedWave.open(Map.of("anna", 3));
        CoachedWave.account(wave.username("bert"));
        String anna = wave.session("anna");
        String client = wave.path("/clients/" + id(wave, 0));
        post(anna, client + "/prompt").then().statusCode(303);
        post(anna, client + "/prompt").then().statusCode(303);
        assertEquals(1, prompts(wave));
        Staff.browsing(anna).get(client).then().body(containsString("Vandaag is voor 1 inburgeraar een mail klaargezet."));
        wave.give(0, "bert");
        TimeTravel.ahead(Duration.ofDays(6));
        post(wave.session("bert"), client + "/prompt");
        assertEquals(1, prompts(wave));
        TimeTravel.ahead(Duration.ofDays(1));
        Staff.browsing(wave.session("bert")).get(client).then().body(containsString("Mail klaarzetten"));
        post(wave.session("bert"), client + "/prompt");
        assertEquals(2, prompts(wave));
        Staff.browsing(wave.session("anna")).get(wave.path("/history")).then()
                .body(containsString("Iemand die niet meer op uw lijst staat"), not(containsString("Voornaam0")));
    }

    @Test
    void allThatAreDueArePromptedAndTheNumberIsThatOfAddresses() {
        CoachedWave wave = CoachedWave.open(Map.of("anna", 20));
        TestInvitations.finish(wave.code, number(3));
        TestInvitations.bounce(wave.code, number(4));
        String anna = wave.session("anna");
        post(anna, wave.path("/clients/" + id(wave, 0) + "/prompt"));
        TimeTravel.ahead(Duration.ofDays(1));
        anna = wave.session("anna");
        Staff.browsing(anna).get(wave.path("/prompt")).then().body(containsString("voor 17 inburgeraars een mail klaargezet"),
                containsString("Voor 3 andere inburgeraars"));
        post(anna, wave.path("/prompt")).then().statusCode(303).header("Location", equalTo(wave.path("")));
        post(anna, wave.path("/prompt")).then().statusCode(303);
        assertEquals(18, prompts(wave));
        Staff.browsing(anna).get(wave.path("")).then().body(containsString("Vandaag is voor 17 inburgeraars een mail klaargezet."));
        Staff.browsing(anna).get(wave.path("/history")).then().body(containsString("Iedereen (17)"), containsString("Voornaam0"));
        assertEquals(List.of("coach-prompted 1", "coach-prompted 17"), QuarkusTransaction.requiringNew()
                .call(() -> AuditEntry
                        .<AuditEntry>list("waveCode = ?1 and actor = ?2 order by happenedAt", wave.code, wave.username("anna"))
                        .stream().map(line -> line.action + " " + line.detail).toList()));
    }

    @Test
    void twoTabsAtTheSameMomentAreOnePrompt() throws Exception {
        CoachedWave wave = CoachedWave.open(Map.of("anna", 8));
        ExecutorService tabs = Executors.newFixedThreadPool(6);
        List<Callable<Integer>> presses = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            presses.add(i % 2 == 0
                    ? () -> prompting.all(wave.code, wave.username("anna"))
                    : () -> prompting.one(wave.code, wave.username("anna"), id(wave, 5)));
        }
        int prompted = 0;
        for (Future<Integer> press : tabs.invokeAll(presses)) {
            prompted += press.get();
        }
        tabs.shutdown();
        assertEquals(8, prompted);
        assertEquals(8, prompts(wave));
    }

    @Test
    void aLetterIsAskedForOnceAndShowsItsDay() {
        CoachedWave wave = CoachedWave.open(Map.of("anna", 10));
        String anna = wave.session("anna");
        String client = wave.path("/clients/" + id(wave, 9));
        Staff.browsing(anna).get(client).then().body(containsString("Brief aanvragen"), containsString("geen e-mailadres"));
        post(anna, client + "/letter").then().statusCode(303);
        String asked = Pattern.compile("Er is een brief gevraagd op [^<]+").matcher(Staff.browsing(anna).get(client).asString()).results()
                .findFirst().orElseThrow().group();
        TimeTravel.ahead(Duration.ofDays(2));
        anna = wave.session("anna");
        post(anna, client + "/letter");
        Staff.browsing(anna).get(client).then().body(containsString(asked));
    }

    @Test
    void aSearchFindsNamesWithoutTheirAccentsAndPutsNoneInAnAddress() {
        CoachedWave wave = CoachedWave.open(Map.of("anna", 12));
        String anna = wave.session("anna");
        assertEquals(List.of("Voornaam3"), names(form(anna).formParam("name", " achternaam897 ").post(wave.path("")).asString()));
        assertEquals(List.of("Voornaam7"), names(form(anna).formParam("name", number(7)).post(wave.path("")).asString()));
        form(anna).formParam("name", "<b>").post(wave.path("")).then().statusCode(200).body(containsString("Niemand gevonden"),
                not(containsString("<b>")));
    }

    @Test
    void noPageOfACoachHoldsASecret() {
        CoachedWave wave = CoachedWave.open(Map.of("anna", 8));
        List<String> secrets = TestInvitations.secrets(wave.code,
                List.of(number(0), number(1), number(2), number(3), number(4), number(5), number(6), number(7)));
        String anna = wave.session("anna");
        post(anna, wave.path("/prompt"));
        for (String below : List.of("", "/prompt", "/history", "/texts", "/clients/" + id(wave, 0), "/clients/" + id(wave, 5))) {
            String page = Staff.browsing(anna).get(wave.path(below)).then().statusCode(200).extract().asString();
            secrets.forEach(secret -> assertFalse(page.contains(secret), below));
            assertFalse(page.contains("/u/"), below);
        }
        String texts = Staff.browsing(anna).get(wave.path("/texts")).asString();
        assertEquals(7, Pattern.compile("<textarea").matcher(texts).results().count());
        assertTrue(Pattern.compile("https?://[^/\\s]+/fa-AF\n").matcher(texts).find());
        String api = Staff.calling(wave.username("anna")).get("/api/v1/caseload/" + wave.code).asString();
        secrets.forEach(secret -> assertFalse(api.contains(secret)));
    }

    @Test
    void aCoachHasNoPageOfAResearcher() {
        CoachedWave wave = CoachedWave.open(Map.of("anna", 1));
        for (String page : List.of("", "/coaches", "/leaving", "/bronbestand", "/pretest")) {
            Staff.browsing(wave.session("anna")).get("/staff/waves/" + wave.code + page).then().statusCode(403);
        }
        for (String call : List.of("/response", "/representativeness", "/coaches", "")) {
            Staff.calling(wave.username("anna")).get("/api/v1/waves/" + wave.code + call).then().statusCode(403);
        }
        Staff.browsing(wave.session("anna")).get("/staff/caseload").then().statusCode(200).body(containsString(wave.code));
    }

    private static void assign(CoachedWave wave, String word, String coach) {
        form(Staff.session(Role.RESEARCHER)).formParam("word", word).formParam("coach", coach)
                .post("/staff/waves/" + wave.code + "/coaches/words").then().statusCode(303);
    }

    private static List<String> names(CoachedWave wave, String coach) {
        return names(Staff.browsing(wave.session(coach)).get(wave.path("")).then().statusCode(200).extract().asString());
    }

    private static List<String> names(String page) {
        return NAME.matcher(page).results().map(MatchResult::group).toList();
    }

    private static UUID id(CoachedWave wave, int person) {
        return TestInvitations.id(wave.code, number(person));
    }

    private static long prompts(CoachedWave wave) {
        return QuarkusTransaction.requiringNew()
                .call(() -> OutboxMessage.count("waveCode = ?1 and (template = 'prompt' or occasion like 'prompt-%')", wave.code));
    }
}
