package nl.utrecht.thuis;

import static nl.utrecht.thuis.staff.Staff.calling;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.utrecht.thuis.Neighbourhood.Answering;
import nl.utrecht.thuis.Neighbourhood.Inhabitant;
import nl.utrecht.thuis.demonstration.Phone;
import nl.utrecht.thuis.envelope.Envelopes;
import nl.utrecht.thuis.keys.Box;
import nl.utrecht.thuis.keys.Purpose;
import nl.utrecht.thuis.keys.WaveKeys;
import nl.utrecht.thuis.questionnaire.Questionnaire;
import nl.utrecht.thuis.questionnaire.file.Questionnaires;
import nl.utrecht.thuis.response.Response;
import nl.utrecht.thuis.staff.Role;
import org.junit.jupiter.api.Test;

/** The story of a wave, from the register to the response table. Read this one first. */
@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = TestMail.class, scope = TestResourceScope.GLOBAL)
class WholeLifeTest {
    private static final String WAVE = "leven";
    private static final String PATH = "/api/v1/waves/" + WAVE;
    private static final Pattern LINK = Pattern.compile("https?://[^/\\s]+(/[A-Za-z-]+/u/[0-9A-Z]+)");
    private static final Neighbourhood NEIGHBOURHOOD = Neighbourhood.of("buur", 160, 42);

    @Inject
    Questionnaires questionnaires;
    @Inject
    WaveKeys keys;
    @Inject
    Envelopes envelopes;
    @Inject
    ObjectMapper json;
    @TestHTTPResource("/")
    URI base;

    @Test
    void aWaveLivesFromTheRegisterToAnHonestResponseTable() throws Exception {
        aResearcherMakesAWave();
        aBrokenRegisterIsReportedAndNothingIsStored();
        theRegisterIsImported();
        Map<String, String> links = theWaveOpensAndEverybodyWithAnAddressIsInvitedInTheirOwnLanguage();

        List<Inhabitant> respondents = NEIGHBOURHOOD.withAddress().stream()
                .filter(p -> p.asylum() ? p.number() % 4 == 0 : p.number() % 2 == 0).toList();
        Map<Inhabitant, Answering> answerings = theyAnswerOnTheirPhones(respondents, links);
        somebodyStopsHalfway(links);
        theResearcherSeesWhoIsMissing(respondents);
        nobodyElseSeesIt();

        String lateLink = links.get(NEIGHBOURHOOD.withAddress().stream().filter(p -> !respondents.contains(p)).toList().get(1).address());
        theFieldCloses(lateLink);
        theMixedAnswersAreThoseThatWereGiven(answerings);
        nothingCanBeOpenedAnyMore();
        theResearcherSeesWhoIsMissing(respondents);
    }

    private void aResearcherMakesAWave() {
        calling(Role.RESEARCHER).contentType("application/json").body(Map.of("code", WAVE, "name", "Een heel leven")).post("/api/v1/waves")
                .then().statusCode(201)
                .body("state", equalTo("draft"));
        calling(Role.RESEARCHER).post(PATH + "/open").then().statusCode(400).contentType("application/problem+json")
                .body("errors.pointer", equalTo(List.of("bronbestand", "languages/nl", "languages/en", "languages/tr", "languages/ar",
                        "languages/fa", "languages/fa-AF", "languages/ti")));
    }

    private void aBrokenRegisterIsReportedAndNothingIsStored() {
        String broken = new String(NEIGHBOURHOOD.csv(), StandardCharsets.UTF_8).replaceFirst("01-07-", "31-02-");
        calling(Role.RESEARCHER).multiPart("file", "register.csv", broken.getBytes(StandardCharsets.UTF_8)).post(PATH + "/bronbestand")
                .then()
                .statusCode(400).body("problems.code", hasItem("impossible-date")).body("problems[0].row", equalTo(2));
        calling(Role.RESEARCHER).get(PATH + "/response").then().statusCode(200).body("register", equalTo(0));
    }

    private void theRegisterIsImported() {
        calling(Role.RESEARCHER).multiPart("file", "register.csv", NEIGHBOURHOOD.csv()).post(PATH + "/bronbestand").then().statusCode(200)
                .body("accepted", equalTo(160)).body("rejected", equalTo(0))
                .body("withAddress", equalTo(NEIGHBOURHOOD.withAddress().size()));
        calling(Role.RESEARCHER).get(PATH + "/representativeness").then().statusCode(200).body("registerSize", equalTo(160))
                .body("responses", equalTo(0));
    }

    private Map<String, String> theWaveOpensAndEverybodyWithAnAddressIsInvitedInTheirOwnLanguage() throws Exception {
        calling(Role.RESEARCHER).body(Map.of("overrideReason", "test")).contentType("application/json").post(PATH + "/open").then()
                .statusCode(200).body("state", equalTo("in-the-field"));
        calling(Role.RESEARCHER).multiPart("file", "register.csv", NEIGHBOURHOOD.csv()).post(PATH + "/bronbestand").then().statusCode(200);
        assertEquals(160, figures().getInt("register"), "the same register again changes nothing");
        while (figures().getInt("delivered") < NEIGHBOURHOOD.withAddress().size()) {
            Thread.sleep(200);
        }
        Map<String, String> languages = new TreeMap<>();
        Map<String, String> links = new HashMap<>();
        for (MimeMessage mail : TestMail.received()) {
            String to = mail.getAllRecipients()[0].toString();
            if (to.startsWith("buur.")) {
                languages.merge(to, mail.getHeader("Content-Language", null), (first, second) -> first + " and again " + second);
                Matcher link = LINK.matcher((String) ((Multipart) mail.getContent()).getBodyPart(0).getContent());
                assertTrue(link.find());
                links.put(to, link.group(1));
            }
        }
        assertEquals(NEIGHBOURHOOD.withAddress().stream().collect(Collectors.toMap(Inhabitant::address, Inhabitant::language)), languages);
        return links;
    }

