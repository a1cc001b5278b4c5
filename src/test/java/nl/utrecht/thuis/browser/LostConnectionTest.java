package nl.utrecht.thuis.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.utrecht.thuis.TestDatabase;
import nl.utrecht.thuis.TestMail;
import nl.utrecht.thuis.i18n.Languages;
import nl.utrecht.thuis.i18n.TextBook;
import nl.utrecht.thuis.i18n.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** With a script, without one, on a line that breaks or crawls: the same answers are stored, and the person is told how it stands. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@WithTestResource(TestMail.class)
class LostConnectionTest {
    private static final String NEXT = "#forward button";
    private static final String REMARK = "İki satır\nمی\u200Cخواهم 👩\u200D👧 & <b>";
    @Inject
    Languages languages;
    @Inject
    TextBook texts;

    private final List<Page> phones = new ArrayList<>();
    /** The saves from the page that each phone shows that have no answer yet. */
    private final Map<Page, Set<Request>> underway = new ConcurrentHashMap<>();
    private Wire wire;
    private TestWave wave;
    private String link;

    @BeforeEach
    void openAWave() {
        wire = Wire.to(RestAssured.port);
        wave = TestWave.open("thuis-2023", 15);
        link = wave.link("nl");
    }

    @AfterEach
    void putAway() {
        phones.forEach(phone -> phone.context().close());
        wire.close();
    }

    @Test
    void withTheScriptWithoutItAndWithTheLineCutTheSameIsStored() {
        walk(phone(false, link), false);
        walk(phone(true, wave.link("nl")), false);
        walk(phone(true, wave.link("nl")), true);
        assertEquals(3, wave.figures().getInt("done"));
        wave.close();
        Map<String, List<String>> expected = new TreeMap<>(Map.of("V1", List.of("volunteer", "benefit"), "V3", List.of("dissatisfied"),
                "V7", List.of("poor"), "V8.1", List.of(), "V9.1", List.of("no"), "remarks", List.of(REMARK)));
        assertEquals(List.of(expected, expected, expected), wave.answers());
    }

    /** Answers one question of each kind, changing one's mind on the way; on a line that is cut before each Next and mended after. */
    private void walk(Page phone, boolean cut) {
        open(phone, "v1");
        check(phone, "benefit");
        check(phone, "volunteer");
        check(phone, "other");
        phone.locator("input[value=other]").uncheck();
        next(phone, cut, "v3");
        check(phone, "satisfied");
        check(phone, "dissatisfied");
        next(phone, cut, "v4.3");
        open(phone, "v7");
        check(phone, "good");
        check(phone, "poor");
        next(phone, cut, "v8.1");
        phone.locator("button[name=skip]").click();
        arrive(phone, "v8.2");
        open(phone, "v9.1");
        check(phone, "no");
        next(phone, cut, "v9.2");
        open(phone, "v10");
        check(phone, "yes");
        phone.locator("#address").fill("amina@example.org");
        next(phone, cut, "v11");
        open(phone, "remarks");
        phone.locator("#text").fill(REMARK);
        next(phone, cut, "check");
        phone.locator(NEXT).first().click();
        phone.waitForURL(url -> url.endsWith("/thanks"));
    }

    private void next(Page phone, boolean cut, String to) {
        if (cut) {
            String here = phone.url();
            wire.cut();
            phone.context().setOffline(true); // as a phone that knows that it has no signal
            phone.locator(NEXT).first().click();
            phone.evaluate("() => 0"); // whatever the press began has begun
            phone.waitForCondition(() -> underway.get(phone).isEmpty());
            status(phone, "status.lost");
            assertEquals(here, phone.url(), "it stays where it is");
            wire.mend();
            phone.context().setOffline(false);
            status(phone, "status.kept");
            assertEquals(here, phone.url(), "it never goes on by itself");
        }
        phone.locator(NEXT).first().click();
        arrive(phone, to);
    }

    @Test
    void anAnswerThatArrivedWithoutItsAcknowledgementIsSavedOnce() {
        Page phone = phone(true, link);
        open(phone, "v7");
        wire.loseAnswers();
        check(phone, "good");
        status(phone, "status.lost");
        PlainPhone other = PlainPhone.opening(link);
        assertTrue(other.get("/nl/q/v7").body().contains("value=\"good\" checked"), "it had arrived");
        other.answer("v7", "answer", "poor");
        wire.mend();
        status(phone, "status.saved");
        other.send();
        assertEquals(List.of("poor"), stored().get("V7"), "what is only repeated is older than what the other phone said");
    }

