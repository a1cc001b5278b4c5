package nl.utrecht.thuis.invitation;

import static nl.utrecht.thuis.staff.Staff.browsing;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.utrecht.thuis.TestDatabase;
import nl.utrecht.thuis.audit.AuditEntry;
import nl.utrecht.thuis.keys.FormToken;
import nl.utrecht.thuis.outbox.MessageState;
import nl.utrecht.thuis.outbox.Outbox;
import nl.utrecht.thuis.outbox.OutboxMessage;
import nl.utrecht.thuis.outbox.ScriptedMail;
import nl.utrecht.thuis.outbox.ScriptedServer;
import nl.utrecht.thuis.outbox.SendMessages;
import nl.utrecht.thuis.staff.Role;
import nl.utrecht.thuis.staff.Staff;
import nl.utrecht.thuis.wave.Round;
import nl.utrecht.thuis.wave.RoundState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A researcher sees how the mail is doing, pauses, stops, looks at every mail and tries one out; nothing of it is about one person. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@WithTestResource(ScriptedMail.class)
class DeliveryPageTest {
    private static final String MINE = "mij@utrecht.example";

    @Inject
    SendMessages sendMessages;
    @Inject
    Outbox outbox;
    @Inject
    Clock clock;
    private OpenWave wave;
    private String session;

    @BeforeEach
    void openAWave() {
        QuarkusTransaction.requiringNew().run(() -> {
            OutboxMessage.update("state = ?1 where state in ?2", MessageState.DROPPED, List.of(MessageState.PENDING, MessageState.SENDING));
            AuditEntry.delete("action", "test-mail-sent");
        });
        ScriptedMail.server().behave();
        wave = OpenWave.of(5);
        session = Staff.session(Role.RESEARCHER);
    }

    private String path() {
        return "/staff/waves/" + wave.wave() + "/delivery";
    }

    private Response post(String path, String... fields) {
        RequestSpecification request = browsing(session).formParam("token", FormToken.of(session));
        for (int i = 0; i < fields.length; i += 2) {
            request.formParam(fields[i], fields[i + 1]);
        }
        return request.post(path() + path);
    }

    private String progress() {
        return browsing(session).get(path() + "/progress").then().statusCode(200).extract().asString().replaceAll("\\s+", " ");
    }

    private static String number(String state, String name, int number) {
        return "<div class=\"" + state + "\"><dt>" + name + "</dt><dd>" + number + "</dd></div>";
    }

    @Test
    void theNumbersAreThoseOfTheMoment() {
        assertTrue(progress().contains(number("waiting", "Wacht", 5)), progress());
        ScriptedMail.server().follow((stage, to) -> stage != ScriptedServer.Stage.RCPT || !to.matches("door[01].*")
                ? ScriptedServer.AS_USUAL
                : new ScriptedServer.Act(to.startsWith("door0") ? "451 later" : "554 no", false));
        sendMessages.run(clock.instant());
        UUID back = message("door2");
        assertTrue(outbox.bounced(back, "address-unknown", true));
        String progress = progress();
        assertTrue(progress.contains(number("sent", "Verstuurd", 2)) && progress.contains(number("waiting", "Wacht", 1))
                && progress.contains(number("bounced", "Teruggekomen", 1)) && progress.contains(number("failed", "Mislukt", 1)), progress);
        assertTrue(progress.contains("Het e-mailadres bestaat niet: 1") && progress.contains("Code van de mailserver: 554: 1")
                && progress.contains("Wordt weer geprobeerd. Code van de mailserver: 451: 1"), progress);
        browsing(session).get(path()).then().statusCode(200).body(containsString("Het e-mailadres bestaat niet"))
                .body(not(containsString("door.example"))).body(not(containsString(back.toString())));
    }

    private UUID message(String name) {
        return UUID.fromString(ScriptedMail.server().received(name + "@door.example").get(0).messageId().replaceAll(".*<|@.*", ""));
    }

    @Test
    void aPauseHoldsUntilItIsOver() {
        post("/pause").then().statusCode(303).header("Location", path());
        sendMessages.run(clock.instant());
        assertEquals(0, ScriptedMail.server().taken().count());
        assertTrue(progress().contains("Het versturen is gepauzeerd. Er wachten 5 mails."), progress());
        browsing(session).get(path()).then().body(containsString("Weer versturen")).body(not(containsString(">Pauzeren<")));
        post("/resume").then().statusCode(303);
        sendMessages.run(clock.instant());
        assertEquals(5, ScriptedMail.server().taken().count());
        assertTrue(progress().contains("Er wacht geen mail."), progress());
    }

    @Test
    void aRoundStopsOnlyForWhoIsSure() {
        post("/stop", "round", "invitation").then().statusCode(400).body(containsString("Vink aan"));
        post("/stop", "round", "none", "sure", "yes").then().statusCode(404);
        post("/stop", "round", "invitation", "sure", "yes").then().statusCode(303);
        sendMessages.run(clock.instant());
        assertEquals(0, ScriptedMail.server().taken().count());
        assertTrue(progress().contains("Gestopt door een onderzoeker: 5"), progress());
        post("/stop", "round", "reminder-1", "sure", "yes").then().statusCode(303);
        assertEquals(RoundState.CANCELLED,
                QuarkusTransaction.requiringNew().call(() -> Round.find(wave.wave(), "reminder-1").orElseThrow().state));
        assertTrue(progress().contains("gaat niet door"), progress());
    }

