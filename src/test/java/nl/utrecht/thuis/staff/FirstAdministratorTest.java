package nl.utrecht.thuis.staff;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import nl.utrecht.thuis.TestDatabase;
import nl.utrecht.thuis.demonstration.TimeTravel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class FirstAdministratorTest {

    @Inject
    FirstAdministrator first;

    @BeforeEach
    @AfterEach
    void nobody() {
        TimeTravel.home();
        QuarkusTransaction.requiringNew().run(() -> {
            StaffSession.deleteAll();
            Account.deleteAll();
        });
    }

    @Test
    void theLinkMakesOneAdministratorOnce() {
        String token = first.newLink();
        given().get("/staff/set-up/" + token).then().statusCode(200);
        given().get("/staff/set-up/" + token).then().statusCode(200).body(containsString("De eerste beheerder"));
        post(token, Staff.PASSWORD).then().statusCode(303).header("Location", "/staff/sign-in");
        Staff.signIn("eerste", Staff.PASSWORD).then().statusCode(303);
        given().get("/staff/set-up/" + token).then().statusCode(410).body(containsString("Deze link werkt niet meer"));
        post(token, Staff.PASSWORD).then().statusCode(410);
    }

    @Test
    void aPasswordThatIsTooShortLeavesTheLinkAsItWas() {
        String token = first.newLink();
        post(token, "kort").then().statusCode(400).body(containsString("minstens 12"), containsString("value=\"eerste\""));
        post(token, Staff.PASSWORD).then().statusCode(303);
    }

    @Test
    void theLinkWorksForAnHour() {
        String token = first.newLink();
        TimeTravel.ahead(Duration.ofMinutes(59));
        given().get("/staff/set-up/" + token).then().statusCode(200);
        TimeTravel.ahead(Duration.ofMinutes(2));
        given().get("/staff/set-up/" + token).then().statusCode(410);
        post(token, Staff.PASSWORD).then().statusCode(410);
        assertEquals(410, given().get("/staff/set-up/rubbish").statusCode());
    }

    private static Response post(String token, String password) {
        return given().redirects().follow(false).formParam("username", "eerste").formParam("name", "Eerste").formParam("password", password)
                .post("/staff/set-up/" + token);
    }
}
