package nl.utrecht.thuis.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import nl.utrecht.thuis.TestDatabase;
import nl.utrecht.thuis.TestMail;
import nl.utrecht.thuis.i18n.Language;
import nl.utrecht.thuis.i18n.Languages;
import org.junit.jupiter.api.Test;

/** The budgets of a phone that pays by the megabyte: a first visit of 14 KB, later steps of 4 KB, four requests, no fonts but one for Tigrinya. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@WithTestResource(TestMail.class)
class ByteBudgetTest {
    private static final long FIRST_VISIT = 14 * 1024;
    private static final long LATER_STEP = 4 * 1024;
    private static final long FONT = 40_000;
    private static final int REQUESTS = 4;

    @Inject
    Languages languages;

    private final List<String> table = new ArrayList<>();
    private final List<String> over = new ArrayList<>();

    @Test
    void everyStepInEveryLanguageIsWithinItsBudget() {
        TestWave wave = TestWave.open("thuis-2026", languages.all().size());
        table.add(String.format("%-6s %12s %9s %12s %12s %9s", "", "first visit", "requests", "later, mean", "later, most", "requests"));
        for (Language language : languages.all()) {
            walk(language, wave.link(language.tag()));
        }
        System.out.println(String.join("\n", table));
        assertEquals(List.of(), over);
    }

    private void walk(Language language, String link) {
        Page phone = Chromium.window(360, 740, List.of());
        Traffic traffic = new Traffic(phone);
        phone.navigate(link);
        Traffic.Total first = traffic.take();
        within("first visit", language, phone, first, FIRST_VISIT);
        List<Traffic.Total> later = new ArrayList<>();
        while (!phone.url().endsWith("/thanks")) {
            Forward.from(phone);
            Traffic.Total step = traffic.take();
            within("step", language, phone, step, LATER_STEP);
            later.add(step);
        }
        phone.context().close();
        table.add(String.format("%-6s %12d %9d %12.0f %12d %9d", language.tag(), first.bytes(), first.requests().size(),
                later.stream().mapToLong(Traffic.Total::bytes).average().orElseThrow(),
                later.stream().mapToLong(Traffic.Total::bytes).max().orElseThrow(),
                later.stream().mapToInt(step -> step.requests().size()).max().orElseThrow()));
    }

    private void within(String what, Language language, Page phone, Traffic.Total total, long budget) {
        if (total.bytes() > budget || total.requests().size() > REQUESTS || total.fontBytes() > 0) {
            over.add(what + " " + language.tag() + " " + phone.url() + ": " + total);
        }
    }

    @Test
    void onlyAPhoneWithoutItsLettersFetchesTheFontOfTigrinya() {
        TestWave wave = TestWave.open("thuis-2026", languages.all().size());
        for (Language language : languages.all()) {
            Page phone = Chromium.window(360, 740, List.of());
            phone.context().route("**/respondent.css*", ByteBudgetTest::withoutLocalFonts);
            Traffic traffic = new Traffic(phone);
            phone.navigate(wave.link(language.tag()));
            long font = traffic.take().fontBytes();
            assertTrue(language.ownFont() ? font > 0 && font <= FONT : font == 0, language.tag() + " fetched fonts of " + font + " bytes");
            phone.context().close();
        }
    }

    private static void withoutLocalFonts(Route route) {
        String rules = route.fetch().text();
        String without = rules.replaceAll("local\\([^)]*\\),", "");
        assertTrue(without.length() < rules.length());
        route.fulfill(new Route.FulfillOptions().setContentType("text/css").setBody(without));
    }
}
