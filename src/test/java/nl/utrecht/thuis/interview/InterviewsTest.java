package nl.utrecht.thuis.interview;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.utrecht.thuis.OwnThread;
import nl.utrecht.thuis.TestDatabase;
import nl.utrecht.thuis.TestMail;
import nl.utrecht.thuis.audit.AuditEntry;
import nl.utrecht.thuis.consent.ConsentPurpose;
import nl.utrecht.thuis.consent.Consents;
import nl.utrecht.thuis.demonstration.TimeTravel;
import nl.utrecht.thuis.outbox.Mail;
import nl.utrecht.thuis.outbox.MessageState;
import nl.utrecht.thuis.outbox.OutboxMessage;
import nl.utrecht.thuis.wave.EndWave;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Interviews from the closing of a field until they are settled, as researchers and people do it. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@WithTestResource(TestMail.class)
class InterviewsTest {
    @Inject
    Consents consents;
    @Inject
    DrawInterviews interviews;
    @Inject
    RemindCandidates remind;
    @Inject
    EndWave end;

    @AfterEach
    void home() {
        TimeTravel.home();
    }

    @Test
    void tenAndTenAreDrawnInProportionAndInvitedWithTheFacts() {
        WillingWave wave = WillingWave.closed(WillingWave.two(20)).invited(3);
        assertEquals(Map.of("asylum", 5L, "family", 5L), groups(wave.in(CandidateState.INVITED)));
        assertEquals(Map.of("asylum", 5L, "family", 5L), groups(wave.in(CandidateState.RESERVE)));
        Candidate somebody = wave.in(CandidateState.INVITED).stream().filter(one -> one.kind().language().equals("ar")).findFirst()
                .orElseThrow();
        Mail mail = wave.mail(somebody, InvitationMail.TEMPLATE).orElseThrow();
        assertTrue(mail.text().contains("/ar" + wave.path(somebody)), mail.text());
        Stream.of("Stadskantoor", "60", "35", "Noor", "Nederlands", "Uw naam komt niet in het verslag", "tolk")
                .forEach(fact -> assertTrue(mail.text().contains(fact), fact + mail.text()));
        assertTrue(wave.page().contains("id=\"by-language\""));
    }

    @Test
    void aRefusalIsReplacedWithinItsStratumAtOnce() {
        WillingWave wave = WillingWave.closed(WillingWave.two(20)).invited(3);
        Candidate refusing = wave.in(CandidateState.INVITED).get(0);
        Set<UUID> before = ids(wave.in(CandidateState.INVITED));
        wave.answer(refusing, "/no").then().statusCode(303);
        wave.answer(refusing, "/no").then().statusCode(303); // twice is once
        List<Candidate> invited = wave.in(CandidateState.INVITED);
        assertEquals(10, invited.size());
        Candidate replacing = invited.stream().filter(one -> !before.contains(one.candidateId)).findFirst().orElseThrow();
        assertEquals(refusing.stratum, replacing.stratum);
        assertEquals(9, wave.in(CandidateState.RESERVE).size());
        assertTrue(wave.mail(replacing, InvitationMail.TEMPLATE).isPresent());
        given().get("/nl" + wave.path(refusing)).then().statusCode(200).body(containsString("U heeft nee gezegd"));
    }

    @Test
    void whenTheReserveOfAStratumIsEmptyTheNearestStandsInAndThePageSaysSo() {
        List<WillingWave.Willing> people = Stream.concat(WillingWave.people(1, "ti", "vrouw", "18-25", "asylum").stream(),
                WillingWave.people(1, "ti", "vrouw", "41+", "asylum").stream()).toList();
        WillingWave wave = WillingWave.closed(people);
        wave.plan();
        wave.slot("10:00", 1);
        smallDraw(wave, 1, 1);
        wave.post("draw");
        wave.post("invite");
        Candidate first = wave.in(CandidateState.INVITED).get(0);
        wave.answer(first, "/no");
        Candidate second = wave.in(CandidateState.INVITED).get(0);
        assertTrue(second.isBorrowed());
        assertEquals(first.place, second.place);
        assertTrue(wave.page().contains("voor: "));
        wave.answer(second, "/no");
        assertEquals(List.of(), wave.in(CandidateState.INVITED));
        assertTrue(wave.page().contains("Eén plaats zonder iemand in reserve"));
    }

