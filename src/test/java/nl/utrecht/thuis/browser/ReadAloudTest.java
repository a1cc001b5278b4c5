package nl.utrecht.thuis.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import nl.utrecht.thuis.TestDatabase;
import nl.utrecht.thuis.TestMail;
import nl.utrecht.thuis.i18n.Languages;
import nl.utrecht.thuis.i18n.TextBook;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.questionnaire.Option;
import nl.utrecht.thuis.questionnaire.Question;
import nl.utrecht.thuis.questionnaire.file.Questionnaires;
import org.junit.jupiter.api.Test;

/** A question and each of its answers can be heard, with or without JavaScript, and nothing is fetched before somebody presses. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@WithTestResource(TestMail.class)
@WithTestResource(RecordingsToTry.class)
class ReadAloudTest {
    private static final String PLAYERS = "main audio[controls][preload=none]";

    @Inject
    Languages languages;
    @Inject
    TextBook books;
    @Inject
    Questionnaires questionnaires;

    /** A phone without JavaScript on the introduction. */
    private static Page phone(TestWave wave, Texts t) {
        Page phone = Chromium.phone();
        phone.navigate(wave.link(t.language().tag()));
        phone.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(t.language().name())).click();
        return phone;
    }

    private static List<String> names(Page phone) {
        return phone.locator(PLAYERS).all().stream().map(player -> player.getAttribute("aria-label")).toList();
    }

    @Test
    void withoutJavaScriptAQuestionAndEachAnswerHaveAPlayerThatFetchesNothing() {
        TestWave wave = TestWave.open("thuis-2026", 14);
        for (String tag : List.of("nl", "en")) {
            Texts t = books.in(languages.get(tag));
            Page phone = phone(wave, t);
            List<String> asked = new ArrayList<>();
            phone.context().onRequest(request -> asked.add(request.url()));
            assertEquals(List.of(t.of("listen.name", "text", t.of("intro.title"))), names(phone));
            Question question = questionnaires.get("thuis-2026").find("v1").orElseThrow();
            phone.navigate("/" + tag + "/q/v1");
            List<String> expected = new ArrayList<>(List.of(t.of("listen.name", "text", t.of("v1"))));
            question.options().stream().map(Option::textKey).forEach(key -> expected.add(t.of("listen.name", "text", t.of(key))));
            assertEquals(expected, names(phone));
            assertTrue(phone.locator(PLAYERS).all().stream().allMatch(Locator::isVisible));
            assertEquals(0, phone.locator("label audio, legend audio, a audio").count());
            phone.navigate("/" + tag + "/q/v7");
            assertEquals(1 + 1 + 6, names(phone).size());
            assertTrue(names(phone).get(1).length() < 120, names(phone).get(1));
            assertEquals(List.of(), asked.stream().filter(url -> url.contains("/audio/")).toList());
            phone.context().close();
        }
        Page persian = phone(wave, books.in(languages.get("fa")));
        persian.navigate("/fa/q/v1");
        assertEquals(0, persian.locator("audio").count());
        persian.context().close();
    }

    @Test
    void pressingAPlayerIsHeardAndChoosesNothing() {
        TestWave wave = TestWave.open("thuis-2026", 1);
        Page phone = phone(wave, books.in(languages.get("nl")));
        Page window = Chromium.twin(phone);
        window.navigate("/nl/q/v1");
        Locator player = window.locator(".thuis-option audio").nth(1);
        Response part = window.waitForResponse("**/audio/nl/v1.option.paid-work.mp3?v=*",
                () -> player.click(new Locator.ClickOptions().setPosition(18, 18)));
        assertEquals(206, part.status());
        window.waitForFunction("() => document.querySelectorAll('.thuis-option audio')[1].currentTime > 0");
        double seconds = ((Number) player.evaluate("audio => audio.duration")).doubleValue();
        assertTrue(seconds > 0.5 && seconds < 10, seconds + " seconds");
        assertEquals(0, window.locator("input:checked").count());
        assertTrue(window.url().endsWith("/nl/q/v1"));
        window.context().close();
        phone.context().close();
    }

    @Test
    void pagesWithPlayersAreForEverybodyAndFitASmallPhone() {
        TestWave wave = TestWave.open("thuis-2026", 1);
        Texts t = books.in(languages.get("nl"));
        Page phone = phone(wave, t);
        Page window = Chromium.twin(phone);
        PageCheck check = new PageCheck(window, t);
        for (String path : List.of("/nl/q", "/nl/q/v1", "/nl/q/v7", "/nl/thanks")) {
            window.navigate(path);
            assertTrue(window.locator(PLAYERS).count() > 0, path);
            check.page(window);
            check.axe(window);
            check.fits(window);
        }
        check.assertNothingFound();
        window.context().close();
        phone.context().close();
    }
}