    @Test
    void twentyQuickChangesLeaveTheLast() {
        Page phone = phone(true, link);
        open(phone, "v8.1");
        List<Request> posts = posts(phone);
        wire.delay(Duration.ofMillis(50));
        List<String> values = List.of("continuously", "mostly", "often", "sometimes", "seldom", "never");
        for (int i = 0; i < 20; i++) {
            check(phone, values.get(i % values.size()));
        }
        check(phone, "seldom");
        status(phone, "status.saved");
        phone.waitForTimeout(500);
        assertTrue(posts.size() < 20, posts.size() + " requests: one at a time, the newest state");
        PlainPhone.opening(link).send();
        assertEquals(List.of("seldom"), stored().get("V8.1"));
    }

    @Test
    void nextPressedDuringASlowSaveTakesTheNewestAndGoesOn() {
        Page phone = phone(true, link);
        open(phone, "v7");
        wire.delay(Duration.ofSeconds(1));
        check(phone, "good");
        status(phone, "status.saving");
        check(phone, "very-poor");
        phone.locator(NEXT).first().click();
        arrive(phone, "v8.1");
        wire.delay(Duration.ZERO);
        PlainPhone.opening(link).send();
        assertEquals(List.of("very-poor"), stored().get("V7"));
    }

    @Test
    void aSaveThatComesLateNeverOverwritesALaterOne() {
        PlainPhone phone = PlainPhone.opening(link);
        assertEquals(204, quiet(phone, "v7", "2", "poor"));
        assertEquals(204, quiet(phone, "v7", "1", "good"), "older, and come later");
        assertEquals(204, quiet(phone, "v7", "2", "poor"), "the same again");
        assertEquals("/nl/q/v8.1", PlainPhone.location(phone.post("/nl/q/v7", "save", "page", "turn", "1", "answer", "good")));
        assertEquals(204, quiet(phone, "v7", "x", "fair"), "no number is the first");
        phone.send();
        assertEquals(List.of("poor"), stored().get("V7"));
    }

    @Test
    void whatIsTakenBackIsNotKept() {
        Page phone = phone(true, link);
        open(phone, "v1");
        check(phone, "benefit");
        status(phone, "status.saved");
        phone.locator("input[value=benefit]").uncheck();
        phone.waitForCondition(() -> phone.locator("#status").innerText().isEmpty());
        assertFalse(PlainPhone.opening(link).get("/nl/q/v1").body().contains(" checked"));
        open(phone, "v10");
        check(phone, "yes");
        phone.locator("#address").fill("amina@example.org");
        status(phone, "status.saved");
        phone.locator("#address").fill("");
        phone.waitForCondition(() -> phone.locator("#status").innerText().isEmpty());
        assertFalse(PlainPhone.opening(link).get("/nl/q/v10").body().contains("amina"));
    }

    @Test
    void aDoubleClickOnNextSendsOnceAndGoesOneStep() {
        Page phone = phone(true, link);
        open(phone, "v7");
        List<Request> posts = posts(phone);
        phone.locator("input[value=good]").evaluate("input => { input.checked = true; }");
        phone.locator(NEXT).first().dblclick();
        arrive(phone, "v8.1");
        phone.waitForTimeout(300);
        assertEquals("/nl/q/v8.1", path(phone));
        assertEquals(1, posts.size());
    }

    @Test
    void aStepIsOnePostAndOneGetAsWithoutTheScript() {
        Page phone = phone(true, link);
        open(phone, "v7");
        phone.evaluate("() => navigator.serviceWorker.ready.then(() => true)");
        phone.waitForTimeout(500);
        phone.locator("input[value=good]").evaluate("input => { input.checked = true; }");
        List<String> requests = new CopyOnWriteArrayList<>();
        phone.onRequest(
                request -> requests.add(request.method() + " " + request.url().substring(wire.base().length()).replaceAll("[?].*", "")));
        phone.locator(NEXT).first().click();
        arrive(phone, "v8.1");
        requests.removeIf(request -> request.startsWith("GET /assets/")); // from the browser's own store
        assertEquals(List.of("POST /nl/q/v7", "GET /nl/q/v8.1"), requests);
    }

    @Test
    void backAfterTheScriptLedOnShowsTheAnswerAndSavesAnew() {
        Page phone = phone(true, link);
        open(phone, "v7");
        check(phone, "good");
        phone.locator(NEXT).first().click();
        arrive(phone, "v8.1");
        phone.goBack();
        arrive(phone, "v7");
        assertTrue(phone.locator("input[value=good]").isChecked());
        check(phone, "fair");
        status(phone, "status.saved");
        phone.locator(NEXT).first().click();
        arrive(phone, "v8.1");
        PlainPhone.opening(link).send();
        assertEquals(List.of("fair"), stored().get("V7"));
    }

    @Test
    void twoPhonesKeepEachOthersAnswersAndTheNewestWins() {
        Page one = phone(true, link);
        Page other = phone(true, link);
        open(one, "v7");
        open(other, "v7");
        check(one, "good");
        status(one, "status.saved");
        check(other, "poor");
        status(other, "status.saved");
        open(one, "v9.1");
        check(one, "yes");
        open(other, "v9.2");
        check(other, "no");
        status(one, "status.saved");
        status(other, "status.saved");
        PlainPhone.opening(link).send();
        assertEquals(Map.of("V7", List.of("poor"), "V9.1", List.of("yes"), "V9.2", List.of("no")), stored());
    }