    @Test
    void anEmptyReserveCanBeFilledAgainAndFreePlacesWithIt() {
        WillingWave wave = WillingWave.closed(WillingWave.people(8, "nl", "vrouw", "18-25", "family"));
        wave.plan();
        wave.slot("10:00", 1);
        smallDraw(wave, 2, 0);
        wave.post("draw");
        wave.post("invite");
        Candidate first = wave.in(CandidateState.INVITED).get(0);
        wave.answer(first, "/no");
        assertEquals(1, wave.in(CandidateState.INVITED).size());
        assertTrue(wave.page().contains("Nog hooguit 3 mensen loten"));
        wave.post("refill");
        assertEquals(2, wave.in(CandidateState.INVITED).size());
        assertEquals(2, wave.in(CandidateState.RESERVE).size());
        assertEquals(5, wave.candidates().size());
    }

    @Test
    void ofTwoWhoChooseTheLastPlaceAtOnceOneGetsItAndTheOtherLosesNothing() throws Exception {
        WillingWave wave = WillingWave.closed(WillingWave.two(10)).invited(1);
        wave.slot("14:00", 2);
        String last = wave.slots().get(0).slotId.toString();
        List<Candidate> two = wave.in(CandidateState.INVITED).subList(0, 2);
        List<Response> answers = AtOnce.of(two.stream().<Supplier<Response>>map(one -> () -> wave.agree(one, last)).toList());
        assertEquals(List.of(303, 409), answers.stream().map(Response::statusCode).sorted().toList());
        String refused = answers.stream().filter(answer -> answer.statusCode() == 409).findFirst().orElseThrow().asString();
        assertTrue(refused.contains("net door iemand anders gekozen"));
        assertTrue(refused.contains("value=\"06 12345678\""), "the number that was typed is still there");
        assertFalse(refused.contains(last), "a time that is full cannot be chosen");
        assertTrue(refused.contains(wave.slots().get(1).slotId.toString()));
        assertEquals(1, wave.in(CandidateState.AGREED).size());
        assertEquals(9, wave.in(CandidateState.INVITED).size());
    }

    @Test
    void pressingYesTwiceIsOneAppointmentAndAnotherTimeIsAnother() {
        WillingWave wave = WillingWave.closed(WillingWave.two(10)).invited(1);
        wave.slot("14:00", 2);
        Candidate somebody = wave.in(CandidateState.INVITED).get(0);
        wave.agree(somebody, wave.slots().get(0).slotId.toString()).then().statusCode(303);
        wave.agree(somebody, wave.slots().get(0).slotId.toString()).then().statusCode(303);
        assertEquals(1, wave.candidate(somebody.candidateId).letters);
        wave.agree(somebody, wave.slots().get(1).slotId.toString()).then().statusCode(303);
        Candidate changed = wave.candidate(somebody.candidateId);
        assertEquals(2, changed.letters);
        assertEquals(2, wave.messages(somebody, AppointmentMail.TEMPLATE).size());
        List<Boolean> sent = wave.messages(somebody, AppointmentMail.TEMPLATE).stream()
                .sorted(Comparator.comparing(one -> one.occasion)).map(message -> WillingWave.render(message).isPresent()).toList();
        assertEquals(List.of(false, true), sent, "only the time that holds is confirmed");
        given().get("/nl" + wave.path(somebody)).then().statusCode(200).body(containsString("14:00"), containsString("06 12345678"));
    }

    @Test
    void twoResearchersWhoDrawAtOnceGetOneDraw() throws Exception {
        WillingWave wave = WillingWave.closed(WillingWave.two(20));
        AtOnce.of(IntStream.range(0, 4).<Supplier<Response>>mapToObj(i -> () -> wave.send("draw")).toList())
                .forEach(answer -> assertEquals(303, answer.statusCode()));
        assertEquals(20, wave.candidates().size());
        assertEquals(1, wave.audited("interviews-drawn"));
    }

