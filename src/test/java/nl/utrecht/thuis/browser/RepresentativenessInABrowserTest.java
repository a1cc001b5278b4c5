package nl.utrecht.thuis.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.Media;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.utrecht.thuis.TestDatabase;
import nl.utrecht.thuis.report.CountedWave;
import nl.utrecht.thuis.report.NoteRepresentativity;
import nl.utrecht.thuis.staff.Role;
import nl.utrecht.thuis.staff.Staff;
import nl.utrecht.thuis.wave.Background;
import nl.utrecht.thuis.wave.Participation;
import nl.utrecht.thuis.wave.Step;
import org.junit.jupiter.api.Test;

/** The monitor is for everybody: on a phone, without a mouse, without JavaScript, and without knowing statistics. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class RepresentativenessInABrowserTest {
    private static final LocalDate OPENED = LocalDate.of(2023, 10, 2);

    @Inject
    NoteRepresentativity note;
    @Inject
    Participation participation;
    @Inject
    Clock clock;

    private static String path(CountedWave wave) {
        return "/staff/waves/" + wave.code + "/representativeness";
    }

    private static List<Cookie> session(Role role) {
        return List.of(Chromium.cookie(Staff.COOKIE, Staff.session(role)));
    }

    @Test
    void itFitsAndIsAccessibleOnPhoneAndDeskAndEverythingIsDrawn() {
        CountedWave wave = CountedWave.inTheField(CountedWave.unequal(), OPENED);
        StaffCheck check = new StaffCheck();
        for (int width : List.of(360, 1280)) {
            Page page = Chromium.window(width, 800, session(Role.RESEARCHER));
            check.watch(page);
            for (String query : List.of("", "?base=invited&variable=group&variable=sex")) {
                page.navigate(path(wave) + query);
                page.locator("#r-days canvas").waitFor();
                page.evaluate("() => document.querySelectorAll('details').forEach(details => details.open = true)");
                check.look(page, width + query);
                overflowing(page, "#columns th, #columns td, #tests .exact th, #tests .exact td")
                        .forEach(text -> check.found(width + query + ": runs over: " + text));
                assertEquals(2, page.locator("figure.picture canvas").count());
                assertTrue(page.locator("#missing .missing-groups > li").count() > 0);
            }
            page.context().close();
        }
        check.assertNothingFound();
    }

    @SuppressWarnings("unchecked")
    private static List<String> overflowing(Page page, String cells) {
        return (List<String>) page.evaluate("cells => [...document.querySelectorAll(cells)]"
                + ".filter(cell => cell.scrollWidth > cell.clientWidth + 1).map(cell => cell.textContent)", cells);
    }

    @Test
    void onPaperNoRowAndNoColumnIsCutOff() {
        CountedWave wave = CountedWave.inTheField(CountedWave.unequal(), OPENED);
        Page page = Chromium.window(720, 1000, session(Role.RESEARCHER));
        page.navigate(path(wave));
        page.locator("#r-days canvas").waitFor();
        page.evaluate("() => document.querySelectorAll('details').forEach(details => details.open = true)");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertEquals(List.of(), page.evaluate("() => [...document.querySelectorAll('.table-frame')].filter(frame => "
                + "getComputedStyle(frame).overflowX !== 'visible' || getComputedStyle(frame).maxBlockSize !== 'none' || "
                + "frame.querySelector('table').offsetWidth > frame.clientWidth + 1).map(frame => frame.textContent)"));
        assertEquals("exact", page.evaluate("() => getComputedStyle(document.querySelector('.legend div'), '::before').printColorAdjust"));
        page.context().close();
    }

    /** A day without figures takes its room, and nothing is drawn above 1. */
    @Test
    void daysAreAsFarApartAsTheyAreAndREndsAtOne() {
        CountedWave wave = CountedWave.inTheField(CountedWave.of2023(), OPENED);
        Background somebody = CountedWave.background("man", "18-25", "asylum", "B1");
        Instant now = clock.instant();
        note.run(now.minus(Duration.ofDays(10)));
        QuarkusTransaction.requiringNew().run(() -> participation.raise(wave.code, somebody.cell(), Step.DONE, 12));
        note.run(now.minus(Duration.ofDays(1)));
        Page page = Chromium.window(1280, 800, session(Role.RESEARCHER));
        page.navigate(path(wave));
        page.locator("#r-days canvas").waitFor();
        assertEquals(3, page.locator("#r-days tbody tr").count());
        @SuppressWarnings("unchecked")
        List<Number> places = (List<Number>) page.evaluate("() => { const chart = echarts.getInstanceByDom(document.querySelector("
                + "'#r-days .drawing')); return [...document.querySelectorAll('#r-days tbody th')].map(day => "
                + "chart.convertToPixel({ xAxisIndex: 0 }, day.dataset.day)); }");
        double nine = places.get(1).doubleValue() - places.get(0).doubleValue();
        assertEquals(9, nine / (places.get(2).doubleValue() - places.get(1).doubleValue()), 0.1);
        assertEquals(1.0, ((Number) page.evaluate("() => echarts.getInstanceByDom(document.querySelector('#r-days .drawing'))"
                + ".getModel().getComponent('yAxis').axis.scale.getExtent()[1]")).doubleValue());
        page.context().close();
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
        assertTrue(csv.startsWith("\uFEFFDag;Ingevuld;Bronbestand;Bronbestand ondergrens;"), csv);
        assertTrue(csv.lines().skip(1).allMatch(line -> line.matches("\\d{4}-\\d\\d-\\d\\d;\\d+;0,\\d{3};.*")), csv);
        Staff.browsing(Staff.session(Role.RESEARCHER)).get(path(wave) + "/answers.csv").then().statusCode(404);
    }
}