    private Map<Inhabitant, Answering> theyAnswerOnTheirPhones(List<Inhabitant> respondents, Map<String, String> links) {
        Questionnaire questionnaire = questionnaires.get("thuis-2023");
        Map<Inhabitant, Answering> answerings = new HashMap<>();
        for (Inhabitant person : respondents) {
            Answering answering = new Answering(questionnaire, person.number(),
                    person.number() % 3 == 0 ? "eigen." + person.number() + "@example.org" : "");
            Phone.answers(address(), links.get(person.address()), person.language(), answering, Integer.MAX_VALUE);
            answerings.put(person, answering);
        }
        return answerings;
    }

    private void somebodyStopsHalfway(Map<String, String> links) {
        Inhabitant person = NEIGHBOURHOOD.withAddress().stream().filter(p -> p.number() % 2 == 1).findFirst().orElseThrow();
        Phone.answers(address(), links.get(person.address()), "tr", new Answering(questionnaires.get("thuis-2023"), 1, ""), 4);
    }

    private void theResearcherSeesWhoIsMissing(List<Inhabitant> respondents) {
        JsonPath figures = figures();
        assertEquals(
                List.of(160, NEIGHBOURHOOD.withAddress().size(), NEIGHBOURHOOD.withAddress().size(), respondents.size() + 1,
                        respondents.size()),
                List.of(figures.getInt("register"), figures.getInt("withAddress"), figures.getInt("invited"), figures.getInt("started"),
                        figures.getInt("done")));
        assertEquals(respondents.size(), figures.getList("perDay.done", Integer.class).stream().mapToInt(Integer::intValue).sum());
        JsonPath table = calling(Role.RESEARCHER).get(PATH + "/representativeness").jsonPath();
        assertMargin(table, "sex", respondents, Inhabitant::sex);
        assertMargin(table, "age", respondents, Inhabitant::ageClass);
        assertMargin(table, "nationality", respondents, Inhabitant::nationality);
        assertMargin(table, "group", respondents, Inhabitant::group);
    }

    private static void assertMargin(JsonPath table, String variable, List<Inhabitant> respondents, Function<Inhabitant, String> feature) {
        Map<String, Integer> register = new TreeMap<>();
        Map<String, Integer> response = new TreeMap<>();
        for (Map<String, Object> category : table.<Map<String, Object>>getList("categories")) {
            if (category.get("variable").equals(variable)) {
                register.put((String) category.get("category"), (Integer) category.get("registerCount"));
                response.put((String) category.get("category"), (Integer) category.get("responseCount"));
                double difference = 100.0 * (Integer) category.get("responseCount") / respondents.size()
                        - 100.0 * (Integer) category.get("registerCount") / 160;
                assertEquals(difference, ((Number) category.get("differencePoints")).doubleValue(), 1e-4);
            }
        }
        response.values().removeIf(count -> count == 0);
        assertEquals(Neighbourhood.margin(NEIGHBOURHOOD.people(), feature), register);
        assertEquals(Neighbourhood.margin(respondents, feature), response);
    }

    private void nobodyElseSeesIt() {
        for (Role role : List.of(Role.COACH, Role.TRANSLATOR, Role.ADMINISTRATOR)) {
            calling(role).get(PATH + "/response").then().statusCode(403);
            calling(role).post(PATH + "/close").then().statusCode(403);
        }
        RestAssured.get(PATH + "/representativeness").then().statusCode(401);
    }

    private void theFieldCloses(String lateLink) {
        calling(Role.RESEARCHER).post(PATH + "/close").then().statusCode(200).body("state", equalTo("closed"));
        calling(Role.RESEARCHER).post(PATH + "/close").then().statusCode(400);
        RestAssured.given().formParam("language", "nl").post(lateLink).then().statusCode(410).body(containsString("gesloten"));
    }

    private void theMixedAnswersAreThoseThatWereGiven(Map<Inhabitant, Answering> answerings) throws Exception {
        List<Response> stored = QuarkusTransaction.requiringNew().call(() -> Response.ofWave(WAVE));
        List<Map<String, List<String>>> answers = new ArrayList<>();
        for (Response response : stored) {
            answers.add(json.readValue(response.answers, new TypeReference<TreeMap<String, List<String>>>() {
            }));
            assertFalse(response.answers.contains("@"));
        }
        assertEquals(sorted(answerings.values().stream().map(Answering::given).toList()), sorted(answers));
        stored.stream().collect(Collectors.groupingBy(response -> response.language + response.background, Collectors.counting()))
                .forEach((combination, size) -> assertTrue(size >= 5, combination));
    }

    private static List<String> sorted(List<Map<String, List<String>>> answers) {
        return answers.stream().map(Object::toString).sorted().toList();
    }

    private void nothingCanBeOpenedAnyMore() {
        assertFalse(keys.canOpen(WAVE, Box.ANSWERS));
        assertFalse(keys.exists(WAVE, Purpose.DRAFTS));
        assertEquals(0, QuarkusTransaction.requiringNew().call(() -> envelopes.count(WAVE, Box.ANSWERS)));
    }

    private JsonPath figures() {
        return calling(Role.RESEARCHER).get(PATH + "/response").jsonPath();
    }

    private String address() {
        return base.toString().replaceAll("/$", "");
    }
}
