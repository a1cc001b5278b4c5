package nl.utrecht.thuis.invitation;

import static nl.utrecht.thuis.invitation.Phone.COOKIE;
import static nl.utrecht.thuis.invitation.Phone.open;
import static nl.utrecht.thuis.invitation.Phone.phone;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.utrecht.thuis.TestDatabase;
import nl.utrecht.thuis.outbox.MessageState;
import nl.utrecht.thuis.outbox.OutboxMessage;
import nl.utrecht.thuis.outbox.ScriptedMail;
import nl.utrecht.thuis.outbox.SendMessages;
import nl.utrecht.thuis.outbox.TestOutbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever does not take part hears no more of it, leaves nothing, and may still come back. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@WithTestResource(ScriptedMail.class)
class OptOutTest {
    private static final String KNOWN = "U krijgt geen mail meer";

    @Inject
    SendMessages sendMessages;
    @Inject
    Clock clock;
    @Inject
    AgroalDataSource database;
    private OpenWave wave;
    private List<Code> codes;

    @BeforeEach
    void openAWave() {
        TestOutbox.dropWaiting();
        ScriptedMail.server().behave();
        wave = OpenWave.of(3);
        codes = wave.codes();
    }

    private static Response decline(String code) {
        return phone().post("/nl/u/" + code + "/decline");
    }

    private static Response declineFromTheIntroduction(String session) {
        return phone().cookie(COOKIE, session).formParam("token", token(session)).post("/nl/q/decline");
    }

    private static String token(String session) {
        return attribute(phone().cookie(COOKIE, session).get("/nl/q"), "token");
    }

