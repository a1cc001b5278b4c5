package nl.utrecht.thuis.interview;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.utrecht.thuis.TestDatabase;
import nl.utrecht.thuis.TestMail;
import nl.utrecht.thuis.consent.ConsentLinks;
import nl.utrecht.thuis.consent.ConsentPurpose;
import nl.utrecht.thuis.consent.Consents;
import nl.utrecht.thuis.demonstration.TimeTravel;
import nl.utrecht.thuis.outbox.MessageState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What people with a link can do at awkward moments: too late, while they withdraw, after everybody is forgotten. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@WithTestResource(TestMail.class)
class TalkAnswersTest {
    private static final int ROUNDS = 6;

    @Inject
    Consents consents;
    @Inject
    ConsentLinks links;

    @AfterEach
    void home() {
        TimeTravel.home();
    }

    @Test
    void afterTheDayNobodyCanChooseThatTimeAnyMore() {
        WillingWave wave = WillingWave.closed(WillingWave.two(10)).invited(3);
        List<Candidate> two = wave.in(CandidateState.INVITED).subList(0, 2);
        String past = wave.slots().get(0).slotId.toString();
        wave.agree(two.get(0), past);
        TimeTravel.ahead(Duration.ofDays(8));
        wave.agree(two.get(1), past).then().statusCode(409).body(not(containsString(past)), containsString("value=\"06 12345678\""));
        assertEquals(CandidateState.INVITED, wave.candidate(two.get(1).candidateId).state);
        wave.post("slots", "day", LocalDate.now().plusDays(10).toString(), "time", "10:00", "places", "1");
        String toCome = wave.slots().get(1).slotId.toString();
        wave.agree(two.get(0), toCome).then().statusCode(303);
        wave.answer(two.get(0), "/later").then().statusCode(303);
        Candidate came = wave.candidate(two.get(0).candidateId);
        assertEquals(CandidateState.AGREED, came.state, "whose talk has begun changes nothing any more");
        assertEquals(past, String.valueOf(came.slotId));
        given().get("/nl" + wave.path(two.get(0))).then().statusCode(200).body(containsString("De tijd van uw gesprek is geweest"));
    }

    /** Whichever comes first: an address that was taken back leaves no appointment, no number and no mail. */
    @Test
    void whoWithdrawsWhileChoosingIsGone() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            WillingWave wave = WillingWave.closed(WillingWave.two(5)).invited(3);
            Candidate somebody = wave.in(CandidateState.INVITED).get(0);
            String slot = wave.slots().get(0).slotId.toString();
            AtOnce.of(List.of(() -> wave.agree(somebody, slot).statusCode(),
                    () -> consents.withdraw(wave.code(), ConsentPurpose.INTERVIEW, somebody.candidateId)));
            Candidate gone = wave.candidate(somebody.candidateId);
            assertEquals(CandidateState.WITHDRAWN, gone.state);
            assertNull(gone.slotId);
            assertNull(gone.wishes);
            assertEquals(List.of(),
                    wave.messages(somebody, null).stream().filter(message -> message.state == MessageState.PENDING).toList());
            assertTrue(wave.messages(somebody, null).stream().allMatch(message -> WillingWave.render(message).isEmpty()));
            wave.post("slots/off", "slot", slot);
            assertEquals(0, wave.messages(somebody, MovedMail.TEMPLATE).size(), "nothing is called off for who is gone");
        }
    }

    @Test
    void whoChoosesATimeWhileItIsCalledOffHearsOfItOrMayChooseAnother() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            WillingWave wave = WillingWave.closed(WillingWave.two(5)).invited(3);
            Candidate somebody = wave.in(CandidateState.INVITED).get(0);
            String slot = wave.slots().get(0).slotId.toString();
            List<Integer> answers = AtOnce.of(List.of(() -> wave.agree(somebody, slot).statusCode(),
                    () -> wave.send("slots/off", "slot", slot).statusCode()));
            assertEquals(CandidateState.INVITED, wave.candidate(somebody.candidateId).state);
            assertEquals(answers.get(0) == 303 ? 1 : 0, wave.messages(somebody, MovedMail.TEMPLATE).size());
        }
    }

    @Test
    void aNumberInOtherDigitsIsKeptAndShownInTheOrderInWhichItIsDialled() {
        WillingWave wave = WillingWave.closed(WillingWave.two(10)).invited(3);
        Candidate somebody = wave.in(CandidateState.INVITED).get(0);
        wave.agree(somebody, wave.slots().get(0).slotId.toString(), "٠٦ ١٢٣٤٥٦٧٨").then().statusCode(303);
        given().get("/ar" + wave.path(somebody)).then().statusCode(200).body(containsString("<bdi dir=\"ltr\">06 12345678</bdi>"),
                containsString("value=\"06 12345678\""), not(containsString("١٢٣")));
        wave.send("people/contact", "candidate", somebody.candidateId.toString()).then().statusCode(200)
                .body(containsString("<bdi dir=\"ltr\">06 12345678</bdi>"));
    }

    /** Whether a link was ever one of ours cannot be told any more, and the pages do not try. */
    @Test
    void afterEverybodyIsForgottenEveryLinkGetsTheSameAnswer() {
        WillingWave wave = WillingWave.closed(WillingWave.two(10)).invited(3);
        Candidate somebody = wave.in(CandidateState.INVITED).get(0);
        String talk = wave.path(somebody);
        String withdraw = "/withdraw/" + wave.code() + "/"
                + links.token(wave.code(), ConsentPurpose.INTERVIEW, somebody.candidateId, ConsentLinks.WITHDRAW);
        String made = "A".repeat(43);
        given().get("/nl/talk/" + wave.code() + "/" + made).then().statusCode(404);
        given().get("/nl/withdraw/" + wave.code() + "/" + made).then().statusCode(404);
        wave.forget();
        for (String path : List.of(talk, withdraw)) {
            String real = forgotten("/nl" + path);
            String madeUp = path.substring(0, path.lastIndexOf('/') + 1) + made;
            assertEquals(real.replace(path, madeUp), forgotten("/nl" + madeUp));
            given().redirects().follow(false).contentType("application/x-www-form-urlencoded").post("/nl" + path);
            assertFalse(real.contains("<form id=\"forward\""), "there is nothing left to do");
        }
        forgotten("/nl" + talk + "/no");
        given().redirects().follow(false).formParams("slot", UUID.randomUUID().toString(), "language", "nl").post("/nl" + talk).then()
                .statusCode(200).body(containsString("Deze meting is afgerond"));
        given().contentType("application/x-www-form-urlencoded").post("/nl" + talk + "/no").then().statusCode(200)
                .body(containsString("Deze meting is afgerond"));
        assertEquals(CandidateState.INVITED, wave.candidate(somebody.candidateId).state);
    }

    private static String forgotten(String path) {
        return given().get(path).then().statusCode(200)
                .body(containsString("Deze meting is afgerond"), containsString("niets meer bewaard"), not(containsString("hele link")))
                .extract().asString();
    }

    /** Its keys are not made yet, which is not the same. */
    @Test
    void ofAWaveThatNeverOpenedNobodyIsForgotten() {
        String code = WillingWave.draft();
        given().get("/nl/talk/" + code + "/" + "A".repeat(43)).then().statusCode(404);
        given().get("/nl/withdraw/" + code + "/" + "A".repeat(43)).then().statusCode(404);
    }
}
