package nl.utrecht.thuis.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.utrecht.thuis.TestDatabase;
import nl.utrecht.thuis.TestMail;
import nl.utrecht.thuis.staff.Role;
import nl.utrecht.thuis.staff.Staff;
import nl.utrecht.thuis.wave.Waves;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A researcher who has only the screen sets a wave up, opens it, follows it and closes it. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@WithTestResource(TestMail.class)
class SetUpInABrowserTest {
    private static final int PEOPLE = 12;
    private static final Path PICTURES = Path.of("target/screenshots/setup");
    @Inject
    Waves waves;
    private final String code = "w-" + UUID.randomUUID().toString().substring(0, 8);
    private final StaffCheck check = new StaffCheck();
    private Page window;

    @AfterEach
    void theWindowIsClosed() {
        window.context().close();
    }

    private void open(int width) {
        window = Chromium.window(width, 800, List.of(Chromium.cookie(Staff.COOKIE, Staff.session(Role.RESEARCHER))));
    }

    @Test
    void aResearcherWithOnlyTheScreenSetsUpOpensFollowsAndClosesAWave() {
        open(1280);
        makeTheWave();
        basics();
        people();
        calendar();
        promises();
        blockedWithoutARegister();
        loadTheRegister();
        makeItReadyAndGoBack();
        openFollowAndClose();
        check.assertNothingFound();
    }

    private void makeTheWave() {
        window.navigate("/staff/waves");
        look("list");
        window.locator("#code").fill(code);
        window.locator("#name").fill("Meting najaar");
        press("Meting maken");
    }

    private void basics() {
        assertEquals(Chromium.base() + page("/setup/basics"), window.url());
        leave("#contactAddress", "onderzoek@utrecht");
        assertThat(said("contactAddress")).hasText("Dit is geen bruikbaar e-mailadres.");
        assertThat(window.locator("#contactAddress")).hasAttribute("aria-invalid", "true");
        look("basics-wrong");
        leave("#contactAddress", "onderzoek@utrecht.nl");
        assertThat(said("contactAddress")).hasText("");
        window.locator("#agency").fill("Bureau & Co");
        for (String tag : List.of("tr", "ti")) {
            window.locator("input[name=languages][value=" + tag + "]").uncheck();
        }
        press("Bewaren en verder");
    }

    private void people() {
        assertEquals(Chromium.base() + page("/setup/people"), window.url());
        window.locator("#eligibleFrom").fill("18");
        leave("#ageClasses", "18-25, 27+");
        assertThat(said("ageClasses")).containsText("op elkaar aansluiten");
        look("people");
        leave("#ageClasses", "18-25, 26-40, 41+");
        assertThat(said("ageClasses")).hasText("");
        press("Bewaren en verder");
    }

    private void calendar() {
        LocalDate opening = waves.today().plusDays(20);
        assertThat(said("opensOn")).hasText("Er is nog geen dag gekozen waarop de meting opengaat.");
        leave("#opensOn", opening.toString());
        assertThat(said("opensOn")).hasText("");
        press("Bewaren");
        assertThat(field("reminders/0/on")).hasValue(opening.plusDays(10).toString());
        press("Herinnering toevoegen");
        assertThat(field("reminders/1/on")).hasValue(opening.plusDays(17).toString());
        press("Herinnering toevoegen");
        window.locator("button[value='remove-reminder:2']").click();
        assertThat(field("reminders/2/on")).hasCount(0);
        leave("#lastDay", opening.plusDays(12).toString());
        assertThat(said("reminders/1/day")).hasText("Deze herinnering komt na de laatste dag.");
        look("calendar-wrong");
        leave("#lastDay", opening.plusDays(25).toString());
        assertThat(said("reminders/1/day")).hasText("");
        window.locator("#announcement").check();
        press("Bewaren en verder");
    }

    private void promises() {
        assertEquals(Chromium.base() + page("/setup/promises"), window.url());
        leave("#minimumCell", "3");
        assertThat(said("minimumCell")).containsText("van 10 tot en met 100");
        look("promises");
        leave("#minimumCell", "12");
        assertThat(said("minimumCell")).hasText("");
        press("Bewaren en naar de meting");
    }

