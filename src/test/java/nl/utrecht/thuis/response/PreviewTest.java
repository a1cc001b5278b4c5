package nl.utrecht.thuis.response;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.utrecht.thuis.TestDatabase;
import nl.utrecht.thuis.pretest.TestLinks;
import nl.utrecht.thuis.questionnaire.Answers;
import nl.utrecht.thuis.questionnaire.ContactChoice;
import nl.utrecht.thuis.questionnaire.MultipleChoice;
import nl.utrecht.thuis.questionnaire.OpenText;
import nl.utrecht.thuis.questionnaire.Option;
import nl.utrecht.thuis.questionnaire.Question;
import nl.utrecht.thuis.questionnaire.Questionnaire;
import nl.utrecht.thuis.questionnaire.file.Questionnaires;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody tries the questionnaire out by a link: the same road as respondents', with all they chose in the page itself. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class PreviewTest {
    private static final Map<String, List<String>> NOTHING = Map.of();
    private static final String BANNER = "Voorbeeld: uw antwoorden worden niet bewaard";
    private static final int WALKS = 12;

    @Inject
    Questionnaires questionnaires;
    @Inject
    PreviewState state;

    @ParameterizedTest
    @ValueSource(strings = {"thuis-2023", "thuis-2026"})
    void theStepsAreThoseOfSomebodyWhoAnswersTheSame(String code) {
        Questionnaire questionnaire = questionnaires.get(code);
        String road = "/nl/preview/" + TestLinks.link(TestLinks.draftWave(code));
        Random random = new Random(20260601);
        for (int walk = 0; walk < WALKS; walk++) {
            PreviewPhone phone = PreviewPhone.ofGuest();
            phone.open(road).then().statusCode(200).body(containsString(BANNER));
            phone.forward(NOTHING).then().statusCode(200);
            List<String> steps = new ArrayList<>();
            while (!phone.screen().equals("check")) {
                Question question = questionnaire.find(phone.screen()).orElseThrow();
                Answers before = state.read(questionnaire, phone.state());
                assertEquals(questionnaire.asked(before).indexOf(question), steps.size());
                steps.add(question.slug());
                phone.forward(form(question, before, random)).then().statusCode(200);
            }
            Answers answers = state.read(questionnaire, phone.state());
            assertEquals(questionnaire.asked(answers).stream().map(Question::slug).toList(), steps);
            assertEquals(answers, questionnaire.relevant(answers));
            phone.forward(NOTHING).then().statusCode(200)
                    .body(containsString("Dit was een voorbeeld: uw antwoorden zijn niet bewaard."));
            assertEquals("thanks", phone.screen());
            assertEquals("{}", phone.state());
        }
    }

    @Test
    void goingBackToTheBeginningLosesNothingThatWasChosen() {
        PreviewPhone phone = walking("thuis-2026");
        phone.forward(chosen("paid-work", "language-lessons"));
        phone.forward(chosen("satisfied"));
        assertEquals("v4.1", phone.screen());
        phone.press("Terug", chosen("agree")).then().statusCode(200).body(containsString("value=\"satisfied\" checked"));
        assertEquals("v2", phone.screen());
        phone.press("Terug", chosen("dissatisfied")).then().body(containsString("value=\"paid-work\" checked"),
                containsString("value=\"language-lessons\" checked"));
        phone.press("Terug", NOTHING);
        assertEquals("intro", phone.screen());
        assertEquals("{\"V1\":[\"paid-work\",\"language-lessons\"],\"V2\":[\"dissatisfied\"],\"V4.1\":[\"agree\"]}", phone.state());
        phone.forward(NOTHING);
        assertEquals("v4.2", phone.screen());
    }

    @Test
    void anotherLanguageShowsTheSameStepWithWhatIsChosenThere() {
        PreviewPhone phone = walking("thuis-2026");
        phone.forward(chosen("other"));
        assertEquals("v4.3", phone.screen());
        phone.press("دری", chosen("agree")).then().statusCode(200).body(containsString("<html lang=\"fa-AF\" dir=\"rtl\">"),
                containsString("value=\"agree\" checked"), not(containsString(BANNER)));
        assertEquals("v4.3", phone.screen());
        phone.press("Nederlands", Map.of("answer", List.of("yes"), "address", List.of("half"))).then()
                .body(containsString(BANNER));
        assertEquals("{\"V1\":[\"other\"],\"V4.3\":[\"agree\"]}", phone.state());
    }

    @Test
    void theCheckPageLeadsToAQuestionAndBackToItself() {
        PreviewPhone phone = walking("thuis-2026");
        phone.forward(chosen("other"));
        Map<String, List<String>> here = Map.of("state", List.of("{\"V1\":[\"other\"],\"V7\":[\"good\"]}"));
        phone.go(road(phone) + "/check", "there", here).then().body(containsString("Goed"));
        phone.go(road(phone) + "/v7?from=check", "there", NOTHING).then().body(containsString("value=\"good\" checked"));
        assertEquals(List.of("check"), phone.hidden().get("from"));
        phone.press("Terug", chosen("poor"));
        assertEquals("check", phone.screen());
        assertTrue(phone.state().contains("\"V7\":[\"poor\"]"), phone.state());
        phone.go(road(phone) + "/v7?from=check", "there", NOTHING);
        phone.forward(chosen("fair"));
        assertEquals("v4.3", phone.screen(), "the next question without an answer, as for respondents");
    }

    @Test
    void whatIsNoAnswerIsToldAsToRespondentsAndCanBePassedOver() {
        PreviewPhone phone = walking("thuis-2026");
        phone.forward(NOTHING).then().statusCode(422).body(containsString("role=\"alert\""), containsString("Kies een antwoord."),
                containsString("Fout: "), containsString(BANNER));
        phone.go(road(phone) + "/v10", "there", NOTHING);
        phone.forward(Map.of("answer", List.of("yes"), "address", List.of("geen adres"))).then().statusCode(422)
                .body(containsString("value=\"geen adres\""), containsString("value=\"yes\" checked"));
        phone.forward(Map.of("skip", List.of("yes"))).then().statusCode(200);
        assertEquals("{\"V10\":[]}", phone.state());
        phone.send(road(phone) + "/send", Map.of("state", List.of("{}"))).then().statusCode(200);
        assertEquals("v1", phone.screen(), "who answered nothing has nothing to send");
    }

    @Test
    void readingPrivacyOnTheWayLeadsBackToTheStep() {
        PreviewPhone phone = walking("thuis-2026");
        phone.press("Privacy", chosen("paid-work")).then().body(containsString("versleuteld"));
        assertEquals("privacy", phone.screen());
        phone.press("Hulp", NOTHING);
        phone.press("Terug", NOTHING).then().body(containsString("value=\"paid-work\" checked"));
        assertEquals("v1", phone.screen());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{", "7", "\"x\"", "{\"V1\":7}", "{\"V1\":[7]}", "{\"V1\":[null]}", "{\"V1\":[[\"other\"]]}",
            "{\"V1\":[\"unheard-of\"]}", "{\"V99\":[\"other\"]}", "{\"V2\":[\"satisfied\",\"dissatisfied\"]}",
            "{\"V6\":[\"family\",\"no-help\"]}",
            "{\"V10\":[\"yes\"]}", "{\"V10\":[\"yes\",null]}", "{\"V10\":[\"yes\",\"<script>\"]}", "{\"V10\":[\"no\",\"a@example.org\"]}",
            "{\"remarks\":[null]}", "{\"remarks\":[\"\"]}", "{\"remarks\":[\"\\u202e\\u0000\"]}", "[[[[[[[[[[[[[[[["})
    void aStateThatNoPageGaveCountsForNothing(String tampered) {
        PreviewPhone phone = walking("thuis-2026");
        phone.send(phone.action(), Map.of("state", List.of(tampered), "answer", List.of("other"))).then().statusCode(200);
        assertTrue(phone.state().startsWith("{\"V1\":[\"other\"]"), phone.state());
        assertEquals(tampered.contains("\"V2\"") ? "{\"V1\":[\"other\"],\"V2\":[\"satisfied\"]}" : "{\"V1\":[\"other\"]}", phone.state());
    }

    @Test
    void whatIsSoundInAStateIsKeptWhenTheRestIsNot() {
        Questionnaire questionnaire = questionnaires.get("thuis-2026");
        Answers read = state.read(questionnaire,
                "{\"V1\":[\"other\",\"unheard-of\"],\"V7\":[\"good\"],\"V3\":{},\"V10\":[],\"remarks\":[\"" + "x".repeat(4001) + "\"]}");
        assertEquals(Map.of("V1", List.of("other"), "V7", List.of("good"), "V10", List.of()), read.encode());
        String nested = "[".repeat(100_000);
        assertTrue(state.read(questionnaire, nested).isEmpty());
        Answers whole = state.read(questionnaire,
                "{\"remarks\":[\"می\u200Cخواهم \\\"x\\\"\\n<b>'\"],\"V11\":[\"yes-address\",\"a@example.org\"]}");
        assertEquals(whole, state.read(questionnaire, state.write(whole)));
        assertEquals(2, whole.byCode().size());
    }

    @Test
    void wordsThatWantToBeMoreThanWordsTravelAsTheyWereTyped() {
        String remark = "<script>{x}&\"'=cmd| </textarea> می\u200Cخواهم\nየቐንየለይ";
        PreviewPhone phone = walking("thuis-2026");
        String road = road(phone);
        phone.go(road + "/remarks", "there", NOTHING);
        phone.forward(Map.of("text", List.of(remark))).then().statusCode(200).body(not(containsString("<script>")));
        assertEquals("check", phone.screen());
        assertEquals(Map.of("remarks", List.of(remark)), state.read(questionnaires.get("thuis-2026"), phone.state()).encode());
        phone.go(road + "/privacy", "there", NOTHING);
        phone.go(road + "/remarks", "there", NOTHING).then().body(not(containsString("<script>")));
        assertTrue(PreviewPhone.unescaped(phone.html()).contains(remark));
    }

    @Test
    void aQuestionCanBeOpenedAloneAndGoesOnAsIfItWereAsked() {
        PreviewPhone phone = PreviewPhone.ofGuest();
        String road = "/nl/preview/" + TestLinks.link(TestLinks.draftWave("thuis-2026"));
        for (Question question : questionnaires.get("thuis-2026").questions()) {
            phone.open(road + "/" + question.slug()).then().statusCode(200).body(not(containsString("Vraag 0")));
            assertEquals(question.slug(), phone.screen());
            question.options().forEach(option -> assertTrue(phone.html().contains("value=\"" + option.code() + "\""), option.code()));
            assertFalse(phone.html().contains(" checked"), question.code());
        }
        phone.open(road + "/v4.1");
        phone.forward(chosen("agree"));
        assertEquals("v4.2", phone.screen());
        phone.open(road + "/nothing-like-it").then().statusCode(404).body(containsString("<html lang=\"nl\""));
    }

    @Test
    void aPreviewHasNoCookieAndIsNotKeptAndMayStandInAFrameOfOurOwn() {
        String road = "/ar/preview/" + TestLinks.link(TestLinks.draftWave("thuis-2026"));
        PreviewPhone phone = PreviewPhone.ofGuest();
        phone.open(road).then().header("Set-Cookie", emptyOrNullString()).header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer").header("Content-Security-Policy", containsString("frame-ancestors 'self'"))
                .header("Content-Security-Policy", not(containsString("frame-src")));
        phone.forward(NOTHING).then().header("Set-Cookie", emptyOrNullString()).header("Cache-Control", "no-store");
    }

    private static PreviewPhone walking(String questionnaire) {
        PreviewPhone phone = PreviewPhone.ofGuest();
        phone.open("/nl/preview/" + TestLinks.link(TestLinks.draftWave(questionnaire))).then().statusCode(200);
        phone.forward(NOTHING).then().statusCode(200);
        assertEquals("v1", phone.screen());
        return phone;
    }

    private static String road(PreviewPhone phone) {
        return phone.action().replaceFirst("/[a-z0-9.]*$", "");
    }

    private static Map<String, List<String>> chosen(String... options) {
        return Map.of("answer", List.of(options));
    }

    private static Map<String, List<String>> form(Question question, Answers before, Random random) {
        if (question instanceof OpenText) {
            return Map.of("text", List.of(random.nextBoolean() ? "" : "Iets " + random.nextInt()));
        }
        if (question.skippable() && random.nextInt(6) == 0) {
            return Map.of("skip", List.of("yes"));
        }
        List<Option> offered = new ArrayList<>(question.offered(before));
        Collections.shuffle(offered, random);
        int most = question instanceof MultipleChoice && !offered.get(0).exclusive() ? 1 + random.nextInt(offered.size()) : 1;
        List<String> codes = offered.stream().filter(option -> !option.exclusive() || option.equals(offered.get(0))).limit(most)
                .map(Option::code).toList();
        Map<String, List<String>> form = new HashMap<>(Map.of("answer", codes));
        if (question instanceof ContactChoice contact && contact.needsAddress(offered.get(0))) {
            form.put("address", List.of("iemand@example.org"));
        }
        return form;
    }
}
