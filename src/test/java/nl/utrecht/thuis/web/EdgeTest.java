package nl.utrecht.thuis.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import nl.utrecht.thuis.TestDatabase;
import nl.utrecht.thuis.address.Assets;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class EdgeTest {

    @Inject
    Assets assets;

    @Test
    void everyAnswerHasTheProtectingHeaders() {
        for (String path : List.of("/staff/sign-in", "/nowhere", "/api/v1/nowhere", "/assets/staff.css", "/api/v1/openapi.json")) {
            given().get(path).then().header("Content-Security-Policy", startsWith("default-src 'none'"))
                    .header("Referrer-Policy", "no-referrer").header("X-Content-Type-Options", "nosniff")
                    .header("Cross-Origin-Opener-Policy", "same-origin").header("Cross-Origin-Resource-Policy", "same-origin")
                    .header("Permissions-Policy", notNullValue()).header("Server", nullValue());
        }
        given().get("/api/v1/nowhere").then().header("API-Version", "1.0.0").header("Cache-Control", "no-store");
    }

    @Test
    void onlyAssetsWithTheirFingerprintAreKept() {
        given().get(assets.of("staff.css")).then().statusCode(200).header("Cache-Control", containsString("max-age=31536000"));
        given().get("/assets/staff.css").then().header("Cache-Control", "public, max-age=300");
        given().get("/assets/nothing.css?v=1").then().statusCode(404).header("Cache-Control", "no-store");
        given().get("/staff/sign-in").then().header("Cache-Control", "no-store");
    }

    @Test
    void anUnknownAddressGetsAPageInTheReadersLanguage() {
        given().get("/ar/nowhere").then().statusCode(404).contentType("text/html").body(containsString("<html lang=\"ar\" dir=\"rtl\">"));
        given().get("/ti/nowhere").then().statusCode(404).body(containsString("<html lang=\"ti\" dir=\"ltr\">"));
        given().header("Accept-Language", "fa-AF").get("/nowhere").then().body(containsString("lang=\"fa-AF\" dir=\"rtl\""));
        given().header("Accept-Language", "tr-TR,tr").get("/nowhere").then().body(containsString("lang=\"tr\""));
        given().header("Accept-Language", "ar").get("/staff/nowhere").then().body(containsString("lang=\"nl\""));
        given().get("/nowhere").then().statusCode(404).body(containsString("lang=\"nl\""), not(containsString("Resource")));
    }

    @Test
    void programsGetAProblemDocument() {
        given().header("Accept-Language", "en").get("/api/v1/nowhere").then().statusCode(404).contentType("application/problem+json")
                .body("type", equalTo("/problems/not-found"), "title", equalTo("This page does not exist"), "status", equalTo(404));
        given().accept("application/json").get("/nowhere").then().statusCode(404).contentType("application/problem+json");
        given().get("/api/v1/tokens").then().statusCode(405).contentType("application/problem+json");
        given().contentType("text/plain").body("x").post("/api/v1/tokens").then().statusCode(415);
    }

    @Test
    void whatBreaksIsToldByANumberAlone() {
        given().get("/test/broken").then().statusCode(500).body(containsString("Het ligt niet aan u"), not(containsString("secret")));
        given().get("/api/v1/test/broken").then().statusCode(500).body("detail", not(containsString("secret")));
    }

    @Test
    void moreThanTheLimitIsRefusedKindly() {
        given().body(new byte[33 * 1024 * 1024]).post("/staff/sign-in").then().statusCode(413).contentType("text/html");
    }

    @Test
    void anotherSiteCannotPost() {
        given().header("Sec-Fetch-Site", "cross-site").post("/staff/sign-in").then().statusCode(403)
                .body(containsString("niet van onze eigen pagina"));
        given().header("Sec-Fetch-Site", "same-site").post("/api/v1/tokens").then().statusCode(403).body("type",
                equalTo("/problems/cross-site"));
        given().header("Origin", "https://evil.example").post("/staff/sign-in").then().statusCode(403);
        given().header("Sec-Fetch-Site", "same-origin").header("Origin", "null").post("/staff/sign-in").then().statusCode(401);
        given().header("Origin", "null").post("/staff/sign-in").then().statusCode(401);
        given().header("Sec-Fetch-Site", "cross-site").get("/staff/sign-in").then().statusCode(200);
    }

    @Test
    void anOriginIsOursByItsWholeAuthority() {
        List<String> ours = List.of("thuis.example.nl", "localhost:8080");
        assertTrue(OriginCheck.isOurs(null, "https://thuis.example.nl", ours));
        assertTrue(OriginCheck.isOurs(null, "http://LOCALHOST:8080", ours));
        assertTrue(OriginCheck.isOurs("none", null, ours));
        assertTrue(OriginCheck.isOurs(null, null, ours));
        assertFalse(OriginCheck.isOurs(null, "https://thuis.example.nl.evil.example", ours));
        assertFalse(OriginCheck.isOurs(null, "http://localhost:8081", ours));
        assertFalse(OriginCheck.isOurs(null, "http://a b", ours));
        assertFalse(OriginCheck.isOurs("cross-site", "https://thuis.example.nl", ours));
    }

    @Test
    void theContractIsPublicAndHoldsTheApiAlone() {
        String contract = given().get("/api/v1/openapi.json").then().statusCode(200).body("openapi", startsWith("3.")).extract().asString();
        assertTrue(contract.contains("/api/v1/tokens"));
        assertFalse(contract.contains("\"/staff"));
        assertFalse(contract.contains("RoutingContext"));
        assertEquals(404, given().get("/q/swagger-ui").statusCode());
    }
}
