package nl.utrecht.thuis.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** What must be true of every staff page, on a phone and on a desk. Gathers what is wrong, to tell it all at once. */
final class StaffCheck {
    private final List<String> found = new ArrayList<>();

    /** From now on: no error of the script, and nothing comes from elsewhere. */
    void watch(Page page) {
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                found.add(message.text());
            }
        });
        page.onRequest(request -> {
            if (!request.url().startsWith(Chromium.base())) {
                found.add("asked for " + request.url());
            }
        });
    }

    /** Axe finds nothing, and nothing has to be moved sideways. */
    void look(Page page, String where) {
        Axe.violations(page).forEach(violation -> found.add(where + ": " + violation));
        Object tooWide = page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (!tooWide.equals(0)) {
            found.add(where + ": " + tooWide + " pixels too wide");
        }
    }

    /** Something else that is wrong. */
    void found(String what) {
        found.add(what);
    }

    void assertNothingFound() {
        assertEquals(List.of(), found);
    }
}
