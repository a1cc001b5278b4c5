package nl.utrecht.thuis.staff;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import nl.utrecht.thuis.TestDatabase;
import nl.utrecht.thuis.i18n.Languages;
import nl.utrecht.thuis.keys.FormToken;
import nl.utrecht.thuis.problem.Problem;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class AccountsTest {

    @Inject
    Accounts accounts;
    @Inject
    Languages languages;

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
    void aTranslatorHasLanguagesOfTheirOwn() {
        String session = Staff.session(Role.ADMINISTRATOR);
        translating(session, "ayse", List.of()).statusCode(400).body(containsString("ten minste één taal"));
        translating(session, "ayse", List.of("nl")).statusCode(400);
        translating(session, "ayse", List.of("tr", "ar")).statusCode(303);
        Account ayse = accounts.find("ayse").orElseThrow();
        assertEquals(List.of("tr", "ar"), ayse.textLanguageTags());
        assertTrue(ayse.worksOn(languages.get("tr")) && !ayse.worksOn(languages.get("ti")));
        changing(session, "ayse", "ti").statusCode(303);
        assertEquals(List.of("ti"), accounts.find("ayse").orElseThrow().textLanguageTags());
        changing(session, "ayse", "nl").statusCode(400);
        changing(session, "administrator", "ti").statusCode(400);
        changing(session, "who.is.that", "ti").statusCode(404);
        accounts.deactivate("ayse", "test");
    }

    private static ValidatableResponse translating(String session, String username, List<String> tags) {
        return Staff.browsing(session).formParam("token", FormToken.of(session)).formParam("username", username)
                .formParam("name", "Ayşe").formParam("role", "translator").formParam("language", "nl").formParam("textLanguages", tags)
                .formParam("password", Staff.PASSWORD).post("/staff/accounts").then();
    }

    private static ValidatableResponse changing(String session, String username, String tag) {
        return Staff.browsing(session).formParam("token", FormToken.of(session)).formParam("textLanguages", tag)
                .post("/staff/accounts/" + username + "/texts").then();
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
