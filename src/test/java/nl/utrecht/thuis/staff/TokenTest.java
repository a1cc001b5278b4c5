package nl.utrecht.thuis.staff;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import nl.utrecht.thuis.TestDatabase;
import nl.utrecht.thuis.demonstration.TimeTravel;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class TokenTest {

    @Inject
    StaffSigningKey key;

    @Inject
    Tokens tokens;

    @Inject
    SignInGate gate;

    @AfterEach
    void comeHome() {
        TimeTravel.home();
        gate.open();
    }

    @Test
    void aRightPasswordGivesATokenThatWorks() {
        Staff.account(Role.RESEARCHER);
        Response response = signIn(Staff.PASSWORD);
        response.then().statusCode(200).body("token", notNullValue(), "expiresAt", notNullValue());
        assertEquals(200, statusWith(response.path("token")));
        Duration left = Duration.between(Instant.now(), Instant.parse(response.path("expiresAt")));
        assertEquals(10, left.plusSeconds(30).toMinutes());
    }

    @Test
    void aWrongPasswordGivesAProblem() {
        Staff.account(Role.RESEARCHER);
        signIn("wrong").then().statusCode(401).contentType("application/problem+json").header("WWW-Authenticate", "Bearer").body("type",
                equalTo("/problems/wrong-password"), "status", equalTo(401));
        given().contentType(ContentType.JSON).body("{\"username\":").post("/api/v1/tokens").then().statusCode(400)
                .contentType("application/problem+json");
        given().contentType(ContentType.JSON).post("/api/v1/tokens").then().statusCode(401);
    }

    @Test
    void whileTheGateIsClosedOnlyTheApplicationSignsForItself() {
        gate.close();
        signIn(Staff.PASSWORD).then().statusCode(503).body("type", equalTo("/problems/not-ready"));
        assertEquals(200, statusWith(tokens.issue(Staff.account(Role.RESEARCHER))));
    }

    @Test
    void aTokenIsOfOneRole() {
        given().get("/api/v1/test/researchers").then().statusCode(401).header("WWW-Authenticate", containsString("Bearer"))
                .contentType("application/problem+json");
        Staff.calling(Role.COACH).get("/api/v1/test/researchers").then().statusCode(403).contentType("application/problem+json");
    }

    @Test
    void theApiDoesNotKnowTheSessionCookie() {
        String session = Staff.session(Role.RESEARCHER);
        for (String path : new String[]{"/api/v1/test/researchers", "/api;x/v1/test/researchers", "//api/v1/test/researchers",
                "/staff/../api/v1/test/researchers", "/staff/%2e%2e/api/v1/test/researchers"}) {
            int status = Staff.browsing(session).urlEncodingEnabled(false).get(path).statusCode();
            assertEquals(true, status == 401 || status == 404 || status == 303, path + " " + status);
        }
    }

    @Test
    void expiryGoesByTheClockOfTheApplication() {
        String token = tokens.issue(Staff.account(Role.RESEARCHER));
        TimeTravel.ahead(Duration.ofMinutes(9));
        assertEquals(200, statusWith(token));
        TimeTravel.ahead(Duration.ofMinutes(2));
        assertEquals(401, statusWith(token));
        String later = tokens.issue(Staff.account(Role.RESEARCHER));
        assertEquals(200, statusWith(later));
        TimeTravel.home();
        assertEquals(401, statusWith(later), "not valid before it was issued");
    }

    @Test
    void onlyOurAlgorithmAndKeyCount() throws Exception {
        assertEquals(200, statusWith(signed(claims(), "ES256", key.pair().getPrivate())));
        assertEquals(401, statusWith(signed(claims(), "none", null)));
        assertEquals(401, statusWith(signed(claims(), "HS256", new HmacKey(key.pair().getPublic().getEncoded()))));
        KeyPair rsa = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        assertEquals(401, statusWith(signed(claims(), "RS256", rsa.getPrivate())));
        KeyPairGenerator stranger = KeyPairGenerator.getInstance("EC");
        stranger.initialize(256);
        assertEquals(401, statusWith(signed(claims(), "ES256", stranger.generateKeyPair().getPrivate())));
        assertEquals(401, statusWith("rubbish"));
    }

    @Test
    void everyClaimIsChecked() throws Exception {
        JwtClaims audience = claims();
        audience.setAudience("somebody-else");
        refused(audience);
        JwtClaims issuer = claims();
        issuer.setIssuer("https://elsewhere.example");
        refused(issuer);
        for (String required : new String[]{"exp", "nbf", "iat", "jti", "iss", "aud"}) {
            JwtClaims without = claims();
            without.unsetClaim(required);
            refused(without);
        }
        JwtClaims longLived = claims();
        longLived.setExpirationTimeMinutesInTheFuture(60);
        refused(longLived);
    }

    private void refused(JwtClaims claims) throws JoseException {
        assertEquals(401, statusWith(signed(claims, "ES256", key.pair().getPrivate())), claims.toString());
    }

    private JwtClaims claims() {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(tokens.issuer());
        claims.setAudience(Tokens.AUDIENCE);
        claims.setStringClaim("upn", "researcher");
        claims.setStringListClaim("groups", "researcher");
        claims.setJwtId("1");
        claims.setIssuedAt(NumericDate.now());
        claims.setNotBefore(NumericDate.now());
        claims.setExpirationTimeMinutesInTheFuture(5);
        return claims;
    }

    private static String signed(JwtClaims claims, String algorithm, Key signingKey) throws JoseException {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        signature.setAlgorithmHeaderValue(algorithm);
        signature.setKey(signingKey);
        signature.setPayload(claims.toJson());
        return signature.getCompactSerialization();
    }

    private static int statusWith(String token) {
        return given().auth().oauth2(token).get("/api/v1/test/researchers").statusCode();
    }

    private static Response signIn(String password) {
        return given().contentType(ContentType.JSON).body(Map.of("username", "researcher", "password", password)).post("/api/v1/tokens");
    }
}
