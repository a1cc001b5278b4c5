package nl.utrecht.thuis.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.questionnaire.OpenText;
import nl.utrecht.thuis.questionnaire.Option;
import nl.utrecht.thuis.questionnaire.Question;
import nl.utrecht.thuis.wave.Incentives;

/** What must be true of every page of the respondent's road and what axe does not see. Gathers what is wrong, to tell it all at once. */
final class PageCheck {
    private static final double MOST = 0.7;
    /** Answers that have less than some four letters a line. */
    private static final String BROKEN = """
            () => [...document.querySelectorAll('.thuis-option > label > span')].filter(words =>
              words.textContent.length > 4 && words.getBoundingClientRect().width < 72).map(words => words.textContent)""";
    private static final String FACTS = """
            () => {
              const html = document.documentElement, main = document.querySelector('main');
              const inputs = [...document.querySelectorAll('main input[type=radio], main input[type=checkbox]')];
              const rtl = getComputedStyle(html).direction === 'rtl';
              return {
                lang: html.lang, dir: html.dir, text: main.innerText, all: document.title + ' ' + document.body.innerText,
                forward: document.querySelectorAll('form#forward').length,
                chosen: inputs.filter(input => input.checked).length,
                values: inputs.map(input => input.value),
                marksAtTheEnd: inputs.filter(input => {
                  const mark = input.getBoundingClientRect(), words = input.nextElementSibling.getBoundingClientRect();
                  return rtl ? mark.left < words.right - 1 : mark.right > words.left + 1; }).length,
                tooWide: html.scrollWidth - html.clientWidth,
                strangers: [...document.querySelectorAll('a[hreflang]')].filter(a => a.lang !== a.hreflang || !a.dir).length
              };
            }""";

    private final Texts t;
    private final Set<String> found = new TreeSet<>();
    private Map<?, ?> facts = Map.of();
    private String where = "";

    /** Watches a phone from now on, of somebody in a wave that promises what was promised in 2023. */
    PageCheck(Page phone, Texts t) {
        this.t = t.telling(new Incentives().told());
        phone.context().onRequest(request -> same(true, request.url().startsWith(Chromium.base() + "/"), "asked for " + request.url()));
    }

    /** Any page; with words of its language in the main. */
    void page(Page phone) {
        look(phone);
        String text = (String) facts.get("text");
        Character.UnicodeScript script = Character.UnicodeScript.forName(t.language().script());
        long letters = count(text, c -> true);
        long right = count(text, c -> Character.UnicodeScript.of(c) == script);
        same(true, letters > 0 && right >= MOST * letters, "is in " + script + ": " + right + " of " + letters + " letters");
    }

    /** A page with words in many languages. */
    void look(Page phone) {
        phone.waitForLoadState(); // on a busy machine the page that was pressed for may only just have begun
        where = t.language().tag() + phone.url().substring(Chromium.base().length());
        facts = (Map<?, ?>) phone.evaluate(FACTS);
        String all = (String) facts.get("all");
        same(t.language().tag(), facts.get("lang"), "lang");
        same(t.language().direction(), facts.get("dir"), "dir");
        same(false, all.contains("\uFFFD"), "broken character");
        same(List.of(), TextKeys.in(all), "keys");
        same(0, facts.get("tooWide"), "too wide");
        same(0, facts.get("strangers"), "links to other languages without lang or dir");
    }

    void leadsForward() {
        same(1, facts.get("forward"), "ways forward");
    }

    /** A question that nobody answered yet. */
    void question(Page phone, Question question) {
        page(phone);
        leadsForward();
        AriaRole role = question instanceof OpenText ? AriaRole.TEXTBOX : AriaRole.GROUP;
        same(1, named(phone, role, question.textKey()), "groups named by the question");
        question.stem().ifPresent(stem -> same(1, named(phone, role, stem), "groups named by the stem"));
        same(0, facts.get("chosen"), "chosen beforehand");
        same(question.options().stream().map(Option::code).toList(), facts.get("values"), "order of options");
        same(0, facts.get("marksAtTheEnd"), "marks not at the start of the line");
    }

    /** Nothing has to be moved sideways on a narrower phone, nor with letters twice as large. */
    void fits(Page phone) {
        int height = phone.viewportSize().height;
        phone.setViewportSize(320, height);
        same(0, tooWide(phone), "too wide at 320 pixels");
        phone.setViewportSize(360, height);
        phone.evaluate("() => document.documentElement.style.fontSize = '36px'");
        same(0, tooWide(phone), "too wide with large letters");
        same(List.of(), phone.evaluate(BROKEN), "words broken into letters");
        phone.evaluate("() => document.documentElement.style.fontSize = ''");
    }

    /** What axe finds on the same page in a window with JavaScript. */
    void axe(Page window) {
        same(List.of(), Axe.violations(window), "axe");
    }

    void assertNothingFound() {
        assertEquals("", String.join("\n", found));
    }

    private long named(Page phone, AriaRole role, String key) {
        return phone.getByRole(role, new Page.GetByRoleOptions().setName(t.of(key))).count();
    }

    private void same(Object expected, Object actual, String what) {
        String right = String.valueOf(expected);
        if (!right.equals(Objects.toString(actual))) {
            found.add(where + " " + what + ": expected " + right + " but was " + actual);
        }
    }

    private static int tooWide(Page phone) {
        return (Integer) phone.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }

    private static long count(String text, IntPredicate which) {
        return text.codePoints().filter(Character::isLetter).filter(which).count();
    }
}