    @Test
    void whoWithdrawsDuringTheDrawHasNoPlaceAfterIt() throws Exception {
        WillingWave wave = WillingWave.closed(WillingWave.people(20, "nl", "man", "18-25", "family"));
        CountDownLatch drawn = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        CompletableFuture<UUID> drawing = CompletableFuture.supplyAsync(() -> QuarkusTransaction.requiringNew().call(() -> {
            interviews.draw(wave.code(), "test");
            UUID first = Candidate.ofWave(wave.code()).stream().filter(one -> one.state == CandidateState.DRAWN).findFirst()
                    .orElseThrow().candidateId;
            withdrawing.complete(first);
            drawn.countDown();
            AtOnce.await(goOn);
            return first;
        }), OwnThread.EACH);
        assertTrue(drawn.await(30, TimeUnit.SECONDS));
        UUID somebody = withdrawing.get();
        CompletableFuture<Boolean> withdrawal = CompletableFuture
                .supplyAsync(() -> consents.withdraw(wave.code(), ConsentPurpose.INTERVIEW, somebody), OwnThread.EACH);
        Thread.sleep(300);
        assertFalse(withdrawal.isDone(), "it waits for the draw");
        goOn.countDown();
        drawing.get(30, TimeUnit.SECONDS);
        assertTrue(withdrawal.get(30, TimeUnit.SECONDS));
        assertEquals(CandidateState.WITHDRAWN, wave.candidate(somebody).state);
        assertEquals(10, wave.in(CandidateState.DRAWN).size(), "whoever stood in has the place");
        assertEquals(9, wave.in(CandidateState.RESERVE).size());
    }

    private final CompletableFuture<UUID> withdrawing = new CompletableFuture<>();

    @Test
    void aWithdrawalTakesNumberAndWishesAndMailsAndThePlaceGoesOn() {
        WillingWave wave = WillingWave.closed(WillingWave.two(20)).invited(3);
        Candidate somebody = wave.in(CandidateState.INVITED).get(0);
        wave.agree(somebody, wave.slots().get(0).slotId.toString());
        assertNotNull(wave.candidate(somebody.candidateId).wishes);
        consents.withdraw(wave.code(), ConsentPurpose.INTERVIEW, somebody.candidateId);
        Candidate gone = wave.candidate(somebody.candidateId);
        assertEquals(CandidateState.WITHDRAWN, gone.state);
        assertNull(gone.wishes);
        assertNull(gone.slotId);
        assertEquals(10, wave.in(CandidateState.INVITED).size());
        assertEquals(List.of(), wave.messages(somebody, null).stream().filter(one -> one.state == MessageState.PENDING).toList());
        given().get("/nl" + wave.path(somebody)).then().statusCode(200).body(containsString("weggehaald"));
        wave.agree(somebody, wave.slots().get(0).slotId.toString()).then().statusCode(303);
        assertEquals(CandidateState.WITHDRAWN, wave.candidate(somebody.candidateId).state);
    }

    @Test
    void nobodyIsDrawnBeforeTheFieldIsClosedAndNobodyInvitedWithoutPlaceAndTime() {
        WillingWave wave = WillingWave.closed(WillingWave.two(20));
        wave.send("invite").then().statusCode(409).body(containsString("Er is nog niet geloot"), containsString("waar de gesprekken zijn"),
                containsString("Voeg eerst een tijd toe"));
        wave.post("draw");
        wave.send("plan", "venue", "", "minutes", "90", "languages", "xx", "interviewer", "<b>").then().statusCode(422)
                .body(containsString("role=\"alert\""), containsString("&lt;b&gt;"), containsString("value=\"90\""));
        wave.send("slots", "day", "2020-01-01", "time", "10:00", "places", "1").then().statusCode(422)
                .body(containsString("value=\"2020-01-01\""));
        assertEquals(0, wave.slots().size());
    }

