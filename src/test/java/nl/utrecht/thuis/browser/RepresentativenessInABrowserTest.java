package nl.utrecht.thuis.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.utrecht.thuis.TestDatabase;
import nl.utrecht.thuis.report.CountedWave;
import nl.utrecht.thuis.staff.Role;
import nl.utrecht.thuis.staff.Staff;
import org.junit.jupiter.api.Test;

/** The monitor is for everybody: on a phone, without a mouse, without JavaScript, and without knowing statistics. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class RepresentativenessInABrowserTest {
    private static final LocalDate OPENED = LocalDate.of(2023, 10, 2);

    private static String path(CountedWave wave) {
        return "/staff/waves/" + wave.code + "/representativeness";
    }

    private static List<Cookie> session(Role role) {
        return List.of(Chromium.cookie(Staff.COOKIE, Staff.session(role)));
    }

    private static int tooWide(Page page) {
        return (Integer) page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }

    @Test
    void itFitsAndIsAccessibleOnPhoneAndDeskAndEverythingIsDrawn() {
        CountedWave wave = CountedWave.inTheField(CountedWave.unequal(), OPENED);
        List<String> found = new ArrayList<>();
        for (int width : List.of(360, 1280)) {
            Page page = Chromium.window(width, 800, session(Role.RESEARCHER));
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    found.add(message.text());
                }
            });
            page.onRequest(request -> {
                if (!request.url().startsWith(Chromium.base())) {
                    found.add(request.url());
                }
            });
            for (String query : List.of("", "?base=invited&variable=group&variable=sex")) {
                page.navigate(path(wave) + query);
                page.locator("#r-days canvas").waitFor();
                page.evaluate("() => document.querySelectorAll('details').forEach(details => details.open = true)");
                Axe.violations(page).forEach(violation -> found.add(width + query + ": " + violation));
                if (tooWide(page) != 0) {
                    found.add(width + query + ": " + tooWide(page) + " pixels too wide");
                }
                assertEquals(2, page.locator("figure.picture canvas").count());
                assertTrue(page.locator("#missing .missing-groups > li").count() > 0);
            }
            page.context().close();
        }
        assertEquals(List.of(), found);
    }

    @Test
    void withoutJavaScriptThereAreSentencesBarsAndTables() {
        CountedWave wave = CountedWave.inTheField(CountedWave.unequal(), OPENED);
        Page page = Chromium.phone();
        page.context().addCookies(session(Role.RESEARCHER));
        page.navigate(path(wave));
        assertTrue(page.locator("#missing").textContent().contains("Van elke 100 asielstatushouders"));
        assertEquals(page.locator("table.partial tbody tr").count(), page.locator("table.partial tbody tr svg rect.whisker").count() / 3);
        double left = bar(page, "partial-group", 0, "x") + bar(page, "partial-group", 0, "width");
        assertEquals(50, left, 0.01, "the bar of who is missing ends in the middle");
        assertEquals(50, bar(page, "partial-group", 1, "x"), 0.01, "the bar of who is too many begins there");
        assertEquals("Te weinig", page.locator("table:has(#partial-group) tbody tr").nth(0).locator("td.verdict").textContent());
        assertEquals(2, page.locator("figure.picture table").count());
        page.locator(".choose summary").click();
        page.locator("input[name=base][value=invited]").check();
        page.locator(".choose button").click();
        assertTrue(page.url().contains("base=invited"));
        assertTrue(page.locator("input[name=base][value=invited]").isChecked());
        page.context().close();
    }

    private static double bar(Page page, String caption, int row, String attribute) {
        return Double.parseDouble(page.locator("table:has(#" + caption + ") tbody tr").nth(row)
                .locator("svg rect.lacking, svg rect.over, svg rect.chance").getAttribute(attribute));
    }

    @Test
    void onlyResearchersSeeWhoIsMissing() {
        CountedWave wave = CountedWave.inTheField(CountedWave.unequal(), OPENED);
        for (Role role : List.of(Role.COACH, Role.TRANSLATOR, Role.ADMINISTRATOR)) {
            for (String page : List.of("", "/r-days.csv")) {
                Staff.browsing(Staff.session(role)).get(path(wave) + page).then().statusCode(403);
            }
        }
        String csv = Staff.browsing(Staff.session(Role.RESEARCHER)).get(path(wave) + "/r-days.csv").then().statusCode(200).extract()
                .asString();
        assertTrue(csv.startsWith("\uFEFFDag,Ingevuld,Bronbestand"), csv);
        Staff.browsing(Staff.session(Role.RESEARCHER)).get(path(wave) + "/answers.csv").then().statusCode(404);
    }
}
