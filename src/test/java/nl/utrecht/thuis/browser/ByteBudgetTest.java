package nl.utrecht.thuis.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.LoadState;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import nl.utrecht.thuis.TestDatabase;
import nl.utrecht.thuis.TestMail;
import nl.utrecht.thuis.i18n.Language;
import nl.utrecht.thuis.i18n.Languages;
import org.junit.jupiter.api.Test;

/**
 * The budgets of a phone that pays by the megabyte: a first visit of 14 KB, later steps of 4 KB, four requests, no fonts but one for Tigrinya.
 * Bytes are those on the wire, headers and the service worker's own requests among them, which Chromium does not count for the page
 * ({@code encodedDataLength} is 0 for what a worker passes on).
 */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@WithTestResource(TestMail.class)
class ByteBudgetTest {
    private static final long FIRST_VISIT = 14 * 1024;
    private static final long LATER_STEP = 4 * 1024;
    private static final long FONT = 40_000;
    private static final int REQUESTS = 4;
    private static final int QUIET = 150;

    @Inject
    Languages languages;

    private final List<String> table = new ArrayList<>();
    private final List<String> over = new ArrayList<>();

    /** What one page costs: bytes to the phone, and requests. */
    private record Cost(String where, long bytes, int requests) {}

    @Test
    void everyStepInEveryLanguageIsWithinItsBudget() {
        TestWave wave = TestWave.open("thuis-2026", languages.all().size());
        table.add(String.format("%-6s %12s %9s %12s %12s %9s", "", "first visit", "requests", "later, mean", "later, most", "requests"));
        for (Language language : languages.all()) {
            try (Wire wire = Wire.to(RestAssured.port)) {
                walk(language, wave.link(language.tag()), wire);
            }
        }
        System.out.println(String.join("\n", table));
        assertEquals(List.of(), over);
    }

    private void walk(Language language, String link, Wire wire) {
        Page phone = Chromium.at(wire.base(), true);
        phone.navigate(link);
        Cost first = cost(phone, wire);
        check(first, FIRST_VISIT);
        List<Cost> later = new ArrayList<>();
        while (!phone.url().endsWith("/thanks")) {
            String before = phone.url();
            Forward.from(phone);
            phone.waitForURL(url -> !url.equals(before)); // on a busy machine the answer may not even have begun
            Cost step = cost(phone, wire);
            check(step, LATER_STEP);
            later.add(step);
        }
        phone.context().close();
        table.add(String.format("%-6s %12d %9d %12.0f %12d %9d", language.tag(), first.bytes(), first.requests(),
                later.stream().mapToLong(Cost::bytes).average().orElseThrow(), later.stream().mapToLong(Cost::bytes).max().orElseThrow(),
                later.stream().mapToInt(Cost::requests).max().orElseThrow()));
    }

    private void check(Cost cost, long budget) {
        if (cost.bytes() > budget || cost.requests() > REQUESTS) {
            over.add(cost.toString());
        }
    }

    /** What went over the wire since the last time, once nothing does any more. */
    private static Cost cost(Page phone, Wire wire) {
        phone.waitForLoadState();
        long before;
        do {
            before = wire.down();
            phone.waitForTimeout(QUIET);
        } while (wire.down() != before);
        Cost cost = new Cost(phone.url().substring(wire.base().length()), wire.down(), wire.requests());
        wire.reset();
        return cost;
    }

    @Test
    void onlyAPhoneWithoutItsLettersFetchesTheFontOfTigrinya() {
        TestWave wave = TestWave.open("thuis-2026", languages.all().size());
        for (Language language : languages.all()) {
            Page phone = Chromium.window(360, 740, List.of());
            List<Integer> fonts = new ArrayList<>();
            phone.context().route("**/respondent.css*", ByteBudgetTest::withoutLocalFonts);
            phone.context().onRequestFinished(request -> {
                if (request.resourceType().equals("font")) {
                    fonts.add(request.sizes().responseBodySize + request.sizes().responseHeadersSize);
                }
            });
            phone.navigate(wave.link(language.tag()));
            phone.waitForLoadState(LoadState.NETWORKIDLE);
            assertEquals(language.ownFont() ? 1 : 0, fonts.size(), language.tag());
            assertTrue(fonts.stream().allMatch(size -> size > 0 && size <= FONT), fonts.toString());
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
