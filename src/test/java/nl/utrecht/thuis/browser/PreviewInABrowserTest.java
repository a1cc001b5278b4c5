package nl.utrecht.thuis.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.scheduler.Scheduler;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.utrecht.thuis.TestDatabase;
import nl.utrecht.thuis.TestMail;
import nl.utrecht.thuis.i18n.Languages;
import nl.utrecht.thuis.i18n.TextBook;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.pretest.TestLinks;
import nl.utrecht.thuis.questionnaire.OpenText;
import nl.utrecht.thuis.questionnaire.Question;
import nl.utrecht.thuis.questionnaire.Questionnaire;
import nl.utrecht.thuis.questionnaire.file.Questionnaires;
import nl.utrecht.thuis.staff.Role;
import nl.utrecht.thuis.staff.Staff;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Previews as browsers show them: on a phone without JavaScript, in the frame of a staff page, and as axe sees them. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@WithTestResource(TestMail.class)
class PreviewInABrowserTest {
    private static final Set<String> CLOSELY = Set.of("V1", "V4.1", "V10", "remarks");

    @Inject
    AgroalDataSource database;
    @Inject
    Scheduler scheduler;
    @Inject
    Languages languages;
    @Inject
    TextBook textBook;
    @Inject
    Questionnaires questionnaires;

    /** Jobs write too, at any moment: they wait until the walk is over. */
    @Test
    void lookingFromTheFirstPageToTheLastStoresNothing() throws SQLException {
        TestWave wave = TestWave.open("thuis-2026", 7);
        scheduler.pause();
        try {
            walkWithoutATrace(wave);
        } finally {
            scheduler.resume();
        }
    }

