package nl.utrecht.thuis.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.utrecht.thuis.TestDatabase;
import nl.utrecht.thuis.TestMail;
import nl.utrecht.thuis.i18n.Language;
import nl.utrecht.thuis.i18n.Languages;
import org.junit.jupiter.api.Test;

/** Without a mouse or a finger: the focus goes where the eye goes, can be seen, and after an error is on what is wrong. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@WithTestResource(TestMail.class)
class KeyboardTest {
    private static final String FOCUSED = """
            () => {
              const it = document.activeElement, where = it.getBoundingClientRect(), style = getComputedStyle(it);
              return {place: it === document.body ? '' : it.outerHTML.slice(0, 90), top: where.top + scrollY, left: where.left,
                right: where.right, outline: parseFloat(style.outlineWidth) * (style.outlineStyle === 'none' ? 0 : 1)};
            }""";
    private static final double SAME_LINE = 20;

    @Inject
    Languages languages;

    @Test
    void theFocusFollowsTheEyeAndCanBeSeen() {
        TestWave wave = TestWave.open("thuis-2026", languages.all().size());
        for (Language language : languages.all()) {
            Page phone = Chromium.window(360, 740, List.of());
            phone.navigate(wave.link(language.tag()));
            followTheFocus(phone, language);
            phone.locator("button[value='" + language.tag() + "']").click();
            phone.waitForURL("**/q");
            followTheFocus(phone, language);
            for (String step : List.of("v7", "v10", "remarks", "check")) {
                phone.navigate("/" + language.tag() + "/q/" + step);
                followTheFocus(phone, language);
            }
            phone.context().close();
        }
    }

    @Test
    void afterAnErrorTheFocusIsOnTheSummaryAndItsLinkLeadsToTheAnswer() {
        TestWave wave = TestWave.open("thuis-2026", 3);
        for (boolean script : List.of(true, false)) {
            Page phone = script ? Chromium.window(360, 740, List.of()) : Chromium.phone();
            phone.navigate(wave.link(script ? "nl" : "en"));
            phone.locator("button[value=nl]").click();
            phone.waitForURL("**/q");
            phone.navigate("/nl/q/v7");
            phone.locator("#forward button").first().click();
            phone.waitForFunction("() => document.activeElement.id === 'errors'");
            assertTrue(phone.title().startsWith("Fout: "), phone.title());
            phone.keyboard().press("Tab");
            phone.keyboard().press("Enter");
            phone.waitForFunction("() => document.activeElement.id === 'answer'");
            phone.context().close();
        }
    }

    private static void followTheFocus(Page phone, Language language) {
        List<Map<?, ?>> stops = new ArrayList<>();
        for (Map<?, ?> stop = next(phone); isNew(stop, stops); stop = next(phone)) {
            stops.add(stop);
        }
        assertTrue(stops.size() > 3, language.tag() + phone.url() + " has places to go");
        for (int i = 0; i < stops.size(); i++) {
            assertTrue(number(stops.get(i), "outline") >= 2, language.tag() + " cannot be seen: " + stops.get(i));
            if (i > 0) {
                assertTrue(comesAfter(stops.get(i - 1), stops.get(i), language), language.tag() + phone.url() + ": " + stops.get(i - 1)
                        + " before " + stops.get(i));
            }
        }
    }

    /** Not the end of the page, and not its beginning again. */
    private static boolean isNew(Map<?, ?> stop, List<Map<?, ?>> stops) {
        return !stop.get("place").equals("") && (stops.isEmpty() || !stop.equals(stops.get(0)));
    }

    /** Lower on the page, or further on the same line. */
    private static boolean comesAfter(Map<?, ?> before, Map<?, ?> after, Language language) {
        double down = number(after, "top") - number(before, "top");
        if (Math.abs(down) > SAME_LINE) {
            return down > 0;
        }
        return language.rightToLeft() ? number(after, "right") < number(before, "right") : number(after, "left") > number(before, "left");
    }

    private static Map<?, ?> next(Page phone) {
        phone.keyboard().press("Tab");
        return (Map<?, ?>) phone.evaluate(FOCUSED);
    }

    private static double number(Map<?, ?> stop, String name) {
        return ((Number) stop.get(name)).doubleValue();
    }
}
