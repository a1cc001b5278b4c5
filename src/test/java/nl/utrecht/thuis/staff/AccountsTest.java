package nl.utrecht.thuis.staff;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import nl.utrecht.thuis.TestDatabase;
import nl.utrecht.thuis.keys.FormToken;
import nl.utrecht.thuis.problem.Problem;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class AccountsTest {

    @Inject
    Accounts accounts;

    @Test
    void anAdministratorAddsSomebodyWhoCanThenSignIn() {
        String session = Staff.session(Role.ADMINISTRATOR);
        adding(session, "samira", "<b>Samira</b>", Staff.PASSWORD).post("/staff/accounts").then().statusCode(303);
        Staff.browsing(session).get("/staff/accounts").then().body(containsString("samira"), containsString("&lt;b&gt;Samira"),
                not(containsString("<b>Samira")));
        Staff.signIn("samira", Staff.PASSWORD).then().statusCode(303);
        Staff.browsing(session).formParam("token", FormToken.of(session)).post("/staff/accounts/samira/deactivate").then().statusCode(303);
        Staff.signIn("samira", Staff.PASSWORD).then().statusCode(401);
    }

    @Test
    void whatIsWrongIsSaidAndWhatWasTypedStays() {
        String session = Staff.session(Role.ADMINISTRATOR);
        adding(session, "administrator", "Iemand Anders", "te kort").post("/staff/accounts").then().statusCode(400).body(
                containsString("bestaat al"), containsString("minstens 12"), containsString("value=\"Iemand Anders\""),
                not(containsString("te kort")));
    }

    @Test
    void withoutTheTokenOfTheFormNothingHappens() {
        String session = Staff.session(Role.ADMINISTRATOR);
        Staff.browsing(session).formParam("username", "sneaky").formParam("token", FormToken.of("other")).post("/staff/accounts").then()
                .statusCode(403).contentType("text/html");
        assertTrue(accounts.find("sneaky").isEmpty());
    }

    @Test
    void nobodyEndsTheirOwnAccess() {
        String session = Staff.session(Role.ADMINISTRATOR);
        Staff.browsing(session).formParam("token", FormToken.of(session)).post("/staff/accounts/administrator/deactivate").then()
                .statusCode(403);
        Staff.browsing(session).formParam("token", FormToken.of(session)).post("/staff/accounts/who.is.that/deactivate").then()
                .statusCode(404);
    }

    @Test
    void aNewPasswordEndsAllSessions() {
        accounts.create("forgetful", "Forgetful", Role.COACH, "en", Staff.PASSWORD, "test");
        String session = Staff.signIn("forgetful", Staff.PASSWORD).cookie(Staff.COOKIE);
        accounts.setPassword("forgetful", "another good password", "test");
        Staff.browsing(session).get("/staff").then().statusCode(303);
        Staff.signIn("forgetful", "another good password").then().statusCode(303);
    }

    @Test
    void everythingThatIsWrongIsNamedAtOnce() {
        InvalidAccount invalid = assertThrows(InvalidAccount.class,
                () -> accounts.create("Not Good!", " ", Role.COACH, "ti", "short", "test"));
        assertEquals(List.of("username", "name", "language", "password"),
                invalid.details().stream().map(Problem.Detail::pointer).toList());
    }

    private static RequestSpecification adding(String session, String username, String name, String password) {
        return Staff.browsing(session).formParam("token", FormToken.of(session)).formParam("username", username).formParam("name", name)
                .formParam("role", "coach").formParam("language", "nl").formParam("password", password);
    }
}
