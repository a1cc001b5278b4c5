package nl.utrecht.thuis.staff;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import nl.utrecht.thuis.TestDatabase;
import nl.utrecht.thuis.demonstration.TimeTravel;
import nl.utrecht.thuis.keys.FormToken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class SignInTest {

    @Inject
    Accounts accounts;

    @Inject
    SignInGate gate;

    @Inject
    PasswordThrottle throttle;

    @AfterEach
    void comeHome() {
        TimeTravel.home();
        gate.open();
    }

    @Test
    void aRightPasswordOpensTheHomePage() {
        Staff.account(Role.RESEARCHER);
        Response response = Staff.signIn(" Researcher ", Staff.PASSWORD);
        assertEquals(303, response.statusCode());
        assertEquals("/staff", response.header("Location"));
        Staff.browsing(response.cookie(Staff.COOKIE)).get("/staff").then().statusCode(200).body(containsString("Noor de Vries"),
                containsString("href=\"/staff/waves\""), not(containsString("/staff/accounts")));
    }

    @Test
    void theSessionCookieIsForThisHostAloneAndNoScriptReadsIt() {
        Staff.account(Role.RESEARCHER);
        Cookie cookie = Staff.signIn("researcher", Staff.PASSWORD).detailedCookie(Staff.COOKIE);
        assertTrue(cookie.isSecured());
        assertTrue(cookie.isHttpOnly());
        assertEquals("Lax", cookie.getSameSite());
        assertEquals("/", cookie.getPath());
        assertEquals(43, cookie.getValue().length(), "256 bits in base64url");
    }

    @Test
    void everySignInBeginsANewSessionAndEndsTheOldOne() {
        String old = Staff.session(Role.RESEARCHER);
        String fresh = given().redirects().follow(false).cookie(Staff.COOKIE, old).formParam("username", "researcher")
                .formParam("password", Staff.PASSWORD).post("/staff/sign-in").cookie(Staff.COOKIE);
        assertNotEquals(old, fresh);
        Staff.browsing(old).get("/staff").then().statusCode(303);
        Staff.browsing(fresh).get("/staff").then().statusCode(200);
    }

    @Test
    void aWrongPasswordAndAnUnknownNameLookTheSame() {
        Staff.account(Role.RESEARCHER);
        String wrong = Staff.signIn("researcher", "not the password").then().statusCode(401).extract().asString();
        String unknown = Staff.signIn("nobody", "not the password").then().statusCode(401).extract().asString();
        assertTrue(wrong.contains("role=\"alert\""));
        assertEquals(wrong, unknown.replace("nobody", "researcher"));
        throttle.forget("researcher");
    }

    @Test
    void guessingGetsSlowerForKnownAndUnknownNames() {
        for (int i = 0; i < PasswordThrottle.FREE_TRIES; i++) {
            throttle.admit("guessed", Instant.now());
        }
        Staff.signIn("guessed", "x").then().statusCode(429);
        assertEquals(Duration.ofSeconds(2), PasswordThrottle.delayAfter(PasswordThrottle.FREE_TRIES));
        assertEquals(Duration.ofMinutes(15), PasswordThrottle.delayAfter(1000));
        TimeTravel.ahead(Duration.ofMinutes(16));
        Staff.signIn("guessed", "x").then().statusCode(401);
    }

    @Test
    void signingOutEndsTheSession() {
        String session = Staff.session(Role.COACH);
        Staff.browsing(session).post("/staff/sign-out").then().statusCode(403);
        Staff.browsing(session).get("/staff").then().statusCode(200);
        Staff.browsing(session).formParam("token", FormToken.of(session)).post("/staff/sign-out").then().statusCode(303)
                .header("Location", "/staff/sign-in");
        Staff.browsing(session).get("/staff").then().statusCode(303).header("Location", "/staff/sign-in");
    }

    @Test
    void aSessionEndsAfterEightHours() {
        String session = Staff.session(Role.COACH);
        TimeTravel.ahead(Duration.ofHours(8).minusMinutes(1));
        Staff.browsing(session).get("/staff").then().statusCode(200);
        TimeTravel.ahead(Duration.ofMinutes(2));
        Staff.browsing(session).get("/staff").then().statusCode(303);
    }

    @Test
    void aDeactivatedAccountIsOutAtOnce() {
        accounts.create("leaver", "Leaver", Role.COACH, "nl", Staff.PASSWORD, "test");
        String session = Staff.signIn("leaver", Staff.PASSWORD).cookie(Staff.COOKIE);
        Staff.browsing(session).get("/staff").then().statusCode(200);
        accounts.deactivate("leaver", "test");
        Staff.browsing(session).get("/staff").then().statusCode(303);
        Staff.signIn("leaver", Staff.PASSWORD).then().statusCode(401);
    }

    @Test
    void nobodySignsInWhileTheGateIsClosed() {
        gate.close();
        Staff.signIn("researcher", Staff.PASSWORD).then().statusCode(503).body(containsString("<html lang=\"nl\""));
    }

    @Test
    void thePagesSwitchToEnglishAndBack() {
        String session = Staff.session(Role.ADMINISTRATOR);
        Staff.browsing(session).get("/staff/accounts").then().body(containsString("<html lang=\"nl\""), containsString("Toegang"));
        Staff.browsing(session).formParam("token", FormToken.of(session)).formParam("language", "en").formParam("path", "/staff/accounts")
                .post("/staff/language").then().statusCode(303).header("Location", "/staff/accounts");
        Staff.browsing(session).get("/staff/accounts").then().body(containsString("<html lang=\"en\""), containsString("Access"));
        Staff.browsing(session).formParam("token", FormToken.of(session)).formParam("language", "ar").formParam("path", "//evil.example")
                .post("/staff/language").then().statusCode(303).header("Location", "/staff");
        Staff.browsing(session).get("/staff").then().body(containsString("<html lang=\"en\""));
        given().get("/staff/sign-in?lang=en").then().body(containsString("<html lang=\"en\""), containsString("Sign in"));
        given().header("Accept-Language", "ar, en;q=0.5").get("/staff/sign-in").then().body(containsString("<html lang=\"en\""));
    }

    @Test
    void theFormTokenBelongsToOneSession() {
        assertTrue(FormToken.matches("a", FormToken.of("a")));
        assertFalse(FormToken.matches("a", FormToken.of("b")));
        assertFalse(FormToken.matches("a", null));
        assertEquals(22, FormToken.of("a").length());
    }

    @Test
    void anOldCookieDoesNotKeepAnybodyFromSigningIn() {
        Staff.browsing("stale").get("/staff/sign-in").then().statusCode(200);
        Staff.browsing("stale").get("/staff").then().statusCode(303).body(equalTo(""));
    }
}