    @Test
    void anAddressIsShownOnlyOfWhoComesAndTheLogSaysThatItWasOpened() {
        WillingWave wave = WillingWave.closed(WillingWave.two(20)).invited(3);
        Candidate somebody = wave.in(CandidateState.INVITED).get(0);
        String id = somebody.candidateId.toString();
        wave.send("people/contact", "candidate", id).then().statusCode(404);
        wave.send("people/contact", "candidate", wave.in(CandidateState.RESERVE).get(0).candidateId.toString()).then().statusCode(404);
        wave.agree(somebody, wave.slots().get(0).slotId.toString());
        wave.send("people/contact", "candidate", id).then().statusCode(200).body(containsString("@praten.example"),
                containsString("06 12345678"));
        assertEquals(1, wave.audited("interview-contact-opened"));
        assertFalse(wave.page().contains("@praten.example"));
        List<String> details = QuarkusTransaction.requiringNew().call(() -> AuditEntry.<AuditEntry>list("waveCode", wave.code()).stream()
                .map(entry -> entry.detail).toList());
        assertTrue(details.stream().noneMatch(detail -> detail.contains("@") || detail.contains(id)), details.toString());
    }

    @Test
    void onceTheTalkHasBegunItIsNotedAndTheVoucherHandedOver() {
        WillingWave wave = WillingWave.closed(WillingWave.two(20)).invited(3);
        List<Candidate> two = wave.in(CandidateState.INVITED).subList(0, 2);
        String slot = wave.slots().get(0).slotId.toString();
        two.forEach(one -> wave.agree(one, slot));
        String came = two.get(0).candidateId.toString();
        String missed = two.get(1).candidateId.toString();
        wave.send("people/held", "candidate", came).then().statusCode(409);
        TimeTravel.ahead(Duration.ofDays(8));
        wave.answer(two.get(0), "/no").then().statusCode(303);
        assertEquals(CandidateState.AGREED, wave.candidate(two.get(0).candidateId).state, "a change of mind comes too late");
        wave.post("people/held", "candidate", came);
        wave.post("people/no-show", "candidate", missed);
        wave.post("people/no-show", "candidate", missed);
        wave.post("people/voucher", "candidate", came);
        assertTrue(wave.candidate(two.get(0).candidateId).voucher);
        wave.send("people/voucher", "candidate", missed).then().statusCode(404);
        assertEquals(9, wave.in(CandidateState.INVITED).size(), "eight who were asked, and one for who did not come");
        assertEquals(1, wave.audited("interview-no-show"));
    }

    @Test
    void whoSaysLaterKeepsThePlaceAndIsRemindedOnceAfterAWeek() {
        WillingWave wave = WillingWave.closed(WillingWave.two(20)).invited(3);
        Candidate somebody = wave.in(CandidateState.INVITED).get(0);
        wave.answer(somebody, "/later").then().statusCode(303);
        assertEquals(CandidateState.LATER, wave.candidate(somebody.candidateId).state);
        assertEquals(10, wave.in(CandidateState.RESERVE).size());
        remind.run(java.time.Instant.now().plus(Duration.ofDays(5)));
        assertEquals(0, wave.messages(somebody, ReminderMail.TEMPLATE).size());
        remind.run(java.time.Instant.now().plus(Duration.ofDays(8)));
        remind.run(java.time.Instant.now().plus(Duration.ofDays(9)));
        assertEquals(1, wave.messages(somebody, ReminderMail.TEMPLATE).size());
        assertTrue(wave.mail(somebody, ReminderMail.TEMPLATE).isPresent());
    }

    @Test
    void whoHadATimeThatIsCalledOffMayChooseAnother() {
        WillingWave wave = WillingWave.closed(WillingWave.two(20)).invited(3);
        Candidate somebody = wave.in(CandidateState.INVITED).get(0);
        String slot = wave.slots().get(0).slotId.toString();
        wave.agree(somebody, slot);
        wave.post("slots/off", "slot", slot);
        assertEquals(CandidateState.INVITED, wave.candidate(somebody.candidateId).state);
        assertEquals(1, wave.messages(somebody, MovedMail.TEMPLATE).size());
        wave.agree(somebody, slot).then().statusCode(409);
    }

