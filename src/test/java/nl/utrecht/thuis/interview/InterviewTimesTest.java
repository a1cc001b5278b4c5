package nl.utrecht.thuis.interview;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.utrecht.thuis.TestDatabase;
import nl.utrecht.thuis.TestMail;
import nl.utrecht.thuis.demonstration.TimeTravel;
import nl.utrecht.thuis.keys.FormToken;
import nl.utrecht.thuis.outbox.Mail;
import nl.utrecht.thuis.outbox.OutboxMessage;
import nl.utrecht.thuis.staff.Role;
import nl.utrecht.thuis.staff.Staff;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Times to talk: adding them, calling them off, and what is asked twice before it is done. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@WithTestResource(TestMail.class)
class InterviewTimesTest {
    private static final String IN_A_WEEK = LocalDate.now().plusDays(7).toString();

    @Inject
    RemindCandidates remind;

    @AfterEach
    void home() {
        TimeTravel.home();
    }

    @Test
    void addingTheSameTimeAgainSaysSoAndMorePlacesAreMorePlaces() {
        WillingWave wave = WillingWave.closed(WillingWave.two(5));
        wave.slot("10:00", 2);
        wave.send("slots", "day", IN_A_WEEK, "time", "10:00", "places", "2").then().statusCode(422)
                .body(containsString("Deze tijd staat er al"), containsString("value=\"" + IN_A_WEEK + "\""));
        wave.send("slots", "day", IN_A_WEEK, "time", "10:00", "places", "1").then().statusCode(422);
        assertEquals(List.of(2), wave.slots().stream().map(slot -> slot.places).toList());
        assertEquals(1, wave.audited("interview-time-added"));
        Response more = wave.send("slots", "day", IN_A_WEEK, "time", "10:00", "places", "3");
        assertEquals(303, more.statusCode());
        String after = more.header("Location");
        assertTrue(Staff.browsing(Staff.session(Role.RESEARCHER)).get(after.split("#")[0]).asString()
                .contains("role=\"status\">Deze tijd stond er al."), after);
        assertEquals(List.of(3), wave.slots().stream().map(slot -> slot.places).toList());
        assertEquals(1, wave.audited("interview-places-added"));
    }

    /** No form of ours sends seconds; whoever sends them gets no second time that looks the same. */
    @Test
    void aTimeIsOneToTheMinute() {
        WillingWave wave = WillingWave.closed(WillingWave.two(5));
        wave.post("slots", "day", IN_A_WEEK, "time", "10:00:59.5", "places", "2");
        assertEquals(List.of(LocalTime.of(10, 0)), wave.slots().stream().map(slot -> slot.beginsAt).toList());
        wave.send("slots", "day", IN_A_WEEK, "time", "10:00:30", "places", "2").then().statusCode(422);
        wave.send("slots", "day", IN_A_WEEK, "time", "10:00", "places", "2").then().statusCode(422);
        assertEquals(1, wave.slots().size());
    }

    @Test
    void nobodyIsAskedForADayOnWhichEverybodyIsForgotten() {
        WillingWave wave = WillingWave.closed(WillingWave.two(5));
        LocalDate due = wave.due();
        wave.send("slots", "day", due.toString(), "time", "10:00", "places", "1").then().statusCode(422)
                .body(containsString("Op die dag worden alle persoonsgegevens van deze meting vernietigd"));
        wave.post("slots", "day", due.minusDays(1).toString(), "time", "10:00", "places", "1");
    }

    @Test
    void whatCannotBeUndoneNeedsItsBox() {
        WillingWave wave = WillingWave.closed(WillingWave.two(10)).invited(3);
        Candidate somebody = wave.in(CandidateState.INVITED).get(0);
        Candidate silent = wave.in(CandidateState.INVITED).get(1);
        String slot = wave.slots().get(0).slotId.toString();
        wave.agree(somebody, slot);
        unsure(wave, "slots/off", "slot", slot);
        unsure(wave, "people/let-go", "candidate", silent.candidateId.toString());
        TimeTravel.ahead(Duration.ofDays(8));
        unsure(wave, "people/held", "candidate", somebody.candidateId.toString());
        unsure(wave, "people/no-show", "candidate", somebody.candidateId.toString());
        assertEquals(1, wave.slots().size());
        assertEquals(CandidateState.AGREED, wave.candidate(somebody.candidateId).state);
        assertEquals(CandidateState.INVITED, wave.candidate(silent.candidateId).state);
        wave.post("people/let-go", "candidate", silent.candidateId.toString());
        assertEquals(CandidateState.LAPSED, wave.candidate(silent.candidateId).state);
    }

    private static void unsure(WillingWave wave, String form, String field, String value) {
        String session = Staff.session(Role.RESEARCHER);
        Staff.browsing(session).formParam("token", FormToken.of(session)).formParam(field, value)
                .post("/staff/waves/" + wave.code() + "/interviews/" + form).then().statusCode(400)
                .body(containsString("vink aan dat u het zeker weet"));
    }

