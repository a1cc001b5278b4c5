package nl.utrecht.thuis.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.List;
import nl.utrecht.thuis.TestDatabase;
import nl.utrecht.thuis.TestMail;
import nl.utrecht.thuis.report.planner.PlannedWave;
import nl.utrecht.thuis.staff.Role;
import nl.utrecht.thuis.staff.Staff;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A researcher plans a targeted round on a screen, on a desk and on a phone. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@WithTestResource(TestMail.class)
class PlannerInABrowserTest {
    private static final Path PICTURES = Path.of("target/screenshots/planner");
    private final StaffCheck check = new StaffCheck();
    private Page window;

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void aResearcherFollowsTheProposalChangesItPlansItAndCallsItOff(int width) {
        PlannedWave wave = PlannedWave.answered();
        window = Chromium.window(width, 800, List.of(Chromium.cookie(Staff.COOKIE, Staff.session(Role.RESEARCHER))));
        window.navigate("/staff/waves/" + wave.code);
        window.locator("a[href$='/planner']").click();
        look(width + "-proposal");
        Locator mails = window.getByLabel("Mails, Asielstatushouders, vrouw");
        assertThat(mails).hasValue("20");
        mails.fill("31");
        window.locator("button[value=recalculate]").click();
        assertThat(window.locator("ul.problem")).containsText("hoogstens 30 mails");
        assertThat(mails).hasValue("31");
        assertThat(mails).hasAttribute("aria-invalid", "true");
        look(width + "-wrong");
        mails.fill("12");
        window.locator("button[value=recalculate]").click();
        assertThat(window.locator(".plan-sentences")).containsText("Dit plan: 12 mails");
        window.locator("button[value=schedule]").click();
        assertThat(window.locator("#targeted-1")).containsText("Gepland: 12 mails");
        assertThat(window.locator("p.notice").first()).containsText("Gerichte herinnering 1 staat klaar");
        look(width + "-planned");
        window.locator("#targeted-1 summary").click();
        window.locator("#targeted-1 form button").click();
        assertThat(window.locator("p.saved")).containsText("Gerichte herinnering 1 is afgezegd.");
        assertThat(mails).hasValue("12");
        look(width + "-cancelled");
        window.context().close();
        check.assertNothingFound();
    }

    private void look(String where) {
        window.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(where + ".png")));
        check.look(window, where);
    }
}