    private void blockedWithoutARegister() {
        assertEquals(Chromium.base() + page(""), window.url());
        assertThat(window.locator(".to-do").first()).containsText("bronbestand");
        assertEquals(0, button("Klaar: volgens de kalender").count());
        look("wave-blocked");
    }

    private void loadTheRegister() {
        window.locator(".to-do a[href$='/bronbestand']").click();
        window.locator("#file").setInputFiles(new FilePayload("register.csv", "text/csv", SmallRegister.of(code, PEOPLE)));
        window.locator("button[value=check]").click();
        Locator imports = window.locator("form[action$='/bronbestand/import'] button");
        imports.waitFor();
        look("register-checked");
        imports.click();
        assertThat(window.locator(".saved")).isVisible();
        look("register-imported");
        window.navigate(page(""));
        assertEquals(0, window.locator(".to-do a[href$='/bronbestand']").count());
    }

    private void makeItReadyAndGoBack() {
        window.locator("#overrideReason").fill("proef met de Stem");
        press("Klaar: volgens de kalender");
        assertThat(window.locator(".life [aria-current]")).hasText("Klaar om te openen");
        assertThat(window.locator(".notice")).containsText("gaat vanzelf open op");
        look("wave-ready");
        press("Terug naar voorbereiden");
        assertThat(window.locator(".life [aria-current]")).hasText("In voorbereiding");
    }

    private void openFollowAndClose() {
        window.locator("#overrideReason").fill("proef met de Stem");
        press("Meting openen en uitnodigen");
        assertThat(window.locator(".life [aria-current]")).hasText("In het veld");
        assertThat(window.locator(".chain")).containsText("Uitgenodigd");
        look("wave-open");
        window.locator("a[href$='/setup/basics']").click();
        assertThat(window.locator(".notice")).containsText("ligt vast sinds het openen");
        assertTrue(window.locator("#questionnaire").isDisabled());
        window.navigate(page("/setup/calendar"));
        look("calendar-open");
        field("lastDay").fill(waves.today().plusDays(40).toString());
        press("Bewaren");
        look("calendar-saved");
        assertThat(window.locator(".saved")).hasText("Bewaard.");
        window.navigate(page(""));
        window.locator("section label.confirm input").last().check();
        press("Veldwerk sluiten");
        assertThat(window.locator(".life [aria-current]")).hasText("Gesloten");
        look("wave-closed");
    }

    /** On a phone and on a desk, in both languages of staff, every page is for everybody. */
    @ParameterizedTest
    @ValueSource(ints = {360, 1280})
    void everyPageOfTheSetUpIsForEverybody(int width) {
        TestWave wave = TestWave.draft("thuis-2026");
        open(width);
        for (String language : List.of("en", "nl")) {
            window.navigate("/staff/waves");
            window.locator("button[name=language][value=" + language + "]").click();
            for (String step : List.of("basics", "people", "calendar", "promises")) {
                window.navigate("/staff/waves/" + wave.code + "/setup/" + step);
                look(language + "-" + width + "-" + step);
            }
            window.navigate("/staff/waves/" + wave.code + "/setup/calendar");
            if (field("opensOn").inputValue().isEmpty()) {
                field("opensOn").fill(waves.today().plusDays(9).toString());
                window.locator("#announcement").check();
                window.locator("button[value=save]").last().click();
            }
            look(language + "-" + width + "-calendar-dated");
            window.navigate("/staff/waves/" + wave.code);
            look(language + "-" + width + "-wave");
        }
        check.assertNothingFound();
    }

    private String page(String path) {
        return "/staff/waves/" + code + path;
    }

    /** Types, and leaves the field. */
    private void leave(String selector, String value) {
        window.locator(selector).fill(value);
        window.locator(selector).dispatchEvent("change");
    }

    private Locator field(String name) {
        return window.locator("[id='" + name + "']");
    }

    private Locator said(String pointer) {
        return field("said-" + pointer);
    }

    private Locator button(String name) {
        return window.locator("button:visible", new Page.LocatorOptions().setHasText(name));
    }

    private void press(String name) {
        window.locator("button:not(.unseen):text-is('" + name + "')").last().click();
    }

    private void look(String where) {
        window.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(where + ".png")));
        check.look(window, where);
    }
}
