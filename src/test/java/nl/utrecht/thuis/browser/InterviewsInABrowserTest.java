package nl.utrecht.thuis.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.utrecht.thuis.TestDatabase;
import nl.utrecht.thuis.TestMail;
import nl.utrecht.thuis.i18n.Language;
import nl.utrecht.thuis.i18n.Languages;
import nl.utrecht.thuis.interview.WillingWave;
import nl.utrecht.thuis.staff.Role;
import nl.utrecht.thuis.staff.Staff;
import org.junit.jupiter.api.Test;

/** Answering an invitation on a small phone, in every language, and the researcher's page beside it. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@WithTestResource(TestMail.class)
class InterviewsInABrowserTest {
    /** A folder to look at the pages; none in a usual run. */
    private static final String PICTURES = System.getProperty("thuis.pictures", "");
    /** One language of each direction: the pages are made of the same parts in all. */
    private static final Set<String> AS_SEEN_BY_AXE = Set.of("nl", "ar");
    @Inject
    Languages languages;
    private final List<String> found = new ArrayList<>();

    @Test
    void somebodySaysYesChangesAndSaysNoInEveryLanguage() {
        WillingWave wave = WillingWave.closed(WillingWave.two(20)).invited(5);
        for (Language language : languages.all()) {
            Page phone = Chromium.window(360, 740, List.of()); // axe needs scripts; the page has none
            String path = "/" + language.tag() + wave.pathOfSomebody();
            phone.navigate(path);
            look(phone, language, "invitation");
            phone.locator("#forward button").first().click();
            look(phone, language, "missing");
            assertThat(phone.locator("#errors")).isVisible();
            phone.locator("input[name=slot]").first().check();
            phone.locator("input[name=language]").first().check();
            phone.locator("#telephone").fill(language.rightToLeft() ? "+٣١ ٦ ١٢٣٤٥٦٧٨" : "+31 6 12345678");
            phone.locator("#forward button").first().click();
            look(phone, language, "agreed");
            assertEquals("ltr", phone.locator("dl bdi").getByText("+31 6 12345678")
                    .evaluate("number => getComputedStyle(number).direction"));
            phone.locator("a[href$='/no']").click();
            look(phone, language, "no");
            phone.locator("#forward button").first().click();
            look(phone, language, "declined");
            assertEquals(0, phone.locator("form").count());
            phone.context().close();
        }
        assertEquals(List.of(), found);
    }

    @Test
    void everyMailFitsOnAPhoneInEveryLanguage() {
        Page phone = Chromium.window(360, 740, List.of());
        WillingWave.inEveryLanguage(languages).everyMail().forEach((name, mail) -> {
            phone.setContent(mail.html());
            fits(phone, languages.get(mail.language()), name);
        });
        assertEquals(List.of(), found);
    }

    @Test
    void aLinkOfAWaveThatIsForgottenSaysSoInEveryLanguage() {
        WillingWave wave = WillingWave.closed(WillingWave.two(10)).invited(5);
        String path = wave.pathOfSomebody();
        wave.forget();
        for (Language language : languages.all()) {
            Page phone = Chromium.window(360, 740, List.of());
            phone.navigate("/" + language.tag() + path);
            look(phone, language, "forgotten");
            phone.context().close();
        }
        assertEquals(List.of(), found);
    }

    @Test
    void theResearchersPageFitsOnPhoneAndDesk() {
        WillingWave empty = WillingWave.closed(WillingWave.two(12));
        WillingWave wave = WillingWave.closed(WillingWave.two(20)).invited(5).agreed(3);
        for (int width : List.of(360, 1280)) {
            Page page = Chromium.window(width, 800, List.of(Chromium.cookie(Staff.COOKIE, Staff.session(Role.RESEARCHER))));
            for (WillingWave shown : List.of(empty, wave)) {
                page.navigate("/staff/waves/" + shown.code() + "/interviews");
                page.evaluate("() => document.querySelectorAll('details').forEach((one, i) => one.open = i < 2)");
                look(page, languages.source(), "staff-" + (shown == empty ? "before-" : "after-") + width);
            }
            page.context().close();
        }
        assertEquals(List.of(), found);
    }

    private void look(Page page, Language language, String name) {
        String where = language.tag() + " " + name + ": ";
        if (AS_SEEN_BY_AXE.contains(language.tag())) {
            Axe.violations(page).forEach(violation -> found.add(where + violation));
        }
        fits(page, language, name);
    }

    private void fits(Page page, Language language, String name) {
        String where = language.tag() + " " + name + ": ";
        TextKeys.in(page.locator("body").innerText()).forEach(key -> found.add(where + key));
        Object tooWide = page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (!tooWide.equals(0)) {
            found.add(where + tooWide + " pixels too wide");
        }
        if (!language.tag().equals(page.locator("html").getAttribute("lang"))) {
            found.add(where + "another language");
        }
        if (!PICTURES.isEmpty()) {
            page.screenshot(
                    new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(PICTURES, language.tag() + "-" + name + ".png")));
        }
    }
}