    @Test
    void aWaveIsSettledAfterItsInterviewsAndThenNobodyIsAsked() {
        WillingWave wave = WillingWave.closed(WillingWave.two(20)).invited(3);
        assertTrue(open(wave));
        Candidate somebody = wave.in(CandidateState.INVITED).get(0);
        wave.post("settle");
        wave.post("settle");
        assertFalse(open(wave));
        assertEquals(1, wave.audited("interviews-settled"));
        given().get("/nl" + wave.path(somebody)).then().statusCode(200).body(containsString("gesprekken zijn klaar"));
        wave.agree(somebody, wave.slots().get(0).slotId.toString());
        assertEquals(CandidateState.INVITED, wave.candidate(somebody.candidateId).state);
        assertTrue(wave.mail(somebody, InvitationMail.TEMPLATE).isEmpty());
        wave.send("refill").then().statusCode(409);
        assertFalse(wave.page().contains("interviews/plan\""));
    }

    @Test
    void withoutWillingPeopleNothingIsOpen() {
        assertFalse(open(WillingWave.closed(List.of())));
    }

    @Test
    void openingALinkChangesNothingAndALinkForSomethingElseIsNone() {
        WillingWave wave = WillingWave.closed(WillingWave.two(10)).invited(3);
        Candidate somebody = wave.in(CandidateState.INVITED).get(0);
        given().get("/nl" + wave.path(somebody)).then().statusCode(200).body(containsString("Stadskantoor"));
        given().get("/nl" + wave.path(somebody) + "/no").then().statusCode(200);
        assertEquals(CandidateState.INVITED, wave.candidate(somebody.candidateId).state);
        given().get("/nl/talk/" + wave.code() + "/nothing").then().statusCode(404).body(containsString("Deze link werkt niet"));
        Candidate reserve = wave.in(CandidateState.RESERVE).get(0);
        given().get("/nl" + wave.path(reserve)).then().statusCode(404);
        given().get("/nl/talk/elsewhere" + wave.path(somebody).substring(wave.path(somebody).lastIndexOf('/'))).then().statusCode(404);
    }

    @Test
    void whatIsMissingIsAskedForWithEverythingKept() {
        WillingWave wave = WillingWave.closed(WillingWave.two(10)).invited(3);
        Candidate somebody = wave.in(CandidateState.INVITED).get(0);
        given().formParams("language", "other", "other", "", "telephone", "<script>").post("/nl" + wave.path(somebody)).then()
                .statusCode(422).body(containsString("href=\"#slot\""), containsString("href=\"#other\""),
                        containsString("href=\"#telephone\""),
                        containsString("&lt;script&gt;"), not(containsString("<script>")));
        assertEquals(CandidateState.INVITED, wave.candidate(somebody.candidateId).state);
    }

    /** Everybody who gave an address hears that we have it, and how to take it back. */
    @Test
    void theConfirmationCarriesTheWayBack() {
        WillingWave wave = WillingWave.closed(WillingWave.people(1, "ti", "vrouw", "18-25", "asylum"));
        List<OutboxMessage> decided = QuarkusTransaction.requiringNew()
                .call(() -> OutboxMessage.list("waveCode = ?1 and template = ?2", wave.code(), PoolMail.TEMPLATE));
        assertEquals(1, decided.size());
        Mail mail = WillingWave.render(decided.get(0)).orElseThrow();
        assertTrue(mail.text().contains("/ti/withdraw/" + wave.code() + "/"), mail.text());
        consents.withdraw(wave.code(), ConsentPurpose.INTERVIEW, decided.get(0).recipientId);
        assertTrue(WillingWave.render(decided.get(0)).isEmpty());
    }

    private void smallDraw(WillingWave wave, int places, int reserve) {
        QuarkusTransaction.requiringNew().run(() -> {
            nl.utrecht.thuis.wave.Wave changed = nl.utrecht.thuis.wave.Wave.get(wave.code());
            changed.incentives.interviews = places;
            changed.incentives.interviewReserve = reserve;
        });
    }

    private boolean open(WillingWave wave) {
        return end.stillOpen(wave.code()).stream().anyMatch(detail -> detail.key().equals("staff.interviews.open"));
    }

    private static Map<String, Long> groups(List<Candidate> candidates) {
        return candidates.stream().collect(Collectors.groupingBy(one -> one.kind().group(), Collectors.counting()));
    }

    private static Set<UUID> ids(List<Candidate> candidates) {
        return candidates.stream().map(one -> one.candidateId).collect(Collectors.toSet());
    }
}
