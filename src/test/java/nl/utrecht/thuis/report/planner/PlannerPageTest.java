package nl.utrecht.thuis.report.planner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.utrecht.thuis.TestDatabase;
import nl.utrecht.thuis.TestMail;
import nl.utrecht.thuis.audit.AuditEntry;
import nl.utrecht.thuis.demonstration.TimeTravel;
import nl.utrecht.thuis.invitation.DecideRounds;
import nl.utrecht.thuis.keys.FormToken;
import nl.utrecht.thuis.outbox.SendMessages;
import nl.utrecht.thuis.staff.Role;
import nl.utrecht.thuis.staff.Staff;
import nl.utrecht.thuis.wave.PlannedGroup;
import nl.utrecht.thuis.wave.Round;
import nl.utrecht.thuis.wave.RoundKind;
import nl.utrecht.thuis.wave.RoundState;
import nl.utrecht.thuis.wave.Waves;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A researcher sees who is missing, plans a targeted round, calls it off, and sees what came of it. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@WithTestResource(TestMail.class)
class PlannerPageTest {
    private static final ZoneId UTRECHT = ZoneId.of("Europe/Amsterdam");
    private static final String WOMEN = "sex=vrouw&group=asylum";
    private static final String MEN = "sex=man&group=family";
    private static final int FIELDS = 3;

    @Inject
    DecideRounds decide;
    @Inject
    SendMessages send;
    @Inject
    Waves waves;
    private final String session = Staff.session(Role.RESEARCHER);

    @AfterEach
    void comeHome() {
        TimeTravel.home();
    }

    private static String address(PlannedWave wave) {
        return "/staff/waves/" + wave.code + "/planner";
    }

    private String page(PlannedWave wave, String query) {
        return words(Staff.browsing(session).get(address(wave) + query).then().statusCode(200).extract().asString());
    }

    /** Without marks of text, so that a sentence can be looked for. */
    private static String words(String html) {
        return html.replace("&amp;", "&").replaceAll("\\s+", " ");
    }

    /** What stands in the fields of a group: mails, letters, prompts. */
    private static List<String> fields(String page, String group) {
        int from = page.indexOf("name=\"group\" value=\"" + group + "\"");
        assertTrue(from > 0, "no group " + group);
        Matcher field = Pattern.compile("name=\"(?:messages|letters|prompts)\"[^>]* value=\"([^\"]*)\"").matcher(page.substring(from));
        return field.results().limit(FIELDS).map(found -> found.group(1)).toList();
    }

    private RequestSpecification form() {
        return Staff.browsing(session).formParam("token", FormToken.of(session)).formParam("by", "sex", "group");
    }

    private RequestSpecification form(String women, String men, LocalDate day, String action) {
        return form().formParam("group", WOMEN, MEN).formParam("messages", women, men).formParam("letters", "4", "")
                .formParam("prompts", "2", "")
                .formParam("day", day.toString()).formParam("at", "10:00").formParam("action", action);
    }

