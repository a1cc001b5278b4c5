package nl.utrecht.thuis.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.utrecht.thuis.TestDatabase;
import nl.utrecht.thuis.i18n.Language;
import nl.utrecht.thuis.i18n.Languages;
import nl.utrecht.thuis.prizedraw.DrawnWave;
import nl.utrecht.thuis.staff.Role;
import nl.utrecht.thuis.staff.Staff;
import org.junit.jupiter.api.Test;

/** A draw as a browser shows it, in each state of its life: to anybody, to a winner, to a researcher. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class DrawInABrowserTest {
    private static final String PICTURES = System.getProperty("thuis.pictures", "");
    /** One language of each direction: the pages are made of the same parts in all. */
    private static final Set<String> AS_SEEN_BY_AXE = Set.of("nl", "ar");

    @Inject
    Languages languages;
    private final List<String> found = new ArrayList<>();

    @Test
    void whatAnybodySeesAndWhatAWinnerSeesFitsAPhoneInEveryLanguage() {
        DrawnWave open = DrawnWave.with(3);
        DrawnWave frozen = DrawnWave.frozenToday(7);
        DrawnWave drawn = DrawnWave.drawn(7);
        Page phone = Chromium.window(360, 740, List.of()); // axe needs scripts; the pages have none
        for (Language language : languages.all()) {
            String tag = "/" + language.tag();
            Map<String, String> pages = Map.of("open", "/draw/" + open.code(), "frozen", "/draw/" + frozen.code(), "drawn",
                    "/draw/" + drawn.code(), "won", drawn.claim(1), "leave", drawn.claim(1) + "/leave", "gone", "/prize/nowhere/x");
            pages.forEach((name, path) -> {
                phone.navigate(tag + path);
                look(phone, language, name);
            });
        }
        phone.context().close();
        assertEquals(List.of(), found);
    }

    @Test
    void researcherFollowsADrawToItsEndOnPhoneAndDesk() {
        for (int width : List.of(360, 1280)) {
            Page page = Chromium.window(width, 800, List.of(Chromium.cookie(Staff.COOKIE, Staff.session(Role.RESEARCHER))));
            Map<String, DrawnWave> early = Map.of("open", DrawnWave.with(3), "frozen", DrawnWave.frozenToday(7));
            for (String name : early.keySet()) {
                page.navigate("/staff/waves/" + early.get(name).code() + "/draw");
                look(page, languages.source(), "staff-" + name + "-" + width);
                assertEquals(0, page.locator("main form").count(), "nothing to do yet");
            }
            DrawnWave wave = DrawnWave.frozen(8);
            page.navigate("/staff/waves/" + wave.code() + "/draw");
            look(page, languages.source(), "staff-may-draw-" + width);
            page.locator("input[name=sure]").check();
            page.locator("main form button").click();
            assertTrue(page.locator("main").innerText().contains("Er zijn nog nummers in reserve."));
            for (int place : List.of(3, 4, 5, 6, 7, 8)) {
                RestAssured.given().redirects().follow(false).post("/nl" + wave.claim(place) + "/leave").then().statusCode(303);
            }
            RestAssured.given().redirects().follow(false).post("/nl" + wave.claim(1) + "/take").then().statusCode(303);
            page.reload();
            look(page, languages.source(), "staff-answers-" + width);
            RestAssured.given().redirects().follow(false).post("/nl" + wave.claim(2) + "/take").then().statusCode(303);
            page.reload();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Adres tonen")).first().click();
            page.locator("main summary").first().click();
            look(page, languages.source(), "staff-address-" + width);
            handOver(page);
            page.locator("main summary").first().click();
            handOver(page);
            look(page, languages.source(), "staff-may-settle-" + width);
            page.locator("main form input[name=sure]").check();
            page.locator("main form button").click();
            assertTrue(
                    page.locator("main").innerText().contains("Er zijn 2 cadeaubonnen gegeven. Voor 3 cadeaubonnen vonden wij niemand."));
            look(page, languages.source(), "staff-settled-" + width);
            page.navigate("/nl/draw/" + wave.code());
            look(page, languages.source(), "settled-" + width);
            page.context().close();
        }
        assertEquals(List.of(), found);
    }

    private static void handOver(Page page) {
        Locator form = page.locator("form[action$='/handed-over']").first();
        form.locator("input[name=sure]").check();
        form.locator("button").click();
    }

    private void look(Page page, Language language, String name) {
        String where = language.tag() + " " + name + ": ";
        if (AS_SEEN_BY_AXE.contains(language.tag())) {
            Axe.violations(page).forEach(violation -> found.add(where + violation));
        }
        TextKeys.in(page.locator("body").innerText()).forEach(key -> found.add(where + key));
        Object tooWide = page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (!tooWide.equals(0)) {
            found.add(where + tooWide + " pixels too wide");
        }
        if (!PICTURES.isEmpty()) {
            page.screenshot(
                    new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(PICTURES, language.tag() + "-" + name + ".png")));
        }
    }
}
