package nl.utrecht.thuis.interview;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import nl.utrecht.thuis.TestDatabase;
import nl.utrecht.thuis.TestMail;
import nl.utrecht.thuis.demonstration.TimeTravel;
import nl.utrecht.thuis.outbox.Mail;
import nl.utrecht.thuis.outbox.MessageState;
import nl.utrecht.thuis.outbox.OutboxMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The end of the interviews: nobody who has an appointment stands before a closed door. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@WithTestResource(TestMail.class)
class SettleInterviewsTest {
    private static final int ROUNDS = 6;

    @AfterEach
    void home() {
        TimeTravel.home();
    }

    @Test
    void interviewsAreNotSettledWhileAnybodyHasAnAppointment() {
        WillingWave wave = WillingWave.closed(WillingWave.two(10)).invited(3);
        Candidate somebody = wave.in(CandidateState.INVITED).get(0);
        wave.agree(somebody, wave.slots().get(0).slotId.toString()).then().statusCode(303);
        String day = wave.slots().get(0).heldOn.getDayOfMonth() + " ";
        wave.send("settle").then().statusCode(409).body(containsString("Eén persoon heeft nog een afspraak, de laatste op " + day));
        String page = wave.page();
        assertTrue(page.contains("Eén persoon heeft nog een afspraak, de laatste op " + day));
        assertFalse(page.contains("interviews/settle\""), "there is no button for what cannot be done");
        assertEquals(CandidateState.AGREED, wave.candidate(somebody.candidateId).state);
        assertTrue(wave.mail(somebody, AppointmentMail.TEMPLATE).isPresent(), "and the appointment holds");
        assertEquals(0, wave.audited("interviews-settled"));
    }

    @Test
    void interviewsAreNotSettledBeforeItIsNotedHowOneWent() {
        WillingWave wave = WillingWave.closed(WillingWave.two(10)).invited(3);
        Candidate somebody = wave.in(CandidateState.INVITED).get(0);
        wave.agree(somebody, wave.slots().get(0).slotId.toString());
        TimeTravel.ahead(Duration.ofDays(8));
        wave.send("settle").then().statusCode(409).body(containsString("Eén gesprek is al geweest"));
        wave.post("people/held", "candidate", somebody.candidateId.toString());
        wave.post("settle");
        assertEquals(1, wave.audited("interviews-settled"));
    }

    @Test
    void whoHasNotDecidedKeepsNothingOpenAndThePageSaysHowManyThatAre() {
        WillingWave wave = WillingWave.closed(WillingWave.two(10)).invited(3);
        wave.answer(wave.in(CandidateState.INVITED).get(0), "/later");
        assertTrue(wave.page().contains("10 mensen zijn gevraagd en hebben nog geen tijd gekozen"));
        wave.post("settle");
    }

    @Test
    void aTimeThatIsCalledOffJustBeforeTheEndIsStillToldAndThenTheTalkIsOff() {
        WillingWave wave = WillingWave.closed(WillingWave.two(10)).invited(3);
        Candidate somebody = wave.in(CandidateState.INVITED).stream().filter(one -> one.kind().language().equals("ar")).findFirst()
                .orElseThrow();
        String slot = wave.slots().get(0).slotId.toString();
        wave.agree(somebody, slot);
        QuarkusTransaction.requiringNew().run(() -> stop(wave, somebody)); // as if the mail server were away
        wave.post("slots/off", "slot", slot);
        wave.post("settle");
        OutboxMessage message = wave.messages(somebody, MovedMail.TEMPLATE).get(0);
        assertFalse(message.state == MessageState.DROPPED, "nobody may come for nothing");
        Mail mail = WillingWave.render(message).orElseThrow();
        assertEquals("تم إلغاء محادثتك", mail.subject());
        assertTrue(mail.text().contains("Dat gesprek gaat niet door. U hoeft niet te komen."), mail.text());
        assertTrue(mail.text().contains("/ar/withdraw/" + wave.code() + "/"), mail.text());
        assertFalse(mail.text().contains("/talk/"), "there is no other time to choose");
        assertEquals(List.of(), wave.messages(somebody, InvitationMail.TEMPLATE).stream().filter(one -> one.state == MessageState.PENDING)
                .filter(one -> WillingWave.render(one).isPresent()).toList());
    }

