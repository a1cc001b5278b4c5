package nl.utrecht.thuis.invitation;

import static nl.utrecht.thuis.invitation.Phone.phone;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Locale;
import nl.utrecht.thuis.TestDatabase;
import nl.utrecht.thuis.outbox.ScriptedMail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The button of a mail program stops mail with one post (RFC 8058); whatever else programs do to that address changes nothing. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@WithTestResource(ScriptedMail.class)
class UnsubscribeTest {
    private static final String FIELD = "List-Unsubscribe";
    private static final String ONE_CLICK = "One-Click";
    private OpenWave wave;
    private String address;

    @BeforeEach
    void openAWave() {
        wave = OpenWave.of(1);
        address = address(wave.codes().get(0).compact());
    }

    private static String address(String code) {
        return "/nl/u/" + code + "/unsubscribe";
    }

    private long optedOut() {
        return QuarkusTransaction.requiringNew().call(() -> Invitation.count("waveCode = ?1 and optedOut", wave.wave()));
    }

    private static void assertTaken(Response answer) {
        answer.then().statusCode(200).contentType(startsWith("text/plain")).body(containsString("geen mail meer")).header("Set-Cookie",
                (String) null);
    }

    @Test
    void onePostIsEnoughInEitherFormThatMailProgramsUse() {
        assertTaken(phone().formParam(FIELD, ONE_CLICK).post(address));
        assertEquals(1, optedOut());
        assertTaken(phone().multiPart(FIELD, ONE_CLICK).post(address));
        assertEquals(1, optedOut());
    }

    @Test
    void multipartAloneIsEnough() {
        assertTaken(phone().multiPart(FIELD, ONE_CLICK).post(address));
        assertEquals(1, optedOut());
    }

    @Test
    void whoeverLooksAtTheAddressIsAsked() {
        phone().get(address).then().statusCode(200).body(containsString("Ja, geen mail meer"),
                containsString("action=\"/nl/u/" + wave.codes().get(0).compact() + "/decline\""));
        phone().head(address).then().statusCode(200);
        assertEquals(0, optedOut());
    }

    @Test
    void anotherFormChangesNothing() {
        phone().formParam("token", "").post(address).then().statusCode(400);
        phone().formParam(FIELD, "").post(address).then().statusCode(400);
        phone().formParam(FIELD.toLowerCase(Locale.ROOT), ONE_CLICK).post(address).then().statusCode(400);
        phone().post(address).then().statusCode(greaterThanOrEqualTo(400));
        phone().contentType("application/json").body("{\"List-Unsubscribe\":\"One-Click\"}").post(address).then().statusCode(415);
        phone().queryParam(FIELD, ONE_CLICK).contentType("application/x-www-form-urlencoded").post(address).then().statusCode(400);
        assertEquals(0, optedOut());
    }

    @Test
    void anotherSitesPageCannotDoIt() {
        phone().header("Origin", "https://elsewhere.example").formParam(FIELD, ONE_CLICK).post(address).then().statusCode(403);
        assertEquals(0, optedOut());
    }

    @Test
    void aCodeThatLeadsNowhereIsToldSo() {
        phone().formParam(FIELD, ONE_CLICK).post(address("half")).then().statusCode(400);
        phone().formParam(FIELD, ONE_CLICK).post(address(OpenWave.unknown())).then().statusCode(404);
        phone().formParam(FIELD, ONE_CLICK).post(address(OpenWave.wrong(wave.codes().get(0)))).then().statusCode(404);
        assertEquals(0, optedOut());
    }

    @Test
    void afterTheWaveNobodyGetsMailSoTheAnswerIsYes() {
        wave.close();
        assertTaken(phone().formParam(FIELD, ONE_CLICK).post(address));
        assertEquals(0, optedOut());
    }
}
