package nl.utrecht.thuis.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import nl.utrecht.thuis.TestDatabase;
import nl.utrecht.thuis.TestMail;
import nl.utrecht.thuis.staff.Role;
import nl.utrecht.thuis.staff.Staff;
import nl.utrecht.thuis.wave.DayMargins;
import nl.utrecht.thuis.wave.DayMargins.Dimension;
import nl.utrecht.thuis.wave.Participation;
import nl.utrecht.thuis.wave.Step;
import org.junit.jupiter.api.Test;

/** The field as it is now: right after every event, drawn from the tables, nothing from elsewhere. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@WithTestResource(TestMail.class)
class LivePageTest {
    @Inject
    Participation participation;

    private static List<com.microsoft.playwright.options.Cookie> researcher() {
        return List.of(Chromium.cookie(Staff.COOKIE, Staff.session(Role.RESEARCHER)));
    }

    private static Locator figure(Page page, String picture, String row, int column) {
        return page.locator("#" + picture + " tbody tr")
                .filter(new Locator.FilterOptions().setHas(page.locator("th[data-brief='" + row + "']")))
                .locator("td").nth(column);
    }

    @Test
    void theFiguresFollowWithoutAReloadAndNothingComesFromElsewhere() {
        TestWave wave = TestWave.open("thuis-2023", 7);
        Page page = Chromium.window(1280, 900, researcher());
        List<String> elsewhere = new ArrayList<>();
        List<String> errors = new ArrayList<>();
        page.onRequest(request -> {
            if (!request.url().startsWith(Chromium.base())) {
                elsewhere.add(request.url());
            }
        });
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                errors.add(message.text());
            }
        });
        page.navigate("/staff/waves/" + wave.code + "/field");
        assertThat(figure(page, "chain", "Begonnen", 0)).hasText("0");
        assertEquals(page.locator("figure.picture table").count(), page.locator("figure.picture canvas").count(),
                "a picture for each table");

        PlainPhone phone = PlainPhone.opening(wave.link("nl"));
        phone.answer("v7", "answer", "good");
        phone.send();
        assertThat(figure(page, "chain", "Begonnen", 0)).hasText("1",
                new com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions().setTimeout(25_000));
        assertThat(figure(page, "by-language", "Nederlands", 1)).hasText("1");
        assertThat(figure(page, "by-channel", "Mail", 0)).hasText("7");
        assertEquals(List.of(), elsewhere);
        assertEquals(List.of(), errors);
        page.context().close();
    }

    @Test
    void everyOneWayCountAddsUpToTheSame() {
        TestWave wave = TestWave.open("thuis-2023", 7);
        for (String tag : List.of("nl", "ar", "ti")) {
            PlainPhone phone = PlainPhone.opening(wave.link(tag));
            phone.answer("v7", "answer", "good");
            phone.send();
        }
        DayMargins margins = participation.days(wave.code);
        for (Step step : List.of(Step.INVITED, Step.DELIVERED, Step.STARTED, Step.DONE)) {
            int all = margins.sum(step, Dimension.ALL, "");
            assertEquals(step == Step.INVITED || step == Step.DELIVERED ? 7 : 3, all, step.name());
            for (Dimension dimension : Dimension.values()) {
                assertEquals(all, margins.of(step, dimension).stream().mapToInt(DayMargins.Row::people).sum(), step + " " + dimension);
            }
            assertEquals(all, participation.read(wave.code).total().of(step), step.name());
        }
    }

    /** V2 is asked only of people who work: a count there would tell of an answer. */
    @Test
    void comingPastAQuestionCountsOnceAndOnlyWhereEverybodyIsAsked() {
        TestWave wave = TestWave.open("thuis-2023", 1);
        PlainPhone phone = PlainPhone.opening(wave.link("nl"));
        phone.answer("v1", "answer", "paid-job");
        phone.answer("v2", "answer", "satisfied");
        phone.answer("v7", "answer", "good");
        phone.answer("v7", "answer", "poor");
        phone.send();
        String csv = Staff.browsing(Staff.session(Role.RESEARCHER)).get("/staff/waves/" + wave.code + "/field/drop-off.csv").then()
                .statusCode(200).extract().asString();
        assertTrue(csv.lines().anyMatch(line -> line.matches("\"?V7 .*;1;100,0")), csv);
        assertFalse(csv.contains("V2 "), csv);
        assertEquals(0L, QuarkusTransaction.requiringNew().call(() -> nl.utrecht.thuis.response.Response.getEntityManager()
                .createNativeQuery("select count(*) from drop_off where wave_code = ?1 and question = 'V2'", Long.class)
                .setParameter(1, wave.code).getSingleResult()));
    }

    @Test
    void onlyResearchersFollowTheField() {
        TestWave wave = TestWave.draft("thuis-2023");
        for (Role role : List.of(Role.COACH, Role.TRANSLATOR, Role.ADMINISTRATOR)) {
            for (String path : List.of("", "/now", "/chain.csv")) {
                Staff.browsing(Staff.session(role)).get("/staff/waves/" + wave.code + "/field" + path).then().statusCode(403);
            }
        }
    }
}