    @Test
    void aVoucherThatWasNotedByMistakeIsTakenBack() {
        WillingWave wave = WillingWave.closed(WillingWave.two(10)).invited(3);
        Candidate somebody = wave.in(CandidateState.INVITED).get(0);
        String id = somebody.candidateId.toString();
        wave.agree(somebody, wave.slots().get(0).slotId.toString());
        TimeTravel.ahead(Duration.ofDays(8));
        wave.post("people/held", "candidate", id);
        wave.post("people/voucher", "candidate", id);
        wave.post("people/no-voucher", "candidate", id);
        wave.post("people/no-voucher", "candidate", id);
        assertFalse(wave.candidate(somebody.candidateId).voucher);
        assertEquals(1, wave.audited("interview-voucher-not-handed-over"));
    }

    @Test
    void thePageSaysWhatCallingATimeOffDoes() {
        WillingWave wave = WillingWave.closed(WillingWave.two(10)).invited(3);
        assertTrue(wave.page().contains("Niemand heeft deze tijd gekozen."));
        wave.agree(wave.in(CandidateState.INVITED).get(0), wave.slots().get(0).slotId.toString());
        assertTrue(wave.page().contains("Eén persoon heeft deze tijd gekozen. Die krijgt meteen een mail"));
    }

    /** Nobody may stand before a door where the talk is no longer. */
    @Test
    void whoHasAnAppointmentHearsOfAnotherPlaceAndOnlyThen() {
        WillingWave wave = WillingWave.closed(WillingWave.two(10)).invited(3);
        Candidate somebody = wave.in(CandidateState.INVITED).get(0);
        Candidate undecided = wave.in(CandidateState.INVITED).get(1);
        assertFalse(wave.page().contains("een afspraak die nog komt"));
        wave.agree(somebody, wave.slots().get(0).slotId.toString());
        assertTrue(wave.page().contains("Eén persoon heeft een afspraak die nog komt."));
        wave.post("plan", "venue", "Stadskantoor", "minutes", "60", "languages", "nl", "languages", "ar", "interviewer", "Noor");
        assertEquals(1, wave.messages(somebody, AppointmentMail.TEMPLATE).size(), "the mail says nothing of languages");
        wave.post("plan", "venue", "Bibliotheek Neude", "minutes", "60", "languages", "nl", "interviewer", "Noor");
        wave.post("plan", "venue", "Bibliotheek Neude", "minutes", "60", "languages", "nl", "interviewer", "Noor");
        wave.post("plan", "venue", "Bibliotheek Neude", "minutes", "45", "languages", "nl", "interviewer", "Noor");
        wave.post("plan", "venue", "Bibliotheek Neude", "minutes", "45", "languages", "nl", "interviewer", "Sam");
        List<OutboxMessage> letters = wave.messages(somebody, AppointmentMail.TEMPLATE).stream()
                .sorted(Comparator.comparing(one -> one.occasion)).toList();
        assertEquals(List.of("1", "2", "3", "4"), letters.stream().map(one -> one.occasion).toList());
        List<String> texts = letters.stream().map(WillingWave::render).flatMap(Optional::stream).map(Mail::text).toList();
        assertEquals(1, texts.size(), "only what holds is confirmed");
        List.of("Bibliotheek Neude", "45", "Sam").forEach(fact -> assertTrue(texts.get(0).contains(fact), texts.get(0)));
        assertEquals(List.of(), wave.messages(undecided, AppointmentMail.TEMPLATE));
    }

    @Test
    void whoseTalkHasBegunHearsOfNoOtherPlace() {
        WillingWave wave = WillingWave.closed(WillingWave.two(10)).invited(3);
        Candidate somebody = wave.in(CandidateState.INVITED).get(0);
        wave.agree(somebody, wave.slots().get(0).slotId.toString());
        TimeTravel.ahead(Duration.ofDays(8));
        assertFalse(wave.page().contains("een afspraak die nog komt"));
        wave.post("plan", "venue", "Bibliotheek Neude", "minutes", "60", "languages", "nl", "interviewer", "Noor");
        assertEquals(1, wave.messages(somebody, AppointmentMail.TEMPLATE).size());
    }

    /** Somebody whose time was called off, or who came back on it, is reminded of that choice too. */
    @Test
    void eachTimeThatSomebodyMustChooseAnewIsRemindedOfOnce() {
        WillingWave wave = WillingWave.closed(WillingWave.two(10)).invited(3);
        wave.slot("14:00", 3);
        Candidate somebody = wave.in(CandidateState.INVITED).get(0);
        wave.answer(somebody, "/later");
        afterAWeek();
        wave.agree(somebody, wave.slots().get(0).slotId.toString());
        wave.answer(somebody, "/later");
        afterAWeek();
        afterAWeek();
        assertEquals(2, wave.messages(somebody, ReminderMail.TEMPLATE).size());
        wave.agree(somebody, wave.slots().get(1).slotId.toString());
        wave.post("slots/off", "slot", wave.slots().get(1).slotId.toString());
        afterAWeek();
        assertEquals(3, wave.messages(somebody, ReminderMail.TEMPLATE).size());
    }

    private void afterAWeek() {
        remind.run(Instant.now().plus(Duration.ofDays(8)));
    }

    /** Before the draw an exact number would tell, by withdrawing an address, whether it was there. */
    @Test
    void howManyAreWillingIsShownInTensUntilTheDraw() {
        WillingWave wave = WillingWave.closed(WillingWave.two(6));
        assertTrue(wave.page().contains("<dd>ten minste 10</dd>"));
        wave.post("draw");
        assertTrue(wave.page().contains("<dd>12</dd>"));
    }
}