    @Test
    void onlyResearchersAndOnlyTheirOwnForms() {
        for (Role role : List.of(Role.COACH, Role.TRANSLATOR, Role.ADMINISTRATOR)) {
            String other = Staff.session(role);
            for (String page : List.of("", "/progress", "/preview")) {
                browsing(other).get(path() + page).then().statusCode(403);
            }
            for (String form : List.of("/pause", "/resume", "/stop", "/preview", "/test")) {
                browsing(other).formParam("token", FormToken.of(other)).post(path() + form).then().statusCode(403);
            }
        }
        for (String form : List.of("/pause", "/resume", "/stop", "/preview", "/test")) {
            browsing(session).formParam("token", "x").formParam("round", "invitation").formParam("sure", "yes").formParam("address", MINE)
                    .post(path() + form).then().statusCode(403);
        }
        sendMessages.run(clock.instant());
        assertEquals(5, ScriptedMail.server().taken().count());
    }

    @Test
    void everyMailCanBeLookedAtInEveryLanguageWithoutAnybodysLink() {
        String page = browsing(session).get(path() + "/preview").then().statusCode(200).extract().asString();
        List<String> codes = wave.codes().stream().map(Code::compact).toList();
        for (String message : List.of("invitation/invitation", "reminder-1/reminder-not-started", "reminder-1/reminder-not-finished",
                "prompt/prompt")) {
            assertTrue(page.contains("<option value=\"" + message + "\""), message);
            for (String tag : List.of("nl", "en", "tr", "ar", "fa", "fa-AF", "ti")) {
                browsing(session).queryParam("message", message).queryParam("language", tag).get(path() + "/preview").then()
                        .statusCode(200);
                String frame = browsing(session).get("/staff/preview/mail/" + wave.wave() + "/" + message + "/" + tag).then()
                        .statusCode(200)
                        .header("Content-Security-Policy", allOf(containsString("frame-ancestors 'self'"), not(containsString("unsafe"))))
                        .extract().asString();
                assertTrue(frame.contains("<html lang=\"" + tag + "\"") && frame.contains("/assets/mail.css?v=")
                        && frame.contains("00000-00000-0000"), frame);
                assertFalse(frame.contains(" style=") || frame.contains("/u/") || codes.stream().anyMatch(frame::contains), frame);
            }
        }
        browsing(session).queryParam("message", "announcement/announcement").get(path() + "/preview").then().statusCode(404);
    }

    @Test
    void aClientsMailShowsTheirLanguageAndNotWhetherTheyBegan() {
        post("/preview", "message", "reminder-1/reminder-not-started", "client", "700001").then().statusCode(303)
                .header("Location", path() + "/preview?message=reminder-1%2Freminder-not-started&language=ar");
        post("/preview", "client", "123").then().statusCode(404).body(containsString("value=\"123\""), containsString("class=\"problem\""));
    }

    @Test
    void aTestMailIsAnExampleSentAtOnce() {
        post("/test", "message", "invitation/invitation", "language", "fa-AF", "address", MINE).then().statusCode(303)
                .header("Location", equalTo(path() + "/preview?message=invitation%2Finvitation&language=fa-AF&sent=yes"));
        ReceivedInvitation mail = received(MINE);
        assertTrue(mail.subject().startsWith("TEST: "), mail.subject());
        assertEquals("fa-AF", mail.language());
        assertTrue(mail.text().contains("/staff/preview/fa-AF?questionnaire=thuis-2023"), mail.text());
        assertTrue(mail.html().contains(" style=\"") && !mail.html().contains(" class="), mail.html());
        for (Code code : wave.codes()) {
            assertFalse((mail.text() + mail.html()).contains(code.compact()) || mail.text().contains(code.grouped()));
        }
        AuditEntry audited = QuarkusTransaction.requiringNew().call(() -> AuditEntry.find("action", "test-mail-sent").singleResult());
        assertEquals("invitation/invitation fa-AF", audited.detail);
    }

    private static ReceivedInvitation received(String address) {
        return ReceivedInvitation.ofRaw(ScriptedMail.server().received(address).get(0).mail());
    }

    @Test
    void whatTheMailServerSaysOfATestMailIsShown() {
        ScriptedMail.server().follow((stage, to) -> stage == ScriptedServer.Stage.RCPT
                ? new ScriptedServer.Act("550 no such user", false)
                : ScriptedServer.AS_USUAL);
        post("/test", "address", MINE).then().statusCode(422).body(containsString("550"), containsString("value=\"" + MINE + "\""));
        post("/test", "address", "geen adres").then().statusCode(422).body(containsString("geen geldig e-mailadres"));
        post("/test", "address", "a@b.example\r\nBcc: c@d.example").then().statusCode(400);
    }

    @Test
    void thereIsAnEndToTestMails() {
        for (int i = 0; i < TestMails.AN_HOUR; i++) {
            post("/test", "address", MINE).then().statusCode(303);
        }
        post("/test", "address", MINE).then().statusCode(429).body(containsString("20 testmails"));
        assertEquals(TestMails.AN_HOUR, ScriptedMail.server().received(MINE).size());
    }
}
