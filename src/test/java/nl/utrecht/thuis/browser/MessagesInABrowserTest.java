package nl.utrecht.thuis.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Cookie;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.regex.Pattern;
import nl.utrecht.thuis.TestDatabase;
import nl.utrecht.thuis.TestMail;
import nl.utrecht.thuis.staff.Role;
import nl.utrecht.thuis.staff.Staff;
import org.junit.jupiter.api.Test;

/** The messages of a wave, on a phone and on a desk, with and without the script. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@WithTestResource(TestMail.class)
class MessagesInABrowserTest {
    private final StaffCheck check = new StaffCheck();

    private static Page window(int width) {
        return Chromium.window(width, 800, List.of(Chromium.cookie(Staff.COOKIE, Staff.session(Role.RESEARCHER))));
    }

    @Test
    void theMessagesAreForEverybody() {
        TestWave wave = TestWave.draft("thuis-2026");
        String messages = "/staff/waves/" + wave.code + "/messages";
        for (int width : List.of(360, 1280)) {
            Page page = window(width);
            for (String path : List.of("", "/invitation/invitation/nl", "/invitation/invitation/ar",
                    "/reminder-1/reminder-not-finished/ti", "/prompt/prompt/fa-AF")) {
                page.navigate(messages + path);
                check.look(page, width + path);
            }
            page.navigate(messages + "/reminder-1/reminder-not-started/ar");
            page.locator("#body").fill("https://www.eenheellangadreszonderspaties.example/" + "x".repeat(80) + "\n\n{naam}");
            page.locator("#subject").fill("{link}");
            page.locator("button[value=save]").click();
            page.locator("#body-problem").waitFor();
            assertEquals("body-problem body-hint", page.locator("#body").getAttribute("aria-describedby"));
            check.look(page, width + " refused");
            page.context().close();
        }
        check.assertNothingFound();
    }

    @Test
    void aWriterSeesTheMessageWhileTyping() {
        TestWave wave = TestWave.draft("thuis-2026");
        Page page = window(1280);
        page.navigate("/staff/waves/" + wave.code + "/messages/invitation/invitation/tr");
        Locator letter = page.locator("#preview .sheet");
        page.locator("#subject").fill("Bir soru & bir <yanıt>");
        PlaywrightAssertions.assertThat(letter.locator(".subject")).hasText("Bir soru & bir <yanıt>");
        page.locator("#body").fill("Son gün: ");
        page.locator("button", new Page.LocatorOptions().setHasText("{closes}")).click();
        assertEquals("Son gün: {closes}", page.locator("#body").inputValue());
        PlaywrightAssertions.assertThat(letter.locator("bdi")).hasCount(1);
        page.locator("#body").fill("{nonsense}");
        PlaywrightAssertions.assertThat(letter).hasText(Pattern.compile("geen voorbeeld"));
        page.context().close();
    }

    @Test
    void withoutTheScriptAButtonShowsIt() {
        TestWave wave = TestWave.draft("thuis-2026");
        Page page = Chromium.phone();
        page.context().addCookies(List.of(Chromium.cookie(Staff.COOKIE, Staff.session(Role.RESEARCHER))));
        String path = "/staff/waves/" + wave.code + "/messages/invitation/invitation/fa";
        page.navigate(path);
        assertEquals(0, page.locator(".placeholders button").count());
        String body = page.locator("#body").inputValue();
        assertTrue(body.contains("\n\n{link}\n\n"), body);
        page.locator("#subject").fill("پرسشنامه");
        page.locator("button[value=preview]").click();
        PlaywrightAssertions.assertThat(page.locator("#preview .subject")).hasText("پرسشنامه");
        assertEquals(body, page.locator("#body").inputValue());
        page.locator("button[value=save]").click();
        page.locator("[role=status]").waitFor();
        assertEquals(Chromium.base() + path + "?saved=yes", page.url());
        assertEquals(body, page.locator("#body").inputValue());
        page.context().close();
    }
}
