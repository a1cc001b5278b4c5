package nl.utrecht.thuis.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import nl.utrecht.thuis.TestDatabase;
import nl.utrecht.thuis.TestMail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody sends when the session is over is saved after the code, for that person and for nobody else. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@WithTestResource(TestMail.class)
class SessionOverTest {
    private static final String REMARK = "Regel één \"<b>\"\n  می\u200Cخواهم 👩\u200D👧 {x}\n\nEinde & uit";
    private TestWave wave;
    private String link;
    private String other;

    @BeforeEach
    void openAWave() {
        wave = TestWave.open("thuis-2023", 8);
        link = wave.link("nl");
        other = wave.link("nl");
    }

    private static String code(String link) {
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private List<Map<String, List<String>>> answers() {
        wave.close();
        return wave.answers();
    }

    @Test
    void withoutJavaScriptTheAnswerIsSavedAfterTheCodeAndTheyGoOn() {
        Page phone = open(link);
        phone.navigate("/nl/q/remarks");
        phone.locator("textarea").fill(REMARK);
        PlainPhone.withSessionOf(phone).stop();
        phone.locator("#forward button").first().click();
        assertTrue(phone.locator("main").innerText().contains("Daarna bewaren wij ook het antwoord dat u net heeft verstuurd."));
        assertFalse(phone.locator("body").innerText().contains("Einde"), "it shows nothing of the answer");
        phone.locator("#code").fill("ABC");
        phone.locator("#forward button").click();
        assertTrue(phone.title().startsWith("Fout:"), phone.title());
        assertEquals("errors", phone.evaluate("() => document.activeElement.id"));
        phone.locator("#code").fill(" " + code(link).toLowerCase() + " ");
        phone.locator("#forward button").click();
        assertTrue(phone.url().endsWith("/nl/q/check"), phone.url());
        phone.locator("#forward button").click();
        phone.context().close();
        assertEquals(List.of(Map.of("remarks", List.of(REMARK))), answers());
    }

    @Test
    void thePageThatAsksForTheCodeIsForEverybody() {
        Page phone = open(link);
        phone.navigate("/nl/q/v7");
        Page window = Chromium.twin(phone);
        window.navigate("/nl/q/v7");
        PlainPhone.withSessionOf(phone).stop();
        window.locator("input[value=good]").check();
        window.locator("#forward button").first().click();
        window.locator("#code").waitFor();
        assertEquals(List.of(), Axe.violations(window));
        window.locator("#forward button").click();
        window.locator("#errors").waitFor();
        assertEquals(List.of(), Axe.violations(window));
        window.locator("#code").fill(code(link));
        window.locator("#forward button").click();
        window.waitForURL(url -> url.endsWith("/nl/q/v8.1"));
        window.context().close();
        phone.context().close();
    }

    @Test
    void whatTheScriptCouldNotSaveIsCarriedWhateverIsPressed() {
        for (String way : List.of(".thuis-way a", "footer a", "form[action$='/stop'] button", "a[hreflang=ar]")) {
            Page phone = open(link);
            phone.navigate("/nl/q/v7");
            Page window = Chromium.twin(phone);
            window.navigate("/nl/q/remarks");
            PlainPhone.withSessionOf(phone).stop();
            phone.context().close();
            window.waitForResponse(answer -> answer.status() == 401, () -> {
                window.locator("textarea").fill(way);
                window.locator("textarea").blur();
            });
            window.evaluate("() => document.querySelectorAll('details').forEach(each => { each.open = true; })");
            window.locator(way).first().click();
            window.locator("#code").fill(code(link));
            window.locator("#forward button").click();
            window.waitForURL(url -> url.endsWith("/nl/q/check"));
            window.navigate("/nl/q/remarks");
            assertEquals(way, window.locator("textarea").inputValue());
            window.context().close();
        }
    }

    @Test
    void severalTicksAndASkipAreCarriedToo() {
        PlainPhone phone = PlainPhone.opening(link);
        String whose = phone.hidden("v1", "whose");
        phone.stop();
        HttpResponse<String> asked = phone.post("/nl/q/v1", "whose", whose, "save", "s1", "answer", "benefit", "answer", "volunteer");
        assertEquals(401, asked.statusCode());
        for (String carried : List.of("name=\"question\" value=\"v1\"", "name=\"answer\" value=\"benefit\"",
                "name=\"answer\" value=\"volunteer\"", "name=\"save\" value=\"s1\"")) {
            assertTrue(asked.body().contains(carried), carried);
        }
        HttpResponse<String> back = phone.again("code", code(link), "question", "v1", "whose", whose, "save", "s1", "answer", "benefit",
                "answer",
                "volunteer");
        assertEquals("/nl/q/v3", PlainPhone.location(back));
        assertEquals("/nl/q/v4.3", PlainPhone.location(phone.again("code", code(link), "question", "v3", "whose", whose, "skip", "yes")));
        phone.refresh();
        phone.send();
        assertEquals(List.of(Map.of("V1", List.of("volunteer", "benefit"), "V3", List.of())), answers());
    }

    @Test
    void anotherPersonsCodeNeverGetsIt() {
        PlainPhone phone = PlainPhone.opening(link);
        phone.answer("v8.1", "answer", "never");
        String whose = phone.hidden("v7", "whose");
        phone.stop();
        HttpResponse<String> back = phone.again("code", code(other), "question", "v7", "whose", whose, "answer", "poor");
        assertEquals("/nl/q", PlainPhone.location(back));
        phone.refresh();
        assertFalse(phone.get("/nl/q/v7").body().contains(" checked"));
        phone.answer("v9.1", "answer", "yes");
        phone.send();
        assertEquals(List.of(Map.of("V9.1", List.of("yes"))), answers());
    }

    @Test
    void aMadeUpMarkOrNoneCarriesNothing() {
        PlainPhone phone = PlainPhone.opening(link);
        for (String[] fields : new String[][]{{"code", code(link), "question", "v7", "answer", "poor"},
                {"code", code(link), "question", "v7", "answer", "poor", "whose", ""},
                {"code", code(link), "question", "v7", "answer", "poor", "whose", "x".repeat(16)}}) {
            assertEquals("/nl/q", PlainPhone.location(phone.again(fields)));
        }
        assertFalse(phone.get("/nl/q/v7").body().contains(" checked"));
        phone.refresh();
        phone.stop();
        assertFalse(phone.post("/nl/q/v7", "answer", "poor").body().contains("poor"));
    }

    @Test
    void theMarkTellsPeopleApartAndIsTheSameOnAllTheirPhones() {
        String one = PlainPhone.opening(link).hidden("v7", "whose");
        assertEquals(one, PlainPhone.opening(link).hidden("v8.1", "whose"));
        assertFalse(one.equals(PlainPhone.opening(other).hidden("v7", "whose")));
    }

    @Test
    void aPageFromBeforeIsAcceptedWhenThisPersonIsBackAlready() {
        PlainPhone phone = PlainPhone.opening(link);
        String whose = phone.hidden("v7", "whose");
        phone.again("code", code(link));
        assertEquals("/nl/q/v8.1", PlainPhone.location(phone.post("/nl/q/v7", "whose", whose, "answer", "good")));
        phone.refresh();
        phone.send();
        assertEquals(List.of(Map.of("V7", List.of("good"))), answers());
    }

    @Test
    void stopOnAnOldPageEndsTheSessionThatThePhoneHas() {
        PlainPhone phone = PlainPhone.opening(link);
        phone.again("code", code(link)); // the token is still that of the session before
        assertEquals(200, phone.get("/nl/q/v7").statusCode());
        phone.stop();
        assertEquals(401, phone.get("/nl/q/v7").statusCode());
    }

    @Test
    void aPageLeftOpenByAnotherPersonOnThisPhoneShowsAndSavesNothing() {
        PlainPhone phone = PlainPhone.opening(link);
        String whose = phone.hidden("remarks", "whose");
        phone.again("code", code(other));
        HttpResponse<String> asked = phone.post("/nl/q/remarks", "whose", whose, "text", "geheim");
        assertEquals(401, asked.statusCode());
        assertFalse(asked.body().replaceAll("<input[^>]*>", "").contains("geheim"));
        assertEquals(401, phone.post("/nl/q/remarks", "whose", whose, "text", "geheim", "quiet", "yes").statusCode());
        assertFalse(phone.get("/nl/q/remarks").body().contains("geheim"));
    }

    @Test
    void whatIsNoAnswerIsExplainedAfterTheCode() {
        PlainPhone phone = PlainPhone.opening(link);
        String whose = phone.hidden("v10", "whose");
        phone.stop();
        HttpResponse<String> back = phone.again("code", code(link), "question", "v10", "whose", whose, "answer", "yes", "address",
                "amina@gmial.com");
        assertEquals(422, back.statusCode());
        assertTrue(back.body().contains("value=\"amina@gmial.com\" aria"), "what was typed is still there");
        assertEquals(200, phone.get("/nl/q/v10").statusCode(), "and they are in");
    }

    @Test
    void aClosedWaveTakesNothing() {
        PlainPhone phone = PlainPhone.opening(link);
        String whose = phone.hidden("v7", "whose");
        wave.close();
        assertEquals(401, phone.post("/nl/q/v7", "whose", whose, "answer", "good").statusCode());
        assertEquals(410, phone.again("code", code(link), "question", "v7", "whose", whose, "answer", "good").statusCode());
    }

    private static Page open(String link) {
        Page phone = Chromium.phone();
        phone.navigate(link);
        phone.locator("button[value=nl]").click();
        return phone;
    }
}
