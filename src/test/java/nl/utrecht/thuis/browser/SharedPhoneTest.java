package nl.utrecht.thuis.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import nl.utrecht.thuis.TestDatabase;
import nl.utrecht.thuis.TestMail;
import nl.utrecht.thuis.i18n.Languages;
import nl.utrecht.thuis.i18n.TextBook;
import nl.utrecht.thuis.i18n.Texts;
import org.junit.jupiter.api.Test;

/** Many people share a phone: whoever stops, or does not take part, leaves nothing on it for the next one. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@WithTestResource(TestMail.class)
class SharedPhoneTest {
    @Inject
    Languages languages;
    @Inject
    TextBook books;

    @Test
    void afterStoppingTheBackButtonShowsNothingPersonal() {
        TestWave wave = TestWave.open("thuis-2026", 7);
        for (String tag : List.of("nl", "fa")) {
            Texts t = books.in(languages.get(tag));
            Page phone = Chromium.window(360, 740, List.of());
            answer(phone, wave.link(tag), t);
            press(phone, t, "step.stop");
            phone.waitForURL("**/" + tag + "/stopped");
            assertTrue(phone.locator("main").innerText().contains(t.of("stopped.saved")));
            assertNothingIsLeft(phone, t);
            phone.context().close();
        }
    }

    @Test
    void afterDecliningTheBackButtonShowsNothingPersonal() {
        TestWave wave = TestWave.open("thuis-2026", 1);
        Texts t = books.in(languages.get("nl"));
        Page phone = Chromium.window(360, 740, List.of());
        answer(phone, wave.link("nl"), t);
        phone.navigate("/nl/q");
        phone.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(t.of("decline.button")).setExact(true)).click();
        press(phone, t, "decline.confirm");
        phone.waitForURL("**/nl/declined");
        assertNothingIsLeft(phone, t);
        phone.context().close();
    }

    private static void answer(Page phone, String link, Texts t) {
        phone.navigate(link);
        phone.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(t.language().name())).click();
        press(phone, t, "intro.begin");
        phone.locator("input[value=benefit]").check();
        phone.evaluate("() => localStorage.setItem('left', 'by a script')");
        press(phone, t, "step.next");
        phone.waitForURL("**/q/v4.3");
    }

    private static void press(Page phone, Texts t, String key) {
        phone.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(t.of(key)).setExact(true)).click();
    }

    private static void assertNothingIsLeft(Page phone, Texts t) {
        assertEquals(List.of(), phone.context().cookies());
        assertEquals(0, phone.evaluate("() => localStorage.length + sessionStorage.length"));
        for (int back = 0; back < 3; back++) {
            phone.goBack();
            String page = phone.locator("body").innerText();
            assertFalse(Stream.of("v1", "v4.3", "v4.stem", "intro.begin", "step.stop").map(t::of).anyMatch(page::contains), page);
            assertEquals(0, phone.locator("form[action*='/q'], input[name=token]").count(), page);
        }
    }
}
