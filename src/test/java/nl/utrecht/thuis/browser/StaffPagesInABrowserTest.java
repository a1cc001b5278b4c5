package nl.utrecht.thuis.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import nl.utrecht.thuis.TestDatabase;
import nl.utrecht.thuis.TestMail;
import nl.utrecht.thuis.coaching.CoachedWave;
import nl.utrecht.thuis.invitation.TestInvitations;
import nl.utrecht.thuis.staff.Role;
import nl.utrecht.thuis.staff.Staff;
import org.junit.jupiter.api.Test;

/** The pages of staff, on a phone and on a desk: nothing for axe to say, and nothing to move sideways. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@WithTestResource(TestMail.class)
class StaffPagesInABrowserTest {
    private static final String CHECK = "button[value=check]";
    private final StaffCheck check = new StaffCheck();

    @Test
    void signInIsForEverybody() {
        look(List.of("/staff/sign-in"), List.of());
        check.assertNothingFound();
    }

    @Test
    void theResearchersPagesAreForEverybody() {
        TestWave empty = TestWave.draft("thuis-2023");
        TestWave filled = TestWave.draft("thuis-2023");
        filled.importRegister(40);
        TestWave open = TestWave.open("thuis-2026", 40);
        look(List.of("/staff", "/staff/waves", "/staff/waves/" + empty.code, "/staff/waves/" + filled.code, "/staff/waves/" + open.code,
                "/staff/waves/" + empty.code + "/bronbestand", "/staff/waves/" + filled.code + "/bronbestand",
                "/staff/waves/" + open.code + "/leaving", "/staff/waves/" + open.code + "/field",
                "/staff/waves/" + empty.code + "/pretest"), session(Role.RESEARCHER));
        lookAtAReport(empty);
        lookAtAnUpdate(open);
        check.assertNothingFound();
    }

    @Test
    void theTextsAreForEverybody() {
        look(List.of("/staff/texts", "/staff/texts/ar", "/staff/texts/fa?state=draft&words=mail", "/staff/texts/nl/v4",
                "/staff/texts/fa/link",
                "/staff/texts/ti/intro"), session(Role.RESEARCHER));
        look(List.of("/staff", "/staff/texts", "/staff/texts/tr", "/staff/texts/tr/problem"), session(Role.TRANSLATOR));
        check.assertNothingFound();
    }

    @Test
    void thePretestIsForEverybody() {
        TestWave wave = TestWave.draft("thuis-2026");
        for (int width : List.of(360, 1200)) {
            Page window = Chromium.window(width, 800, session(Role.RESEARCHER));
            window.navigate("/staff/waves/" + wave.code + "/pretest");
            window.locator("#name").fill("een-heel-lange-naam-zonder-spaties-die-nergens-kan-worden-afgebroken");
            window.locator("form[action$='/pretest/links'] button").click();
            window.getByRole(AriaRole.STATUS).waitFor();
            check.look(window, width + " made");
            window.navigate(window.locator("#address-ar").inputValue().replaceFirst("https?://[^/]+", ""));
            window.locator("#comment").fill("ما معنى هذا؟ " + "طويل".repeat(60));
            window.locator("button[value=comment]").click();
            window.getByRole(AriaRole.STATUS).waitFor();
            window.context().close();
        }
        look(List.of("/staff/waves/" + wave.code + "/pretest", "/staff/waves/" + wave.code + "/pretest?language=tr"),
                session(Role.RESEARCHER));
        check.assertNothingFound();
    }

    @Test
    void lookingAtTheQuestionnaireIsForEverybody() {
        look(List.of("/staff/preview", "/staff/preview?language=fa&screen=v4.1&questionnaire=thuis-2023"), session(Role.COACH));
        check.assertNothingFound();
    }

    @Test
    void theCoachesPagesAreForEverybodyAndATextIsCopied() {
        CoachedWave wave = CoachedWave.open(Map.of("anna", 20));
        List<Cookie> anna = List.of(Chromium.cookie(Staff.COOKIE, wave.session("anna")));
        String client = wave.path("/clients/" + TestInvitations.id(wave.code, CoachedWave.number(3)));
        CoachedWave.post(anna.get(0).value, client + "/prompt");
        CoachedWave.post(anna.get(0).value, client + "/letter");
        look(List.of("/staff", "/staff/caseload/nothing", wave.path(""), wave.path("/prompt"), wave.path("/history"), wave.path("/texts"),
                client,
                wave.path("/clients/" + TestInvitations.id(wave.code, CoachedWave.number(9)))), anna);
        look(List.of("/staff/waves/" + wave.code + "/coaches"), session(Role.RESEARCHER));
        Page window = Chromium.window(360, 800, anna);
        window.navigate(client);
        window.locator("button[data-copy]").click();
        window.locator("[data-copied]").getByText("Gekopieerd").waitFor();
        window.context().close();
        check.assertNothingFound();
    }

    @Test
    void theAccountsAreForEverybody() {
        Staff.account(Role.RESEARCHER);
        Staff.account(Role.TRANSLATOR);
        look(List.of("/staff", "/staff/accounts"), session(Role.ADMINISTRATOR));
        check.assertNothingFound();
    }

    private void look(List<String> paths, List<Cookie> cookies) {
        for (int width : List.of(360, 1200)) {
            Page window = Chromium.window(width, 800, cookies);
            for (String path : paths) {
                window.navigate(path);
                assertEquals(Chromium.base() + path, window.url());
                check.look(window, width + " " + path);
            }
            window.context().close();
        }
    }

    /** What the check of a file says, with something wrong in it, and where its columns are chosen; the page follows the check by itself. */
    private void lookAtAReport(TestWave wave) {
        String file = new String(SmallRegister.of(wave.code, 5), StandardCharsets.UTF_8).replaceFirst("A2", "C7");
        for (int width : List.of(360, 1200)) {
            Page window = checked(wave, width, file);
            check.look(window, width + " report");
            window.locator("summary").click();
            check.look(window, width + " languages");
            window.locator("a[href$='/columns']").click();
            window.locator("#column-email").waitFor();
            check.look(window, width + " columns");
            window.context().close();
        }
    }

    /** What a newer register would change, and whom it is about. */
    private void lookAtAnUpdate(TestWave wave) {
        String file = new String(SmallRegister.of(wave.code, 30), StandardCharsets.UTF_8).replaceFirst("A2", "B1");
        for (int width : List.of(360, 1200)) {
            Page window = checked(wave, width, file);
            check.look(window, width + " update");
            window.locator("a[href$='/changes/absent']").click();
            window.locator("#people-heading").waitFor();
            check.look(window, width + " absent");
            window.context().close();
        }
    }

    private Page checked(TestWave wave, int width, String file) {
        Page window = Chromium.window(width, 800, session(Role.RESEARCHER));
        window.navigate("/staff/waves/" + wave.code + "/bronbestand");
        window.locator("#file").setInputFiles(new FilePayload("register.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
        window.locator(CHECK).click();
        window.getByRole(AriaRole.STATUS).waitFor();
        return window;
    }

    private static List<Cookie> session(Role role) {
        return List.of(Chromium.cookie(Staff.COOKIE, Staff.session(role)));
    }
}