    /** Told of the time while the mail server was away, and then waited for no longer: this person still thinks that the talk is on. */
    @Test
    void whoIsWaitedForNoLongerStillHearsThatTheTimeWasCalledOff() {
        WillingWave wave = WillingWave.closed(WillingWave.two(10)).invited(3);
        Candidate somebody = wave.in(CandidateState.INVITED).stream().filter(one -> one.kind().language().equals("nl")).findFirst()
                .orElseThrow();
        String slot = wave.slots().get(0).slotId.toString();
        wave.agree(somebody, slot);
        wave.post("slots/off", "slot", slot);
        QuarkusTransaction.requiringNew().run(() -> hold(wave, somebody));
        wave.post("people/let-go", "candidate", somebody.candidateId.toString());
        assertEquals(CandidateState.LAPSED, wave.candidate(somebody.candidateId).state);
        isToldThatTheTalkIsOff(wave, somebody);
        wave.post("settle");
        isToldThatTheTalkIsOff(wave, somebody);
    }

    private static void isToldThatTheTalkIsOff(WillingWave wave, Candidate somebody) {
        OutboxMessage message = wave.messages(somebody, MovedMail.TEMPLATE).get(0);
        assertFalse(message.state == MessageState.DROPPED, "nobody may come for nothing");
        Mail mail = WillingWave.render(message).orElseThrow();
        assertEquals("Uw gesprek gaat niet door", mail.subject());
        assertFalse(mail.text().contains("/talk/"), "there is no other time to choose");
    }

    @Test
    void whoNeverHadATimeAndIsWaitedForNoLongerGetsNoMail() {
        WillingWave wave = WillingWave.closed(WillingWave.two(10)).invited(3);
        Candidate somebody = wave.in(CandidateState.INVITED).get(0);
        wave.post("people/let-go", "candidate", somebody.candidateId.toString());
        assertEquals(List.of(), wave.messages(somebody, null).stream().filter(one -> one.state == MessageState.PENDING).toList());
        assertEquals(List.of(), wave.messages(somebody, MovedMail.TEMPLATE));
    }

    @Test
    void aVoucherThatIsStillToBeGivenKeepsItsAddressAfterTheEndAndNoOther() {
        WillingWave wave = WillingWave.closed(WillingWave.two(10)).invited(3);
        List<Candidate> two = wave.in(CandidateState.INVITED).subList(0, 2);
        two.forEach(one -> wave.agree(one, wave.slots().get(0).slotId.toString()));
        String came = two.get(0).candidateId.toString();
        String missed = two.get(1).candidateId.toString();
        TimeTravel.ahead(Duration.ofDays(8));
        wave.post("people/held", "candidate", came);
        wave.post("people/no-show", "candidate", missed);
        wave.send("people/contact", "candidate", missed).then().statusCode(200);
        assertTrue(wave.page().contains("Bij één persoon die kwam, staat nog geen cadeaubon"));
        wave.post("settle");
        wave.send("people/contact", "candidate", missed).then().statusCode(404);
        wave.send("people/contact", "candidate", came).then().statusCode(200).body(containsString("@praten.example"));
        wave.post("people/voucher", "candidate", came);
        wave.send("people/contact", "candidate", came).then().statusCode(404);
        assertTrue(wave.page().contains("people/no-voucher\""));
    }

    /** Whichever comes first: nobody is left with an appointment that nobody keeps. */
    @Test
    void whoAgreesWhileSomebodySettlesHasAnAppointmentOrHearsThatItIsOver() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            WillingWave wave = WillingWave.closed(WillingWave.two(5)).invited(3);
            Candidate somebody = wave.in(CandidateState.INVITED).get(0);
            String slot = wave.slots().get(0).slotId.toString();
            List<Response> answers = AtOnce.of(List.of(() -> wave.agree(somebody, slot), () -> wave.send("settle")));
            boolean agreed = wave.candidate(somebody.candidateId).state == CandidateState.AGREED;
            assertEquals(303, answers.get(0).statusCode());
            assertEquals(agreed ? 409 : 303, answers.get(1).statusCode());
        }
    }

    /** Mails to this person wait for a day. */
    private static void stop(WillingWave wave, Candidate somebody) {
        OutboxMessage.update("nextAttemptAt = ?1 where waveCode = ?2 and recipientId = ?3 and state = ?4",
                java.time.Instant.now().plus(Duration.ofDays(1)), wave.code(), somebody.candidateId, MessageState.PENDING);
    }

    /** As if the mail server had been away since the time was called off. */
    private static void hold(WillingWave wave, Candidate somebody) {
        OutboxMessage.update("state = ?1, nextAttemptAt = ?2 where waveCode = ?3 and recipientId = ?4 and template = ?5",
                MessageState.PENDING,
                java.time.Instant.now().plus(Duration.ofDays(1)), wave.code(), somebody.candidateId, MovedMail.TEMPLATE);
    }
}
