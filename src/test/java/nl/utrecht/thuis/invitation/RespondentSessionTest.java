package nl.utrecht.thuis.invitation;

import static nl.utrecht.thuis.invitation.Phone.COOKIE;
import static nl.utrecht.thuis.invitation.Phone.open;
import static nl.utrecht.thuis.invitation.Phone.phone;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.utrecht.thuis.TestDatabase;
import nl.utrecht.thuis.demonstration.TimeTravel;
import nl.utrecht.thuis.keys.OpaqueToken;
import nl.utrecht.thuis.outbox.ScriptedMail;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a phone holds after the link was opened, and what remains when it is gone. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@WithTestResource(ScriptedMail.class)
class RespondentSessionTest {
    @Inject
    AgroalDataSource database;

    @AfterEach
    void comeHome() {
        TimeTravel.home();
    }

    @Test
    void startingSetsOneCookieThatNoScriptAndNoOtherSiteGets() {
        Response opened = phone().formParam("language", "ti").post("/nl/u/" + OpenWave.of(1).codes().get(0).compact());
        opened.then().statusCode(303).header("Location", matchesPattern(".*/ti/q"));
        assertEquals(1, opened.headers().getValues("Set-Cookie").size());
        String cookie = opened.header("Set-Cookie");
        for (String flag : List.of("Path=/", "HttpOnly", "Secure", "SameSite=Lax")) {
            assertTrue(List.of(cookie.split(";\\s*")).contains(flag), cookie);
        }
        assertFalse(cookie.matches("(?i).*(domain|max-age|expires).*"), cookie);
    }

    @Test
    void aSessionIsOnlyAHashAtRest() throws SQLException {
        String session = open(OpenWave.of(1).codes().get(0));
        String token = session.substring(session.indexOf('.') + 1);
        try (Connection connection = database.getConnection();
                ResultSet rows = connection.createStatement().executeQuery("select session_hash, s::text from respondent_session s "
                        + "where wave_code = '" + session.substring(0, session.indexOf('.')) + "'")) {
            assertTrue(rows.next());
            assertTrue(MessageDigest.isEqual(OpaqueToken.hash(token), rows.getBytes(1)));
            assertFalse(rows.getString(2).contains(token));
            assertFalse(rows.next());
        }
    }

    @Test
    void aClosedWaveHasAKindPageForLinkAndSession() {
        OpenWave wave = OpenWave.of(2);
        Code code = wave.codes().get(0);
        String session = open(code);
        phone().cookie(COOKIE, session).get("/nl/q").then().statusCode(200);
        wave.close();
        phone().cookie(COOKIE, session).get("/nl/q").then().statusCode(401).body(containsString("Open uw link nog een keer"));
        phone().get("/nl/u/" + code.compact()).then().statusCode(200);
        phone().post("/nl/u/" + code.compact()).then().statusCode(410).body(containsString("De vragenlijst is gesloten"))
                .header("Set-Cookie", equalTo(null));
    }

    @Test
    void anExpiredSessionLosesNothing() {
        Code code = OpenWave.of(1).codes().get(0);
        String session = open(code);
        String question = "/nl/q/v1";
        Response page = phone().cookie(COOKIE, session).get(question);
        phone().cookie(COOKIE, session).formParam("token", attribute(page, "token")).formParam("save", attribute(page, "save"))
                .formParam("answer", attribute(page, "answer")).post(question).then().statusCode(303);
        TimeTravel.ahead(Duration.ofHours(20));
        phone().cookie(COOKIE, session).get(question).then().statusCode(200).body(containsString(" checked"));
        TimeTravel.ahead(Duration.ofDays(2));
        phone().cookie(COOKIE, session).get(question).then().statusCode(401).body(containsString("Uw antwoorden zijn bewaard"));
        phone().cookie(COOKIE, session).formParam("token", "x").formParam("answer", "x").post(question).then().statusCode(401);
        phone().cookie(COOKIE, open(code)).get(question).then().statusCode(200).body(containsString(" checked"));
    }

    private static String attribute(Response page, String name) {
        Matcher value = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page.asString());
        assertTrue(value.find(), name + " is not in " + page.asString());
        return value.group(1);
    }

    @Test
    void oldAndHostileSessionsAreJustSignedOut() {
        for (String session : List.of("x", ".", "..", "a.b", "2023." + "x".repeat(3000), "%00.x", "'--.x")) {
            phone().cookie(COOKIE, session).get("/nl/q").then().statusCode(401);
        }
        String first = open(OpenWave.of(1).codes().get(0));
        Code other = OpenWave.of(1).codes().get(0);
        phone().cookie(COOKIE, first).post("/nl/u/" + other.compact()).then().statusCode(303);
        phone().cookie(COOKIE, first).get("/nl/q").then().statusCode(401);
    }
}
