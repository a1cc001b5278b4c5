package nl.utrecht.thuis.browser;

import com.microsoft.playwright.Page;

/** Somebody who always goes forward: the first option of each group, an address in each text field, the first button. */
final class Forward {
    private static final String FIRST_BUTTON = "#forward button:not([type]), #forward [type=submit]";
    private static final String FILL_IN = """
            () => {
              const form = document.getElementById('forward'), groups = new Set();
              form.querySelectorAll('input[type=radio], input[type=checkbox]').forEach(input => {
                if (!groups.has(input.name)) { groups.add(input.name); if (!input.checked) input.click(); } });
              form.querySelectorAll('input:not([type]), input[type=text], input[type=email]').forEach(input => {
                input.value = 'someone@example.org'; });
            }""";

    private Forward() {}

    /** Fills in the page and presses the button; the next page is there when this returns. */
    static void from(Page phone) {
        phone.evaluate(FILL_IN);
        String here = phone.url();
        phone.locator(FIRST_BUTTON).first().click();
        phone.waitForURL(url -> !url.equals(here));
    }
}
