package nl.utrecht.thuis.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import nl.utrecht.thuis.TestDatabase;
import nl.utrecht.thuis.TestMail;
import nl.utrecht.thuis.i18n.Language;
import nl.utrecht.thuis.i18n.Languages;
import nl.utrecht.thuis.i18n.TextBook;
import nl.utrecht.thuis.i18n.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Without a connection a phone that knows the questionnaire says so kindly, in its language, and keeps nothing but that page. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@WithTestResource(TestMail.class)
class OfflineTest {
    private static final String KEPT = """
            async () => {
              const all = [];
              for (const name of await caches.keys()) {
                for (const request of await (await caches.open(name)).keys()) all.push(new URL(request.url).pathname);
              }
              return all.sort().join(' ');
            }""";

    @Inject
    Languages languages;
    @Inject
    TextBook texts;

    private final List<Page> phones = new ArrayList<>();
    private Wire wire;
    private TestWave wave;

    @BeforeEach
    void openAWave() {
        wire = Wire.to(RestAssured.port);
        wave = TestWave.open("thuis-2023", 7);
    }

    @AfterEach
    void putAway() {
        phones.forEach(phone -> phone.context().close());
        wire.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "ar", "ti"})
    void withoutConnectionThePageIsInTheLanguageOfTheAddressAndBackOnlineTheyGoOn(String tag) {
        Language language = languages.find(tag).orElseThrow();
        Texts t = texts.in(language);
        Page phone = ready(tag);
        wire.cut();
        phone.navigate("/" + tag + "/q/v8.1?from=check");
        assertEquals(t.of("offline.title"), phone.locator("h1").innerText());
        assertEquals(tag + " " + language.direction(),
                phone.evaluate("() => document.documentElement.lang + ' ' + document.documentElement.dir"));
        assertEquals(0, phone.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth"));
        assertEquals("rgb(255, 253, 249)", phone.evaluate("() => getComputedStyle(document.body).backgroundColor"),
                "with its style sheet");
        assertEquals(List.of(), Axe.violations(phone));
        phone.locator("main a").click();
        assertEquals(t.of("offline.title"), phone.locator("h1").innerText());
        wire.mend();
        phone.locator("main a").click();
        phone.locator("form#forward fieldset").waitFor();
        assertTrue(phone.url().endsWith("/" + tag + "/q/v8.1?from=check"), phone.url());
        phone.navigate("/" + tag + "/q/v7");
        assertTrue(phone.locator("input[value=good]").isChecked(), "what was answered was kept");
    }

    @Test
    void onlyThePageAndItsStyleSheetAreKeptWhateverIsOpened() {
        Page phone = ready("nl");
        for (String path : List.of("/nl/q", "/nl/q/v7", "/nl/q/v10", "/nl/q/check", "/nl/privacy", "/nl", "/", "/staff/sign-in",
                "/api/v1/openapi.json")) {
            phone.navigate(path);
        }
        assertEquals("/assets/respondent.css /nl/offline", phone.evaluate(KEPT));
        phone.navigate("/ar/q/v7");
        phone.waitForCondition(() -> phone.evaluate(KEPT).equals("/ar/offline /assets/respondent.css /nl/offline"));
    }

    @Test
    void pagesOfStaffAreNotTouched() {
        Page phone = ready("nl");
        wire.cut();
        for (String path : List.of("/staff/sign-in", "/api/v1/openapi.json", "/nl/privacy")) {
            String told = "";
            try {
                phone.navigate(path);
            } catch (PlaywrightException ofTheBrowser) {
                told = ofTheBrowser.getMessage();
            }
            assertTrue(told.contains("ERR_"), path + " " + told);
        }
    }

    @Test
    void sendingWithoutConnectionLosesNothing() {
        Page phone = ready("nl");
        phone.navigate("/nl/q/check");
        wire.cut();
        phone.locator("#forward button").click();
        assertEquals("Geen verbinding", phone.locator("h1").innerText());
        assertTrue(phone.locator("main").innerText().contains("Wat u net deed, is misschien niet gelukt"));
        wire.mend();
        phone.locator("main a").click();
        phone.waitForURL(url -> url.endsWith("/nl/q/check"));
        phone.locator("#forward button").click();
        phone.waitForURL(url -> url.endsWith("/nl/thanks"));
        wave.close();
        assertEquals(List.of("good"), wave.answers().get(0).get("V7"));
    }

    @Test
    void stoppingWithoutConnectionSaysThatItMayNotHaveWorked() {
        Page phone = ready("nl");
        wire.cut();
        phone.locator("input[value=never]").check();
        phone.locator("form[action$='/stop'] button").click();
        phone.locator("h1").filter(new Locator.FilterOptions().setHasText("Geen verbinding")).waitFor();
        assertTrue(phone.url().endsWith("/nl/q/stop"), phone.url());
        assertTrue(phone.locator("main").innerText().contains("Wat u net deed, is misschien niet gelukt"));
        wire.mend();
        phone.locator("main a").click();
        phone.locator("form[action$='/stop'] button").click();
        phone.waitForURL(url -> url.endsWith("/nl/stopped"));
        phone.navigate("/nl/q");
        phone.locator("#code").waitFor();
    }

    @Test
    void theWorkerIsFetchedOnceAndCostsLittle() {
        Page phone = ready("nl");
        List<String> asked = new ArrayList<>();
        phone.context().onRequest(request -> asked.add(request.url()));
        phone.navigate("/nl/q/v8.1");
        phone.navigate("/nl/q/v8.2");
        phone.waitForTimeout(3000);
        assertTrue(asked.stream().noneMatch(url -> url.contains("/sw.js") || url.contains("/offline")), asked.toString());
        assertTrue(RestAssured.get("/sw.js").asByteArray().length <= 1100);
        assertTrue(RestAssured.get("/nl/offline").asByteArray().length <= 1000);
        assertTrue(RestAssured.get("/assets/respondent.js").asByteArray().length <= 5 << 10);
    }

    @Test
    void theFrontDoorNeedsNoWorker() {
        Page phone = Chromium.at(wire.base(), true);
        phones.add(phone);
        phone.navigate("/");
        phone.navigate(wave.link("nl"));
        assertEquals(0, phone.evaluate("async () => (await navigator.serviceWorker.getRegistrations()).length"));
    }

    /** A phone on which one question was answered and the worker is at work. */
    private Page ready(String tag) {
        Page phone = Chromium.at(wire.base(), true);
        phones.add(phone);
        phone.navigate(wave.link(tag));
        phone.locator("button[value=" + tag + "]").click();
        phone.navigate("/" + tag + "/q/v7");
        phone.locator("input[value=good]").check();
        phone.locator("#forward button").first().click();
        phone.waitForURL(url -> url.endsWith("/v8.1"));
        phone.evaluate("() => navigator.serviceWorker.ready.then(() => true)");
        phone.waitForCondition(() -> phone.evaluate(KEPT)
                .equals(tag.equals("ar") ? "/ar/offline /assets/respondent.css" : "/assets/respondent.css /" + tag + "/offline"));
        return phone;
    }
}