    private void walkWithoutATrace(TestWave wave) throws SQLException {
        String token = TestLinks.link(wave.code);
        Map<String, String> before = everythingOf(wave.code);
        assertTrue(before.keySet().containsAll(Set.of("draft", "response", "envelope", "invitation", "participation_cell",
                "participation_day", "participant",
                "respondent_session", "outbox_message", "pretest_comment")), before.keySet().toString());
        for (String tag : List.of("nl", "ar")) {
            Page phone = Chromium.phone();
            Texts t = textBook.in(languages.get(tag));
            PageCheck check = new PageCheck(phone, t);
            phone.navigate("/" + tag + "/preview/" + token);
            walk(phone, t, check, false);
            assertEquals(List.of(), phone.context().cookies());
            phone.context().close();
            check.assertNothingFound();
        }
        assertEquals(before, everythingOf(wave.code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "fa-AF", "ti"})
    void everyPageOnTheWayIsForEverybody(String tag) {
        Page window = Chromium.window(360, 740, List.of());
        Texts t = textBook.in(languages.get(tag));
        PageCheck check = new PageCheck(window, t);
        window.navigate("/" + tag + "/preview/" + TestLinks.link(TestLinks.draftWave("thuis-2026")));
        walk(window, t, check, true);
        window.context().close();
        check.assertNothingFound();
    }

    @Test
    void enterInATextFieldLeadsOnAndNotToTheFirstButtonOfThePage() {
        Page phone = Chromium.phone();
        phone.navigate("/en/preview/" + TestLinks.link(TestLinks.draftWave("thuis-2026")) + "/v10");
        phone.locator("input[value=yes]").check();
        phone.locator("#address").fill(Choices.ADDRESS);
        phone.locator("#address").press("Enter");
        phone.locator("input[name=screen][value=v11]")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        assertEquals("en", phone.locator("html").getAttribute("lang"));
        phone.context().close();
    }

    @Test
    void aCommentKeepsWhatWasChosenAndShowsItselfSaved() {
        Page phone = Chromium.phone();
        phone.navigate("/tr/preview/" + TestLinks.link(TestLinks.draftWave("thuis-2026")) + "/v6");
        phone.locator("input[value=family]").check();
        phone.locator("input[value=no-help]").check();
        phone.locator("#comment").fill("İkisi birden mi?");
        phone.locator("button[value=comment]").click();
        assertThat(phone.getByRole(AriaRole.STATUS)).isVisible();
        assertTrue(phone.locator("input[value=family]").isChecked() && phone.locator("input[value=no-help]").isChecked());
        assertEquals("", phone.locator("#comment").inputValue());
        assertTrue(phone.locator("#comments").boundingBox().y < 740, "the browser shows what became of the comment");
        phone.context().close();
    }

    @Test
    void aStaffPageShowsThePreviewInAFrameInWhichOneCanWalk() {
        Page window = Chromium.window(1200, 900, List.of(Chromium.cookie(Staff.COOKIE, Staff.session(Role.COACH))));
        window.navigate("/staff/preview?language=nl&screen=intro&questionnaire=thuis-2026");
        FrameLocator frame = window.frameLocator("iframe");
        frame.locator("#forward button").first().click();
        frame.locator("input[value=paid-work]").check();
        frame.locator("#forward .utrecht-button--primary-action").click();
        frame.locator("input[value=very-satisfied]").waitFor();
        window.locator("#language").selectOption("ar");
        window.locator("#screen").selectOption("v7");
        window.locator("form.stacked button").click();
        assertThat(window.frameLocator("iframe").locator("html[lang=ar]").getByText(textBook.in(languages.get("ar")).of("v7")).first())
                .isVisible();
        window.context().close();
    }

    @Test
    void whatACoachSeesIsTheSameWhoeverAnswered() {
        TestWave wave = TestWave.open("thuis-2026", 7);
        String session = Staff.session(Role.COACH);
        List<String> paths = List.of("/staff", "/staff/preview", "/staff/preview?screen=v7", "/staff/preview/nl",
                "/staff/preview/tr/check");
        List<String> before = paths.stream().map(path -> Staff.browsing(session).get(path).asString()).toList();
        PlainPhone phone = PlainPhone.opening(wave.link("nl"));
        phone.answer("v1", "answer", "other");
        assertEquals("/nl/thanks", phone.send());
        assertEquals(1, wave.figures().getInt("done"));
        assertEquals(before, paths.stream().map(path -> Staff.browsing(session).get(path).asString()).toList());
    }

    /** From the introduction to the thank-you page, choosing everything. */
    private void walk(Page phone, Texts t, PageCheck check, boolean axe) {
        Questionnaire questionnaire = questionnaires.get("thuis-2026");
        Choices choices = Choices.everything(t.language().tag());
        look(phone, check, axe);
        phone.locator("#forward button").first().click();
        List<String> seen = new ArrayList<>();
        while (!screen(phone).equals("check")) {
            Question question = questionnaire.find(screen(phone)).orElseThrow();
            assertFalse(seen.contains(question.code()), question.code());
            seen.add(question.code());
            check.question(phone, question);
            check.fits(phone);
            if (CLOSELY.contains(question.code())) {
                look(phone, check, axe);
            }
            fill(phone, choices, question);
            phone.locator("#forward .utrecht-button--primary-action").click();
        }
        assertEquals(questionnaire.questions().size(), seen.size(), seen.toString());
        look(phone, check, axe);
        assertTrue(phone.locator("dl").innerText().contains(choices.remark()));
        phone.locator("#forward button").last().click();
        assertEquals("thanks", screen(phone));
        assertTrue(phone.locator("main").innerText().contains(t.of("preview.nothing-stored")));
        look(phone, check, axe);
    }

    private static void fill(Page phone, Choices choices, Question question) {
        choices.ticked(question).stream().filter(code -> !question.code().equals("V6") || code.equals("family"))
                .forEach(code -> phone.locator("input[name=answer][value='" + code + "']").check());
        if (choices.typesAddress(question)) {
            phone.locator("#address").fill(Choices.ADDRESS);
        }
        if (question instanceof OpenText) {
            phone.locator("#text").fill(choices.remark());
        }
    }

    private static void look(Page phone, PageCheck check, boolean axe) {
        check.page(phone);
        check.fits(phone);
        if (axe) {
            check.axe(phone);
        }
    }

    private static String screen(Page phone) {
        return phone.locator("input[name=screen]").inputValue();
    }

    /** A fingerprint of all rows of a wave, by table. */
    private Map<String, String> everythingOf(String wave) throws SQLException {
        Map<String, String> rows = new TreeMap<>();
        for (String table : query(
                "select table_name from information_schema.columns where table_schema = 'public' and column_name = 'wave_code'")) {
            rows.put(table, query("select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from " + table
                    + " t where wave_code = '" + wave + "'").get(0));
        }
        return rows;
    }

    private List<String> query(String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = database.getConnection(); ResultSet rows = connection.createStatement().executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
