package nl.utrecht.thuis.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import nl.utrecht.thuis.TestDatabase;
import org.junit.jupiter.api.Test;

/** A municipality lays its own tokens over ours. */
@QuarkusTest
@TestProfile(ThemeTest.WithTheme.class)
@WithTestResource(TestDatabase.class)
class ThemeTest {
    /** A folder with tokens and a font, as a municipality would mount it. */
    public static class WithTheme implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("thuis.theme", "src/test/resources/theme");
        }
    }

    @Test
    void theTokensComeFirstAndOurDarkColoursStayAway() {
        String page = given().get("/nl").then().statusCode(200).extract().asString();
        String address = page.replaceAll("(?s).*href=\"(/assets/respondent.css[^\"]*)\".*", "$1");
        given().get(address).then().statusCode(200).contentType("text/css").header("Cache-Control", endsWith("immutable"))
                .body(startsWith(".utrecht-theme")).body(containsString("--utrecht-link-color,"))
                .body(not(containsString("prefers-color-scheme")));
    }

    @Test
    void filesThatTheTokensNameAreServedAndNoOthers() {
        given().get("/theme/emblem.svg").then().statusCode(200).contentType("image/svg+xml");
        given().get("/theme/.secret").then().statusCode(404);
        given().urlEncodingEnabled(false).get("/theme/%2e%2e/needs/packages.txt").then().statusCode(404);
        given().get("/theme/nothing.css").then().statusCode(404).body("html.@lang", equalTo("nl"));
    }
}
