package nl.utrecht.thuis.bronbestand;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import nl.utrecht.thuis.TestDatabase;
import nl.utrecht.thuis.bronbestand.file.RegisterSource;
import nl.utrecht.thuis.bronbestand.file.RowProblem;
import nl.utrecht.thuis.participant.LeaveReason;
import nl.utrecht.thuis.participant.Participant;
import nl.utrecht.thuis.participant.Person;
import nl.utrecht.thuis.participant.Persons;
import nl.utrecht.thuis.staff.Role;
import nl.utrecht.thuis.staff.Staff;
import nl.utrecht.thuis.wave.NewWave;
import nl.utrecht.thuis.wave.Participation;
import nl.utrecht.thuis.wave.Step;
import nl.utrecht.thuis.wave.Wave;
import nl.utrecht.thuis.wave.Waves;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A newer register comes while the wave is in the field. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class RegisterUpdateTest {
    private static final Decision ABSENT_MOVED = Decision.of("moved", false, true);

    @Inject
    Bronbestand bronbestand;
    @Inject
    Waves waves;
    @Inject
    Participation participation;
    @Inject
    Persons persons;
    @Inject
    Session database;
    private String wave;

    @BeforeEach
    void openAWave() {
        wave = "u-" + UUID.randomUUID().toString().substring(0, 8);
        waves.create(new NewWave(wave, "Een meting", null, null, null, null), "test");
        bronbestand.importInto(wave, ExampleRegister.of(9).with(2, "email", "").source(), "noor");
        waves.open(wave, "test", "test");
    }

    private Report.Update check(ExampleRegister file) {
        return bronbestand.check(wave, file.source()).update();
    }

    private void update(ExampleRegister file, Decision decision) {
        bronbestand.importInto(wave, file.source(), decision, "noor");
    }

    private static ExampleRegister before() {
        return ExampleRegister.of(9).with(2, "email", "");
    }

    private static ExampleRegister without(int last) {
        return ExampleRegister.of(9 - last).with(2, "email", "");
    }

    private static ExampleRegister withSomebodyNew() {
        return ExampleRegister.of(10).with(2, "email", "").with(11, "clientnummer", "600000");
    }

    private Participant participant(String number) {
        return QuarkusTransaction.requiringNew().call(() -> persons.findByClientNumber(wave, number).orElseThrow());
    }

    private List<Object[]> query(String sql) {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery(sql, Object[].class).setParameter(1, wave).getResultList());
    }

    /** What an invitation is, by the public part of its code. */
    private Map<String, String> invitations() {
        Map<String, String> found = new TreeMap<>();
        for (Object[] row : query("select selector, has_address, invited, left_register from invitation where wave_code = ?1")) {
            found.put((String) row[0], row[1] + " " + row[2] + " " + row[3]);
        }
        return found;
    }

    private Map<String, Object> invitationOf(String number) {
        Object[] row = QuarkusTransaction.requiringNew()
                .call(() -> database
                        .createNativeQuery("select has_address, invited, left_register, background from invitation where wave_code = ?1 "
                                + "and participant_id = ?2", Object[].class)
                        .setParameter(1, wave).setParameter(2, participant(number).participantId).getSingleResult());
        return Map.of("address", row[0], "invited", row[1], "left", row[2], "background", row[3]);
    }

    private int register() {
        return participation.read(wave).total().of(Step.REGISTER);
    }

    @Test
    void theSameFileChangesNothing() {
        Map<String, String> invitations = invitations();
        assertEquals(new Report.Update(0, 0, 0, 0, 0, 0, 0, 0, 0, 9), check(before()));
        update(before(), Decision.CAUTIOUS);
        update(before(), ABSENT_MOVED);
        assertEquals(invitations, invitations());
        assertEquals(9, register());
        assertEquals(0, query("select reason, people from register_adjustment where wave_code = ?1").size());
        assertEquals(0, Participant.count("waveCode = ?1 and version > 1", wave));
    }

    @Test
    void aCheckSaysWhatWouldChangeAndChangesNothing() {
        ExampleRegister file = before().with(2, "email", "nieuw@example.org").with(3, "email", "").with(4, "email", "anders@example.org")
                .with(5, "coach", "coach.twee@example.org").with(6, "straat", "Elders 1").with(7, "clientnummer", "600000");
        Map<String, String> invitations = invitations();
        assertEquals(new Report.Update(1, 0, 0, 1, 1, 1, 1, 1, 1, 3), check(file));
        assertEquals(invitations, invitations());
        assertEquals(9, Participant.count("waveCode", wave));
    }

    @Test
    void whoIsNewJoinsAndIsInvited() {
        update(withSomebodyNew(), Decision.CAUTIOUS);
        assertEquals(10, invitations().size());
        assertEquals(true, invitationOf("600000").get("invited"));
        assertEquals(10, register());
        assertEquals(1, query("select recipient_id, state from outbox_message where wave_code = ?1 and template = 'invitation' "
                + "and recipient_id = '" + participant("600000").participantId + "'").size());
    }

    @Test
    void whoIsNotInTheFileStaysUnlessSomebodySaysOtherwise() {
        update(without(1), Decision.CAUTIOUS);
        assertEquals(false, invitationOf("500008").get("left"));
        assertEquals(9, register());
        update(without(1), ABSENT_MOVED);
        assertEquals(true, invitationOf("500008").get("left"));
        assertEquals(LeaveReason.MOVED, participant("500008").leftReason);
        assertEquals(8, register());
        assertEquals(9, invitations().size());
        update(without(1), ABSENT_MOVED);
        assertEquals(1, query("select reason, people from register_adjustment where wave_code = ?1").size());
    }

    @Test
    void whoMovedFinishedOrIsExemptedLeaves() {
        String[] lines = before().text().split("\r\n");
        StringBuilder file = new StringBuilder(lines[0] + ";status\n");
        for (int i = 1; i < lines.length; i++) {
            file.append(lines[i]).append(i == 1 ? ";moved" : i == 2 ? ";finished" : i == 3 ? ";exempted" : ";active").append('\n');
        }
        RegisterSource source = RegisterSource.of(file.toString().getBytes(StandardCharsets.UTF_8));
        assertEquals(3, bronbestand.check(wave, source).update().left());
        assertThrows(ManyWouldLeave.class, () -> bronbestand.importInto(wave, source, "noor"));
        bronbestand.importInto(wave, source, Decision.of(null, false, true), "noor");
        assertEquals(List.of(LeaveReason.MOVED, LeaveReason.FINISHED, LeaveReason.EXEMPTED),
                List.of("500000", "500001", "500002").stream().map(number -> participant(number).leftReason).toList());
        assertEquals(6, register());
        Report.Update again = bronbestand.check(wave, source).update();
        assertEquals(0, again.left());
        assertEquals(9, again.unchanged());
    }

    @Test
    void aNewAddressIsInvitedAndOneThatIsGoneIsNotWrittenTo() {
        update(before().with(2, "email", "nieuw@example.org").with(3, "email", ""), Decision.CAUTIOUS);
        assertEquals(Map.of("address", true, "invited", true), subset(invitationOf("500000")));
        assertEquals(Map.of("address", false, "invited", true), subset(invitationOf("500001")));
        assertEquals("nieuw@example.org", person("500000").email());
        assertEquals(8, participation.read(wave).total().of(Step.WITH_ADDRESS));
    }

    private static Map<String, Object> subset(Map<String, Object> invitation) {
        return Map.of("address", invitation.get("address"), "invited", invitation.get("invited"));
    }

    private Person person(String number) {
        return persons.decrypt(participant(number));
    }

    @Test
    void anAddressThatMailCameBackFromIsTold() {
        QuarkusTransaction.requiringNew().run(() -> database
                .createNativeMutationQuery("update invitation set address_dead = true where wave_code = ?1 and participant_id in (?2, ?3)")
                .setParameter(1, wave).setParameter(2, participant("500003").participantId)
                .setParameter(3, participant("500005").participantId).executeUpdate());
        List<RowProblem> problems = bronbestand.check(wave, before().with(7, "email", "anders@example.org").source()).problems();
        assertEquals(List.of(RowProblem.warning(5, "email", "dead-address", Map.of())), problems);
    }

    @Test
    void detailsFollowAndWhatPeopleWereCountedAsStays() {
        String background = participant("500003").background;
        update(before().with(5, "geslacht", "man").with(5, "straat", "Elders 1").with(5, "coach", "c@example.org"), Decision.CAUTIOUS);
        assertEquals("man Elders 1 c@example.org",
                person("500003").sex() + " " + person("500003").street() + " " + person("500003").coach());
        assertEquals(background, participant("500003").background);
        assertEquals(background, invitationOf("500003").get("background"));
    }

    @Test
    void whoComesBackIsShownAndFollowedOnlyWhenSomebodySaysSo() {
        update(without(1), ABSENT_MOVED);
        assertEquals(1, check(before()).returned());
        update(before(), Decision.CAUTIOUS);
        assertEquals(true, invitationOf("500008").get("left"));
        update(before(), Decision.of(null, true, false));
        assertEquals(false, invitationOf("500008").get("left"));
        assertEquals(9, register());
        assertEquals(9, check(before()).unchanged());
    }

    @Test
    void aLargePartLeavesOnlyWhenSomebodySaysSo() {
        assertThrows(ManyWouldLeave.class, () -> update(without(1), Decision.of("absent", false, false)));
        assertEquals(9, register());
    }

    @Test
    void aFailureInTheMiddleChangesNothing() {
        ExampleRegister file = before().with(2, "email", "nieuw@example.org").with(10, "clientnummer", "600000"); // nine, of whom one is new
        Map<String, String> invitations = invitations();
        FailingObserver.WAVES.add(wave);
        assertThrows(RuntimeException.class, () -> update(file, ABSENT_MOVED));
        assertEquals(invitations, invitations());
        assertEquals(9, Participant.count("waveCode", wave));
        assertEquals("", person("500000").email());
        assertEquals(9, register());
        FailingObserver.WAVES.remove(wave);
        update(file, ABSENT_MOVED);
        assertEquals(10, invitations().size());
    }

    @Test
    void beforeTheOpeningAnAnnouncedWaveIsUpdatedToo() {
        String announced = "u-" + UUID.randomUUID().toString().substring(0, 8);
        waves.create(new NewWave(announced, "Een meting", null, null, null, null), "test");
        bronbestand.importInto(announced, before().source(), "noor");
        QuarkusTransaction.requiringNew().run(() -> Wave.get(announced).announcedOn = LocalDate.of(2023, 9, 25));
        wave = announced;
        UUID kept = participant("500001").participantId;
        update(without(1).with(3, "geslacht", "man"), Decision.CAUTIOUS);
        assertEquals(9, Participant.count("waveCode", wave));
        update(without(1), ABSENT_MOVED);
        assertEquals(8, Participant.count("waveCode", wave));
        assertEquals(8, register());
        assertEquals(kept, participant("500001").participantId);
    }

    @Test
    void whoIsNewAndDoesNotBelongToTheWaveIsSetAsideAndWhoIsThereStays() {
        ExampleRegister file = withSomebodyNew().with(2, "geboortedatum", "01-02-2021").with(11, "geboortedatum", "01-02-2021");
        QuarkusTransaction.requiringNew().run(() -> Wave.get(wave).eligibleFrom = 18);
        Report report = bronbestand.importInto(wave, file.source(), "noor");
        assertEquals(1, report.setAside());
        assertEquals(9, Participant.count("waveCode", wave));
        assertEquals(LocalDate.of(2021, 2, 1), person("500000").birthDate());
    }

    private ValidatableResponse post(ExampleRegister file, String query) {
        return Staff.calling(Role.RESEARCHER).multiPart("file", "register.csv", file.bytes(), "text/csv")
                .post("/api/v1/waves/" + wave + "/bronbestand" + query).then();
    }

    @Test
    void theApiTellsOfAnUpdateAndDecidesByWord() {
        post(without(1), "?dryRun=true").statusCode(200).body("rows", equalTo(8)).body("update.absent", equalTo(1))
                .body("update.unchanged", equalTo(8));
        post(without(1), "?absent=moved").statusCode(400).body("type", containsString("many-would-leave"));
        post(without(1), "?absent=holiday&many=true").statusCode(400);
        post(without(1), "?absent=moved&many=true&dryRun=true").statusCode(200);
        assertEquals(9, register());
        post(without(1), "?absent=moved&many=true").statusCode(200).body("update.absent", equalTo(1));
        assertEquals(8, register());
        post(before(), "?returned=true").statusCode(200).body("update.returned", equalTo(1));
        assertEquals(9, register());
        String draft = "u-" + UUID.randomUUID().toString().substring(0, 8);
        waves.create(new NewWave(draft, "Een meting", null, null, null, null), "test");
        wave = draft;
        post(before(), "").statusCode(200).body("update", nullValue()).body("setAside", equalTo(0));
        assertTrue(Participant.count("waveCode", wave) == 9);
    }
}