    private static List<Round> targeted(PlannedWave wave) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Round.ofWave(wave.code).stream().filter(round -> round.kind == RoundKind.TARGETED).toList());
    }

    private static long audited(PlannedWave wave, String action) {
        return QuarkusTransaction.requiringNew().call(() -> AuditEntry.count("waveCode = ?1 and action = ?2", wave.code, action));
    }

    @Test
    void itSaysWhoIsMissingAndProposesToRemindThem() {
        PlannedWave wave = PlannedWave.answered();
        String page = page(wave, "");
        assertTrue(page.contains("‘Asielstatushouders, vrouw’ (40 mensen) blijft achter: van elke 100 antwoordden er 5."), page);
        assertTrue(page.contains("Van elke 100 mensen in het bronbestand hebben er 26 geantwoord."));
        assertTrue(page.contains("maar maakt het de respons evenwichtiger"));
        assertEquals(List.of("20", "8", "10"), fields(page, WOMEN),
                "a quarter of those who can be mailed; letters to all eight; and who is left");
        assertEquals(List.of("", "", ""), fields(page, MEN));
        assertEquals(List.of("7", "1", ""), fields(page(wave, "?messages=7&letters=1&prompts=0"), WOMEN));
        assertTrue(page.contains(
                "Om op te kiezen is één groep te klein (minder dan 25 mensen; een verschil is daar toeval)"));
        assertFalse(page.contains("value=\"sex=vrouw&group=family\""));
    }

    @Test
    void aBudgetThatIsNoneIsSaidAndKept() {
        PlannedWave wave = PlannedWave.answered();
        for (String wrong : List.of("abc", "-5", "1,5", "1e3", "99999999999")) {
            String page = page(wave, "?form=budget&by=sex&by=group&messages=" + wrong);
            assertTrue(page.contains("Vul hele getallen in, 0 of meer.") && page.contains("value=\"" + wrong + "\""), page);
            assertFalse(page.contains("Dit plan:"), page);
        }
        assertFalse(page(wave, "?form=budget&by=sex&by=group&messages=1.000").contains("Vul hele getallen in"));
        assertTrue(page(wave, "?form=budget&by=sex&by=group&messages=&letters=0&prompts=").contains("er is niets te verdelen"));
        for (String features : List.of("", "&by=sex&by=group&by=age&by=level")) {
            assertTrue(page(wave, "?form=budget&messages=5" + features).contains("Kies één tot 3 kenmerken"));
        }
    }

    @Test
    void withoutAnswersItSaysToWait() {
        String page = page(PlannedWave.open(), "");
        assertTrue(page.contains("Er zijn nog geen antwoorden."));
        assertEquals(List.of("", "", ""), fields(page, WOMEN));
        assertFalse(page.contains("NaN") || page.contains("�"), page);
    }

    @Test
    void changedNumbersAreReckonedWithAndNotStored() {
        PlannedWave wave = PlannedWave.answered();
        String page = words(
                form("9", "3", waves.today().plusDays(2), "recalculate").post(address(wave)).then().statusCode(200).extract().asString());
        assertEquals(List.of("9", "4", "2"), fields(page, WOMEN));
        assertEquals(List.of("3", "", ""), fields(page, MEN));
        assertTrue(page.contains("Dit plan: 12 mails, 4 brieven en 2 mensen aangesproken door een coach."), page);
        assertEquals(List.of(), targeted(wave));
    }

    @Test
    void whatCannotBeDoneIsRefusedAndKeptInTheFields() {
        PlannedWave wave = PlannedWave.answered();
        for (String wrong : List.of("-1", "31", "veel", "1.5", "99999999")) {
            String page = words(
                    form(wrong, "", waves.today().plusDays(2), "schedule").post(address(wave)).then().statusCode(400).extract().asString());
            assertEquals(wrong, fields(page, WOMEN).get(0));
            assertTrue(
                    page.contains(
                            "Asielstatushouders, vrouw: vul hele getallen in: hoogstens 30 mails, 8 brieven, en 38 mensen in totaal."),
                    page);
        }
        String same = words(
                form("1", "", waves.today().plusDays(10), "schedule").post(address(wave)).then().statusCode(400).extract().asString());
        assertTrue(same.contains("Op deze dag is al een ander bericht gepland."));
        form().formParam("day", "morgen").formParam("action", "schedule").post(address(wave)).then().statusCode(400);
        words(form().formParam("group", WOMEN).formParam("messages", "1").formParam("day", "morgen").formParam("at", "10:00")
                .formParam("action", "schedule").post(address(wave)).then().statusCode(400).extract().asString());
        assertEquals(List.of(), targeted(wave));
    }

    @Test
    void pressingTwicePlansOneRoundThatCanBeCalledOff() {
        PlannedWave wave = PlannedWave.answered();
        for (int press = 0; press < 2; press++) {
            form("9", "", waves.today().plusDays(2), "schedule").redirects().follow(false).post(address(wave)).then().statusCode(303);
        }
        assertEquals(1, targeted(wave).size());
        assertTrue(page(wave, "").contains("Gerichte herinnering 1 staat klaar voor "));
        String messages = Staff.browsing(session).get("/staff/waves/" + wave.code + "/messages").then().statusCode(200).extract()
                .asString();
        assertTrue(messages.contains("Gerichte herinnering 1") && messages.contains("/messages/targeted-1/reminder-not-started/nl"));
        assertTrue(Staff.browsing(session).get("/staff/waves/" + wave.code + "/delivery").asString().contains("Gerichte herinnering 1"));
        assertTrue(Staff.browsing(session).get("/staff/waves/" + wave.code).asString().contains("Gerichte herinnering 1"));
        Staff.browsing(session).get("/staff/waves/" + wave.code + "/delivery/preview").then().statusCode(200);
        for (int press = 0; press < 2; press++) {
            Staff.browsing(session).formParam("token", FormToken.of(session)).formParam("round", "targeted-1").redirects().follow(false)
                    .post(address(wave) + "/cancel").then().statusCode(303);
        }
        assertEquals(RoundState.CANCELLED, targeted(wave).get(0).state);
        String again = page(wave, "?again=targeted-1");
        assertTrue(again.contains("Gerichte herinnering 1 is afgezegd."));
        assertEquals(List.of("9", "4", "2"), fields(again, WOMEN), "to change it and plan it anew");
        Staff.browsing(session).formParam("token", FormToken.of(session)).formParam("round", "\0").post(address(wave) + "/cancel").then()
                .statusCode(409);
        Staff.browsing(session).formParam("token", FormToken.of(session)).formParam("round", "reminder-1").post(address(wave) + "/cancel")
                .then().statusCode(409);
    }

    @Test
    void nationalityIsOffUntilAReasonIsKept() {
        PlannedWave wave = PlannedWave.answered();
        String off = page(wave, "?by=nationality");
        assertFalse(off.contains("value=\"nationality\""), "it cannot be asked for in the address either");
        assertTrue(off.contains("Kiezen op nationaliteit staat uit") && !off.contains("nationality=Syrische"));
        String address = address(wave) + "/nationality";
        Staff.browsing(session).formParam("token", FormToken.of(session)).formParam("reason", " ").post(address).then().statusCode(400);
        assertEquals(0, audited(wave, "target-by-nationality"));
        Staff.browsing(session).formParam("token", FormToken.of(session)).formParam("reason", "Besluit 12 van het college, art. 22 UAVG")
                .redirects().follow(false)
                .post(address).then().statusCode(303);
        assertEquals(1, audited(wave, "target-by-nationality"));
        String on = page(wave, "?by=nationality");
        assertTrue(on.contains("Vastgelegde reden: Besluit 12 van het college, art. 22 UAVG")
                && on.contains("value=\"nationality=Syrische\""));
        assertFalse(page(wave, "").contains("name=\"by\" value=\"nationality\" checked"), "it is not proposed all the same");
    }

    @Test
    void afterwardsWhatWasPlannedStandsBesideWhatCame() {
        PlannedWave wave = PlannedWave.answered();
        Instant opened = Instant.now();
        send.run(opened);
        LocalDate day = waves.today().plusDays(2);
        form("9", "", day, "schedule").redirects().follow(false).post(address(wave)).then().statusCode(303);
        Instant moment = day.atTime(LocalTime.of(10, 0)).atZone(UTRECHT).toInstant();
        TimeTravel.to(moment);
        wave.answer("asylum", "vrouw", 1);
        decide.run(moment);
        send.run(moment.plus(Duration.ofSeconds(1)));
        wave.answer("asylum", "vrouw", 5);
        TimeTravel.home(); // where somebody is still signed in
        String page = page(wave, "");
        assertTrue(page.contains("Gepland: 9 mails, 4 brieven, 2 mensen via coaches."), page);
        assertTrue(page.contains("Bereikt: er kwamen 9 mails aan, en 5 mensen antwoordden sindsdien in deze groepen."), page);
        assertEquals(3, QuarkusTransaction.requiringNew().call(() -> PlannedGroup.of(targeted(wave).get(0)).stream()
                .filter(group -> group.background.equals(WOMEN)).findFirst().orElseThrow().doneBefore), "two, and one before it went out");
    }

    @Test
    void onlyResearchersPlanAndOnlyFromThePage() {
        PlannedWave wave = PlannedWave.answered();
        for (Role role : List.of(Role.COACH, Role.TRANSLATOR, Role.ADMINISTRATOR)) {
            String other = Staff.session(role);
            Staff.browsing(other).get(address(wave)).then().statusCode(403);
            for (String path : List.of("", "/cancel", "/nationality")) {
                Staff.browsing(other).formParam("token", FormToken.of(other)).post(address(wave) + path).then().statusCode(403);
            }
        }
        Staff.browsing(session).formParam("group", WOMEN).formParam("messages", "5").formParam("action", "schedule")
                .formParam("day", waves.today().plusDays(2).toString()).formParam("at", "10:00").post(address(wave));
        assertEquals(List.of(), targeted(wave));
    }
}