    private static String attribute(Response page, String name) {
        Matcher value = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page.asString());
        assertTrue(value.find(), name + " is not in " + page.asString());
        return value.group(1);
    }

    private static void answer(String session) {
        Response page = phone().cookie(COOKIE, session).get("/nl/q/v1");
        phone().cookie(COOKIE, session).formParam("token", attribute(page, "token")).formParam("save", attribute(page, "save"))
                .formParam("answer", attribute(page, "answer")).post("/nl/q/v1").then().statusCode(303);
    }

    private static void send(String session) {
        phone().cookie(COOKIE, session).formParam("token", token(session)).post("/nl/q/send").then().statusCode(303)
                .header("Location", "/nl/thanks");
    }

    private long count(String what) throws SQLException {
        try (Connection connection = database.getConnection();
                ResultSet rows = connection.createStatement()
                        .executeQuery("select count(*) from " + what.replace("?", "'" + wave.wave() + "'"))) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private long drafts() throws SQLException {
        return count("draft where wave_code = ?");
    }

    private long optedOut() throws SQLException {
        return count("invitation where wave_code = ? and opted_out");
    }

    @Test
    void anInvitationThatWaitsIsNotSentAnyMore() {
        decline(codes.get(0).compact()).then().statusCode(303).header("Location", "/nl/declined");
        assertEquals(List.of("PENDING", "PENDING", "no-longer-wanted"), QuarkusTransaction.requiringNew()
                .call(() -> OutboxMessage.<OutboxMessage>list("waveCode", wave.wave()).stream()
                        .map(message -> message.reason == null ? message.state.name() : message.reason).sorted().toList()));
        sendMessages.run(clock.instant());
        assertEquals(2, ScriptedMail.server().taken().count());
    }

    @Test
    void aMessageThatIsDecidedAfterwardsIsNotSentEither() {
        declineFromTheIntroduction(open(codes.get(0))).then().statusCode(303).header("Location", "/nl/declined");
        QuarkusTransaction.requiringNew()
                .run(() -> OutboxMessage.update("state = ?1, reason = null where waveCode = ?2", MessageState.PENDING, wave.wave()));
        sendMessages.run(clock.instant());
        assertEquals(2, ScriptedMail.server().taken().count());
    }

    @Test
    void askingChangesNothing() throws SQLException {
        for (String code : List.of(codes.get(0).compact(), OpenWave.unknown(), "half")) {
            phone().get("/nl/u/" + code + "/decline").then().statusCode(200).body(containsString("Ja, geen mail meer"))
                    .header("Set-Cookie", equalTo(null)).header("Cache-Control", "no-store");
            phone().head("/nl/u/" + code + "/decline").then().statusCode(200);
        }
        assertEquals(0, optedOut());
        assertEquals(0, count("code_failure where failures > 0 and selector = '" + codes.get(0).selector() + "'"));
    }

    @Test
    void pressingTwiceIsPressingOnce() throws SQLException {
        String session = open(codes.get(0));
        String token = token(session);
        for (int press = 0; press < 2; press++) {
            phone().cookie(COOKIE, session).formParam("token", token).post("/nl/q/decline").then().statusCode(303)
                    .header("Location", "/nl/declined");
            decline(codes.get(1).compact()).then().statusCode(303).header("Location", "/nl/declined");
        }
        assertEquals(2, optedOut());
    }

    @Test
    void thePhoneForgets() {
        Response declined = declineFromTheIntroduction(open(codes.get(0)));
        declined.then().header("Clear-Site-Data", equalTo("\"storage\""));
        assertTrue(declined.header("Set-Cookie").matches("__Host-thuis=;.*Max-Age=0.*"), declined.header("Set-Cookie"));
    }

    @Test
    void whatWasBegunIsGoneAndTheyMayStillAnswer() throws SQLException {
        String session = open(codes.get(0));
        String other = open(codes.get(1));
        answer(session);
        answer(other);
        assertEquals(2, drafts());
        declineFromTheIntroduction(session);
        assertEquals(1, drafts());
        decline(codes.get(1).compact());
        assertEquals(1, drafts(), "a mail scanner that presses buttons throws nothing away");
        String again = open(codes.get(0));
        phone().cookie(COOKIE, again).get("/nl/q/v1").then().statusCode(200).body(not(containsString(" checked")));
        answer(again);
        send(again);
        assertEquals(1, count("invitation where wave_code = ? and opted_out and done"));
        sendMessages.run(clock.instant());
        assertEquals(1, ScriptedMail.server().taken().count());
    }

    @Test
    void theirOtherPhonesAreSignedOut() {
        String session = open(codes.get(0));
        String other = open(codes.get(0));
        declineFromTheIntroduction(session);
        phone().cookie(COOKIE, other).get("/nl/q").then().statusCode(401);
    }

    @Test
    void whoHasSentKeepsWhatWasSentAndGetsNoMailEither() throws SQLException {
        String session = open(codes.get(0));
        answer(session);
        send(session);
        decline(codes.get(0).compact()).then().statusCode(303).header("Location", "/nl/declined");
        assertEquals(1, drafts(), "a draft that goes alone would show whose it was");
        assertEquals(1, count("invitation where wave_code = ? and opted_out and done"));
        assertEquals(1, count("envelope where wave_code = ?"));
        phone().get("/nl/declined").then().statusCode(200).body(containsString("Dan kan niemand ze nog terugvinden"));
    }

    @Test
    void guessingIsSlowedDownAsAtTheFrontDoor() throws SQLException {
        Code code = codes.get(0);
        for (int i = 0; i < 7; i++) {
            Response wrong = i % 2 == 0 ? decline(OpenWave.wrong(code)) : phone().post("/nl/u/" + OpenWave.wrong(code));
            wrong.then().statusCode(i < 5 ? 404 : 429).body(containsString(i < 5 ? "werkt niet" : "Wacht even"));
        }
        decline(code.compact()).then().statusCode(429);
        decline("half").then().statusCode(400).body(containsString("niet compleet"));
        assertEquals(0, optedOut());
        wave.close();
        decline(codes.get(1).compact()).then().statusCode(410).body(containsString("gesloten"));
    }

    @Test
    void whoIsInsideDeclinesByTheLinkWhileAnotherGuesses() throws SQLException {
        Code code = codes.get(0);
        String session = open(code);
        String stranger = open(codes.get(1));
        for (int i = 0; i < 5; i++) {
            phone().post("/nl/u/" + OpenWave.wrong(code)).then().statusCode(404);
        }
        for (String path : List.of("/decline", "/unsubscribe")) {
            phone().cookie(COOKIE, stranger).formParam("List-Unsubscribe", "One-Click").post("/nl/u/" + code.compact() + path).then()
                    .statusCode(429);
        }
        assertEquals(0, optedOut());
        phone().cookie(COOKIE, session).post("/nl/u/" + code.compact() + "/decline").then().statusCode(303)
                .header("Location", "/nl/declined");
        assertEquals(1, optedOut());
    }

    @Test
    void aFormWithoutTheSessionsTokenChangesNothing() throws SQLException {
        String session = open(codes.get(0));
        phone().cookie(COOKIE, session).formParam("token", "x").post("/nl/q/decline").then().statusCode(303).header("Location", "/nl/q");
        phone().cookie(COOKIE, wave.wave() + "." + UUID.randomUUID()).formParam("token", token(session)).post("/nl/q/decline").then()
                .statusCode(401);
        phone().header("Sec-Fetch-Site", "cross-site").post("/nl/u/" + codes.get(0).compact() + "/decline").then().statusCode(403);
        assertEquals(0, optedOut());
    }

    @Test
    void staffSeesNothingOfIt() throws SQLException {
        long before = count("audit_entry");
        decline(codes.get(0).compact());
        declineFromTheIntroduction(open(codes.get(1)));
        assertEquals(before, count("audit_entry"));
    }

    @Test
    void theIntroductionLeadsForwardFirst() {
        String page = phone().cookie(COOKIE, open(codes.get(0))).get("/nl/q").asString();
        assertTrue(page.indexOf("id=\"forward\"") < page.indexOf("/nl/q/decline"), page);
        assertTrue(phone().get("/ar/declined").asString().contains("<html lang=\"ar\" dir=\"rtl\">"));
        phone().get("/nl/declined").then().body(containsString(KNOWN));
    }
}
