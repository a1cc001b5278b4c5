package nl.utrecht.thuis.coaching;

import static nl.utrecht.thuis.coaching.CoachedWave.number;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import nl.utrecht.thuis.TestDatabase;
import nl.utrecht.thuis.invitation.TestInvitations;
import nl.utrecht.thuis.staff.Staff;
import org.junit.jupiter.api.Test;

/** The numbers of coaches are never about fewer than ten people, whatever is compared with what. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class CaseloadCountsTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Amsterdam"));
    private static final String NONE = "none";

    @Inject
    CountCaseloads count;

    @Test
    void tenHaveAnsweredOrThereIsNoNumber() {
        CoachedWave wave = wave(24, 0, 30);
        finish(wave, 24, 40);
        finish(wave, 0, 9);
        assertEquals(NONE, own(wave, "anna", 0));
        finish(wave, 9, 10);
        assertEquals("10/14", own(wave, "anna", 1));
    }

    @Test
    void tenHaveNotAnsweredOrThereIsNoNumber() {
        CoachedWave fifteen = wave(24, 0, 30);
        finish(fifteen, 0, 15);
        assertEquals(NONE, own(fifteen, "anna", 0));
        CoachedWave fourteen = wave(24, 0, 30);
        finish(fourteen, 0, 14);
        finish(fourteen, 24, 40);
        assertEquals("14/10", own(fourteen, "anna", 0));
        assertEquals("30/24", whole(fourteen, "anna"));
        CoachedWave thirteen = wave(24, 0, 30);
        finish(thirteen, 0, 13);
        finish(thirteen, 24, 40);
        assertEquals("13/11", own(thirteen, "anna", 0));
    }

    @Test
    void aNumberStaysUntilTenMoreHaveAnswered() {
        CoachedWave wave = wave(40, 0, 40);
        finish(wave, 0, 10);
        finish(wave, 40, 51);
        assertEquals("10/30", own(wave, "anna", 0));
        assertEquals("21/59", whole(wave, "anna"));
        finish(wave, 10, 19);
        assertEquals("10/30", own(wave, "anna", 1));
        finish(wave, 19, 20);
        assertEquals("20/20", own(wave, "anna", 2));
        assertEquals("31/49", whole(wave, "anna"), "the sum of what is shown");
        finish(wave, 51, 60);
        count.run(night(3));
        assertEquals("31/49", whole(wave, "anna"), "nine more of the others would be known");
        finish(wave, 60, 61);
        count.run(night(4));
        assertEquals("41/39", whole(wave, "anna"));
        finish(wave, 20, 31);
        assertEquals("20/20", own(wave, "anna", 5), "only nine would be left");
    }

    @Test
    void aNumberComesAtNightAndOnceInIt() {
        CoachedWave wave = wave(24, 0, 30);
        finish(wave, 24, 40);
        finish(wave, 0, 9);
        count.run(night(0));
        finish(wave, 9, 10);
        count.run(night(0).plusSeconds(600));
        count.run(TODAY.plusDays(1).atTime(12, 0).atZone(ZoneId.of("Europe/Amsterdam")).toInstant());
        assertEquals(NONE, shown(wave, "anna", "own"));
        assertEquals("10/14", own(wave, "anna", 1));
    }

    @Test
    void whoComesOrGoesIsNotSeenInAnyNumber() {
        CoachedWave wave = wave(30, 30, 30);
        finish(wave, 0, 12);
        finish(wave, 30, 38);
        finish(wave, 60, 72);
        assertEquals("12/18", own(wave, "anna", 0));
        assertEquals("32/58", whole(wave, "anna"));
        wave.give(0, "bert"); // who has answered
        wave.give(29, ""); // who has not
        assertEquals("12/18", own(wave, "anna", 1));
        assertEquals(NONE, shown(wave, "bert", "own"));
        finish(wave, 38, 40);
        assertEquals("10/20", own(wave, "bert", 2), "the client who is counted with Anna is counted nowhere else");
        wave.give(1, "bert");
        wave.give(2, "bert");
        finish(wave, 40, 50);
        assertEquals("12/18", own(wave, "anna", 3));
        assertEquals("20/10", own(wave, "bert", 3));
    }

    @Test
    void whatIsLeftWhenEverybodySubtractsIsLargeToo() {
        CoachedWave wave = wave(30, 30, 5);
        finish(wave, 0, 12);
        finish(wave, 30, 42);
        count.run(night(0));
        assertEquals("12/18", shown(wave, "anna", "own"));
        assertEquals(NONE, shown(wave, "bert", "own"), "Anna's number and the wave's would leave five people");
        assertEquals("24/41", whole(wave, "anna"));
    }

    @Test
    void aWaveThatConsistsOfCoachesMayBeKnownWhole() {
        CoachedWave wave = wave(30, 30, 0);
        finish(wave, 0, 12);
        finish(wave, 30, 42);
        count.run(night(0));
        assertEquals("12/18", shown(wave, "anna", "own"));
        assertEquals("12/18", shown(wave, "bert", "own"));
        assertEquals("24/36", whole(wave, "bert"));
    }

    @Test
    void theWavesNumberDoesNotTellWhatAColleaguesHides() {
        CoachedWave wave = wave(60, 60, 0);
        finish(wave, 0, 15);
        finish(wave, 60, 75);
        count.run(night(0));
        assertEquals("30/90", whole(wave, "anna"));
        finish(wave, 15, 25);
        finish(wave, 75, 76);
        assertEquals("25/35", own(wave, "anna", 1));
        assertEquals("15/45", shown(wave, "bert", "own"));
        assertEquals("40/80", whole(wave, "anna"), "41 would tell Anna that one of Bert's answered");
    }

    /** Whoever saw the wave's number before knows that of the others. */
    @Test
    void theOthersDoNotBecomeTheLastCoachsGroupWhenFewAnsweredSince() {
        CoachedWave wave = wave(30, 0, 30);
        finish(wave, 0, 12);
        finish(wave, 30, 42);
        count.run(night(0));
        assertEquals("24/36", whole(wave, "anna"));
        for (int person = 30; person < 60; person++) {
            wave.give(person, "bert");
        }
        finish(wave, 42, 43);
        assertEquals(NONE, own(wave, "bert", 1));
        finish(wave, 43, 50);
        assertEquals(NONE, own(wave, "bert", 2));
        finish(wave, 50, 52);
        assertEquals(NONE, own(wave, "bert", 3), "only eight have not answered");
        assertEquals("24/36", whole(wave, "anna"));
    }

    /** Anna's clients come first in the register, then Bert's, then people without a coach. */
    private static CoachedWave wave(int anna, int bert, int nobody) {
        Map<String, Integer> clients = new LinkedHashMap<>();
        clients.put("anna", anna);
        clients.put("bert", bert);
        clients.put("", nobody);
        return CoachedWave.open(clients);
    }

    private static void finish(CoachedWave wave, int from, int until) {
        IntStream.range(from, until).forEach(person -> TestInvitations.finish(wave.code, number(person)));
    }

    private String own(CoachedWave wave, String coach, int night) {
        count.run(night(night));
        return shown(wave, coach, "own");
    }

    private static String whole(CoachedWave wave, String coach) {
        return shown(wave, coach, "wholeWave");
    }

    private static Instant night(int number) {
        return TODAY.plusDays(1L + number).atTime(3, 0).atZone(ZoneId.of("Europe/Amsterdam")).toInstant();
    }

    private static String shown(CoachedWave wave, String coach, String which) {
        JsonPath caseload = Staff.calling(wave.username(coach)).get("/api/v1/caseload/" + wave.code).then().statusCode(200).extract()
                .jsonPath();
        return caseload.get(which) == null ? NONE : caseload.getInt(which + ".done") + "/" + caseload.getInt(which + ".notDone");
    }
}
