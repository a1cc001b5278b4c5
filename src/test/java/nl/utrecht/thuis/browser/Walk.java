package nl.utrecht.thuis.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.questionnaire.ContactChoice;
import nl.utrecht.thuis.questionnaire.OpenText;
import nl.utrecht.thuis.questionnaire.Question;
import nl.utrecht.thuis.questionnaire.Questionnaire;

/** One person with a phone without JavaScript, from the personal link to the thank-you page; every page on the way is looked at. */
final class Walk {
    /** One question of each kind. */
    private static final Set<String> CLOSELY = Set.of("V1", "V4.1", "V7", "V10", "remarks");

    private final Texts t;
    private final Questionnaire questionnaire;
    private final Choices choices;
    private final Page phone = Chromium.phone();
    private final PageCheck check;
    private final Map<String, List<String>> stored = new TreeMap<>();

    Walk(Texts t, Questionnaire questionnaire, Choices choices) {
        this.t = t;
        this.questionnaire = questionnaire;
        this.choices = choices;
        this.check = new PageCheck(phone, t);
    }

    /** Goes all the way; gives what must be stored in the end. */
    Map<String, List<String>> from(String link) {
        start(link);
        introduction();
        for (String slug = slug(); !slug.equals("check"); slug = slug()) {
            question(questionnaire.find(slug).orElseThrow());
        }
        overview();
        check.page(phone);
        assertEquals(Chromium.base() + "/" + t.language().tag() + "/thanks", phone.url());
        closely();
        phone.context().close();
        check.assertNothingFound();
        return stored;
    }

    private void start(String link) {
        phone.navigate(link);
        check.look(phone);
        check.leadsForward();
        closely();
        phone.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(t.language().name())).click();
    }

    private void introduction() {
        check.page(phone);
        check.leadsForward();
        closely();
        press("intro.begin");
    }

    private void question(Question question) {
        check.question(phone, question);
        if (CLOSELY.contains(question.code())) {
            closely();
        }
        for (String code : choices.ticked(question)) {
            phone.locator("input[name=answer][value='" + code + "']").check();
        }
        if (choices.typesAddress(question)) {
            phone.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(t.of("step.address.label"))).fill(Choices.ADDRESS);
        }
        if (question instanceof OpenText) {
            phone.locator("textarea").fill(choices.remark());
        }
        if (!(question instanceof ContactChoice)) {
            stored.put(question.code(), choices.stored(question));
        }
        press(choices.stored(question).isEmpty() ? "step.skip" : "step.next");
    }

    private void overview() {
        check.page(phone);
        check.leadsForward();
        closely();
        String text = phone.locator("dl").innerText();
        assertTrue(text.contains(choices.remark()), text);
        assertEquals(choices.everything(), text.contains(Choices.ADDRESS), text);
        press("check.send");
    }

    private void press(String key) {
        phone.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(t.of(key)).setExact(true)).click();
    }

    /** The first of the two people looks at narrow phones and large letters, and has axe look. */
    private void closely() {
        if (choices.everything()) {
            check.fits(phone);
            Page twin = Chromium.twin(phone);
            twin.navigate(phone.url());
            assertEquals(phone.title(), twin.title());
            check.axe(twin);
            if (t.language().tag().equals("nl")) { // colours are the same in every language
                twin.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK).setReducedMotion(ReducedMotion.REDUCE));
                check.axe(twin);
            }
            twin.context().close();
        }
    }

    private String slug() {
        String path = phone.url().substring(Chromium.base().length());
        String prefix = "/" + t.language().tag() + "/q/";
        assertTrue(path.startsWith(prefix), path);
        return path.substring(prefix.length());
    }
}