    @Test
    void anotherLanguageBackAndStopFirstSaveWhatWasJustChanged() {
        Page phone = phone(true, link);
        wire.delay(Duration.ofMillis(200));
        open(phone, "v7");
        check(phone, "good");
        phone.locator("details summary").click();
        phone.locator("a[hreflang=ar]").click();
        phone.waitForURL(url -> url.endsWith("/ar/q/v7"));
        assertTrue(phone.locator("input[value=good]").isChecked());
        phone.navigate(wire.base() + "/nl/q/remarks");
        phone.locator("#text").fill("Nog niet klaar");
        phone.locator("form[action$='/stop'] button").click();
        phone.waitForURL(url -> url.endsWith("/nl/stopped"));
        PlainPhone.opening(link).send();
        assertEquals(Map.of("V7", List.of("good"), "remarks", List.of("Nog niet klaar")), stored());
    }

    @Test
    void stopWaitsForASaveOnlyAMoment() {
        Page phone = phone(true, link);
        open(phone, "v7");
        phone.route("**/nl/q/v7", route -> {
        }); // it never gets an answer
        check(phone, "good");
        phone.locator("form[action$='/stop'] button").click();
        phone.waitForURL(url -> url.endsWith("/nl/stopped"), new Page.WaitForURLOptions().setTimeout(12_000));
        phone.navigate("/nl/q/v8.1");
        phone.locator("#code").waitFor();
    }

    @Test
    void howItStandsIsToldInTheReadersLanguageAndForEverybody() {
        for (String tag : List.of("nl", "ar")) {
            Page phone = phone(true, wave.link(tag), tag);
            Texts t = texts.in(languages.find(tag).orElseThrow());
            phone.navigate(wire.base() + "/" + tag + "/q/v7");
            check(phone, "good");
            status(phone, t.of("status.saved"), 10_000);
            assertEquals(List.of(), Axe.violations(phone));
            wire.cut();
            check(phone, "fair");
            status(phone, t.of("status.lost"), 10_000);
            assertEquals(List.of(), Axe.violations(phone));
            wire.mend();
            status(phone, t.of("status.saved"), 20_000);
        }
    }

    @Test
    void noAnswerIsKeptInTheBrowser() {
        Page phone = phone(true, link);
        open(phone, "v10");
        check(phone, "yes");
        phone.locator("#address").fill("amina@example.org");
        status(phone, "status.saved");
        assertEquals("0 0 0",
                phone.evaluate("async () => [localStorage.length, sessionStorage.length, (await indexedDB.databases()).length].join(' ')"));
    }

    private static int quiet(PlainPhone phone, String slug, String turn, String answer) {
        return phone.post("/nl/q/" + slug, "save", "page", "turn", turn, "answer", answer, "quiet", "yes").statusCode();
    }

    private Page phone(boolean script, String personalLink) {
        return phone(script, personalLink, "nl");
    }

    /** A phone at the other end of the wire, in which the link is open. */
    private Page phone(boolean script, String personalLink, String tag) {
        Page phone = Chromium.at(wire.base(), script);
        phones.add(phone);
        Set<Request> requests = ConcurrentHashMap.newKeySet();
        underway.put(phone, requests);
        phone.onRequest(request -> {
            if (request.method().equals("POST")) {
                requests.add(request);
            }
        });
        phone.onRequestFailed(requests::remove);
        phone.onRequestFinished(requests::remove);
        phone.navigate(personalLink);
        phone.locator("button[value=" + tag + "]").click();
        return phone;
    }

    private void open(Page phone, String slug) {
        phone.navigate("/nl/q/" + slug);
        underway.get(phone).clear();
    }

    private static void check(Page phone, String value) {
        phone.locator("input[value=" + value + "]").check();
    }

    private void arrive(Page phone, String slug) {
        phone.waitForURL(url -> url.endsWith("/nl/q/" + slug));
        underway.get(phone).clear();
    }

    private void status(Page phone, String key) {
        status(phone, texts.in(languages.source()).of(key), 15_000);
    }

    private static void status(Page phone, String words, double patience) {
        phone.locator("#status").filter(new Locator.FilterOptions().setHasText(words))
                .waitFor(new Locator.WaitForOptions().setTimeout(patience));
    }

    private String path(Page phone) {
        return phone.url().substring(wire.base().length());
    }

    private static List<Request> posts(Page phone) {
        List<Request> posts = new CopyOnWriteArrayList<>();
        phone.onRequest(request -> {
            if (request.method().equals("POST")) {
                posts.add(request);
            }
        });
        return posts;
    }

    private Map<String, List<String>> stored() {
        wave.close();
        assertEquals(1, wave.responses().size());
        return wave.answers().get(0);
    }
}
