package nl.utrecht.thuis.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.utrecht.thuis.TestDatabase;
import nl.utrecht.thuis.anonymisation.LivedWave;
import nl.utrecht.thuis.staff.Role;
import nl.utrecht.thuis.staff.Staff;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The page about one person, on a phone and on a desk, in both languages of staff, and on paper for that person. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class PersonInABrowserTest {
    /** Where pictures go for whoever wants to look: {@code -Dthuis.pictures=folder}. */
    private static final String PICTURES = System.getProperty("thuis.pictures", "");
    private final List<String> found = new ArrayList<>();

    @AfterEach
    void sweep() {
        LivedWave.sweep();
    }

    @Test
    void whatIsHeldAboutSomebodyIsReadableAndGoesOnPaperWithoutTheForms() {
        String path = "/staff/waves/" + LivedWave.closed().code + "/person";
        String session = Staff.session(Role.RESEARCHER);
        for (String language : List.of("en", "nl")) {
            for (int width : List.of(360, 1200)) {
                Page window = Chromium.window(width, 740, List.of(Chromium.cookie(Staff.COOKIE, session)));
                window.navigate("/staff");
                if (window.locator("button[name=language][value=" + language + "]").count() > 0) {
                    window.locator("button[name=language][value=" + language + "]").click();
                    window.locator("html[lang=" + language + "]").waitFor();
                }
                window.navigate(path);
                look(window, "search " + language + " " + width);
                search(window, "1");
                window.locator("[role=alert]").waitFor();
                assertEquals("1", window.locator("#clientNumber").inputValue());
                look(window, "nobody " + language + " " + width);
                search(window, "600001");
                window.locator("dl.held").first().waitFor();
                String register = window.locator("dl.held").first().textContent();
                assertTrue(register.contains("Quillworth1") && register.contains("zebedeus1@quillworth.example"), register);
                String groups = window.locator("dl.held").nth(1).textContent();
                assertFalse(groups.contains("family"), groups);
                look(window, "found " + language + " " + width);
                onPaper(window, language + " " + width);
                window.context().close();
            }
        }
        assertEquals(List.of(), found);
    }

    private static void search(Page window, String number) {
        window.locator("#clientNumber").fill(number);
        window.locator("form:has(#clientNumber) button").click();
    }

    private static void onPaper(Page window, String name) {
        window.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(window.locator("dl.held").first()).isVisible();
        assertEquals(0, window.locator("form:visible, nav:visible").count());
        picture(window, "paper " + name);
    }

    private void look(Page window, String where) {
        Axe.violations(window).forEach(violation -> found.add(where + ": " + violation));
        Object tooWide = window.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (!tooWide.equals(0)) {
            found.add(where + ": " + tooWide + " pixels too wide");
        }
        picture(window, where);
    }

    private static void picture(Page window, String name) {
        if (!PICTURES.isEmpty()) {
            window.screenshot(new Page.ScreenshotOptions().setFullPage(true)
                    .setPath(Path.of(PICTURES, "person-" + name.replace(' ', '-') + ".png")));
        }
    }
}
