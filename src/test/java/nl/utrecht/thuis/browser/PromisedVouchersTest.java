package nl.utrecht.thuis.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.List;
import nl.utrecht.thuis.TestDatabase;
import nl.utrecht.thuis.TestMail;
import nl.utrecht.thuis.pretest.TestLinks;
import nl.utrecht.thuis.staff.Role;
import nl.utrecht.thuis.staff.Staff;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

/** What a person is promised at V10 is what the wave has to give. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@WithTestResource(TestMail.class)
class PromisedVouchersTest {
    private static final String PROMISE = "één van de 3 cadeaubonnen van 25 euro";

    @Inject
    Session database;

    private static String preview(String wave, String step) {
        return RestAssured.get("/nl/preview/" + TestLinks.link(wave) + "/" + step).asString();
    }

    private List<String> agreedTo(String wave) {
        return QuarkusTransaction.requiringNew().call(() -> database
                .createNativeQuery("select words from consent_text where wave_code = ?1 and purpose = 'PRIZE_DRAW' and language = 'nl'",
                        String.class)
                .setParameter(1, wave).getResultList());
    }

    @Test
    void whereverTheQuestionIsReadItNamesTheVouchersOfTheWave() {
        TestWave wave = TestWave.promising(3, 25, 7);
        PlainPhone phone = PlainPhone.opening(wave.link("nl"));
        assertTrue(phone.get("/nl/q/v10").body().contains(PROMISE));
        assertEquals("/nl/q/v11", phone.answer("v10", "answer", "yes", "address", "kans@example.org"));
        assertTrue(phone.get("/nl/q/check").body().contains(PROMISE));
        assertTrue(phone.get("/en/q/v10").body().contains("one of the 3 gift vouchers of 25 euros"), "and in another language");
        assertTrue(phone.post("/nl/q/v10", "answer", "yes", "save", "x").body().contains(PROMISE), "and with what is wrong");
        assertEquals("/nl/thanks", phone.send());
        List<String> agreed = agreedTo(wave.code);
        assertEquals(1, agreed.size(), "the words that were agreed to are those that were shown");
        assertTrue(agreed.get(0).contains(PROMISE));
        assertTrue(preview(wave.code, "v10").contains(PROMISE));
        assertTrue(Staff.browsing(Staff.session(Role.RESEARCHER)).get("/staff/waves/" + wave.code + "/field").asString().contains(PROMISE),
                "and in the picture of how far people come");
    }

    @Test
    void whereThereAreNoVouchersNobodyIsAskedForAnAddressForThem() {
        TestWave wave = TestWave.promising(0, 0, 7);
        PlainPhone phone = PlainPhone.opening(wave.link("nl"));
        assertEquals(404, phone.get("/nl/q/v10").statusCode());
        assertEquals("404", phone.answer("v10", "answer", "yes", "address", "kans@example.org"));
        assertEquals("/nl/q/v11", phone.answer("v9.6", "answer", "yes"));
        assertEquals("/nl/q/v11.address", phone.answer("v11", "answer", "yes"));
        assertFalse(phone.get("/nl/q/v11.address").body().contains("value=\"same-address\""), "there is no address of V10 to use");
        assertFalse(phone.get("/nl/q/check").body().contains("cadeaubon"));
        assertEquals(List.of(), agreedTo(wave.code));
        assertEquals(404, RestAssured.get("/nl/preview/" + TestLinks.link(wave.code) + "/v10").statusCode());
        assertEquals(404, RestAssured.get("/nl/draw/" + wave.code).statusCode());
    }
}
