package nl.utrecht.thuis.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import nl.utrecht.thuis.TestDatabase;
import nl.utrecht.thuis.outbox.ScriptedMail;
import nl.utrecht.thuis.outbox.SendMessages;
import nl.utrecht.thuis.outbox.TestOutbox;
import nl.utrecht.thuis.staff.Role;
import nl.utrecht.thuis.staff.Staff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pages on which a researcher follows the mail and looks at it, on a phone and on a desk. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@WithTestResource(ScriptedMail.class)
class DeliveryInABrowserTest {
    @Inject
    SendMessages sendMessages;
    @Inject
    Clock clock;
    private final StaffCheck check = new StaffCheck();
    private String path;

    @BeforeEach
    void openAWave() {
        TestOutbox.dropWaiting();
        ScriptedMail.server().behave();
        path = "/staff/waves/" + TestWave.opening("thuis-2023", 7).code + "/delivery";
    }

    private static List<Cookie> researcher() {
        return List.of(Chromium.cookie(Staff.COOKIE, Staff.session(Role.RESEARCHER)));
    }

    @Test
    void theNumbersFollowWithoutAReload() {
        Page page = Chromium.window(360, 800, researcher());
        check.watch(page);
        page.navigate(path);
        assertThat(page.locator(".legend .waiting dd").first()).hasText("7");
        page.evaluate("() => { window.stays = true; }");
        check.look(page, "waiting");
        sendMessages.run(clock.instant());
        assertThat(page.locator(".legend .sent dd").first()).hasText("7", new LocatorAssertions.HasTextOptions().setTimeout(60_000));
        assertEquals(true, page.evaluate("() => window.stays"));
        check.look(page, "sent");
        page.context().close();
        check.assertNothingFound();
    }

    @Test
    void pausingAndStoppingTakeNoScript() {
        Page page = Chromium.window(360, 800, researcher());
        page.navigate(path);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Pauzeren")).click();
        assertThat(page.locator("#delivery")).containsText("Het versturen is gepauzeerd. Er wachten 7 mails.");
        check.look(page, "paused");
        page.locator("#round").selectOption("invitation");
        page.locator("input[name=sure]").check();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Een ronde stoppen")).click();
        assertThat(page.locator("#delivery")).containsText("Gestopt door een onderzoeker: 7");
        page.context().close();
        check.assertNothingFound();
    }

    @Test
    void aMailIsShownAsMailProgramsShowIt() {
        for (int width : List.of(360, 1200)) {
            Page page = Chromium.window(width, 900, researcher());
            page.navigate(path + "/preview?message=invitation/invitation&language=ar");
            FrameLocator mail = page.frameLocator("iframe.mail-frame");
            assertThat(mail.locator("a.button").first()).hasCSS("background-color", "rgb(122, 31, 31)");
            assertThat(mail.locator("div[lang=ar]").first()).hasCSS("direction", "rtl");
            check.look(page, width + " preview");
            page.context().close();
        }
        check.assertNothingFound();
    }
}
