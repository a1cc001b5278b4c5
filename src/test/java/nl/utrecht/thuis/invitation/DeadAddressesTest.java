package nl.utrecht.thuis.invitation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.utrecht.thuis.TestDatabase;
import nl.utrecht.thuis.outbox.Outbox;
import nl.utrecht.thuis.outbox.OutboxMessage;
import nl.utrecht.thuis.outbox.ScriptedMail;
import nl.utrecht.thuis.outbox.SendMessages;
import nl.utrecht.thuis.outbox.TestOutbox;
import nl.utrecht.thuis.participant.LeaveReason;
import nl.utrecht.thuis.participant.Participant;
import nl.utrecht.thuis.participant.Person;
import nl.utrecht.thuis.participant.Persons;
import nl.utrecht.thuis.participant.RegisterUpdate;
import nl.utrecht.thuis.wave.Participation;
import nl.utrecht.thuis.wave.Step;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mail comes back, addresses change, people leave and return: everybody can still be reached once, and is counted once. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@WithTestResource(ScriptedMail.class)
class DeadAddressesTest {
    private static final String FIRST = "door0@door.example";

    @Inject
    SendMessages sendMessages;
    @Inject
    Outbox outbox;
    @Inject
    Persons persons;
    @Inject
    Participation participation;
    @Inject
    Event<RegisterUpdate> updates;
    @Inject
    Clock clock;
    private OpenWave wave;
    private UUID person;

    @BeforeEach
    void openAWave() {
        TestOutbox.dropWaiting();
        ScriptedMail.server().behave();
        wave = OpenWave.of(1);
        person = TestInvitations.id(wave.wave(), "700000");
    }

    private void send() {
        sendMessages.run(clock.instant());
    }

    private int received(String address) {
        return ScriptedMail.server().received(address).size();
    }

    private void comesBack(String address, boolean permanent) {
        String id = ScriptedMail.server().received(address).get(0).messageId().replaceAll(".*<|@.*", "");
        assertTrue(outbox.bounced(UUID.fromString(id), "address-unknown", permanent));
    }

    private void moveTo(String address) {
        QuarkusTransaction.requiringNew().run(() -> {
            Participant row = Participant.find(wave.wave(), person).orElseThrow();
            Person p = persons.decrypt(row);
            persons.write(row, new Person(p.clientNumber(), p.firstName(), p.lastName(), p.birthDate(), address, p.telephone(), p.street(),
                    p.postcode(), p.city(), p.coach(), p.sex(), p.nationality(), p.group(), p.route(), p.toets(), p.level(), p.start(),
                    p.district()));
            updates.fire(new RegisterUpdate.ContactChanged(wave.wave(), person, row.language, !address.isEmpty(), true));
        });
    }

    private boolean isDead() {
        return QuarkusTransaction.requiringNew().call(() -> Invitation.find(wave.wave(), person).orElseThrow().addressDead);
    }

    private List<Integer> invitedDeliveredBounced() {
        return List.of(Step.INVITED, Step.DELIVERED, Step.BOUNCED).stream().map(participation.read(wave.wave()).total()::of).toList();
    }

    private List<String> occasions() {
        return QuarkusTransaction.requiringNew()
                .call(() -> OutboxMessage.<OutboxMessage>list("waveCode = ?1 order by occasion", wave.wave())
                        .stream().map(message -> message.occasion + " " + message.state).toList());
    }

    @Test
    void eachNewAddressAfterADeadOneGetsTheInvitationAndThePersonCountsOnce() {
        send();
        comesBack(FIRST, true);
        assertTrue(isDead());
        assertEquals(List.of(1, 1, 1), invitedDeliveredBounced());
        moveTo("second@door.example");
        send();
        assertEquals(1, received("second@door.example"));
        comesBack("second@door.example", true);
        moveTo("third@door.example");
        send();
        assertEquals(1, received("third@door.example"));
        assertEquals(List.of("invitation BOUNCED", "invitation-2 BOUNCED", "invitation-3 SENT"), occasions());
        assertEquals(List.of(1, 1, 1), invitedDeliveredBounced());
        assertEquals(1, participation.rounds(wave.wave()).get("invitation").values().stream().mapToInt(Integer::intValue).sum());
    }

    @Test
    void whatComesBackFromTheAddressBeforeSaysNothingOfTheOneThereIs() {
        send();
        moveTo("second@door.example");
        send();
        assertEquals(0, received("second@door.example"), "nothing says that the first did not arrive");
        comesBack(FIRST, true);
        assertEquals(false, isDead());
        send();
        assertEquals(1, received("second@door.example"));
        assertEquals(List.of(1, 1, 0), invitedDeliveredBounced());
    }

    @Test
    void mailThatMayStillArriveMakesNothingDead() {
        send();
        comesBack(FIRST, false);
        assertEquals(false, isDead());
        assertEquals(List.of(1, 1, 0), invitedDeliveredBounced());
    }

    @Test
    void whatWaitsForADeadAddressIsNotSent() {
        send();
        QuarkusTransaction.requiringNew()
                .run(() -> outbox.enqueue(wave.wave(), person, RoundMail.TEMPLATE, "reminder-1", clock.instant()));
        comesBack(FIRST, true);
        assertEquals(List.of("invitation BOUNCED", "reminder-1 DROPPED"), occasions());
    }

    @Test
    void whoeverReturnsWithoutHavingHadTheInvitationGetsIt() {
        QuarkusTransaction.requiringNew().run(() -> updates.fire(new RegisterUpdate.Left(wave.wave(), person, LeaveReason.MOVED)));
        send();
        assertEquals(0, received(FIRST));
        QuarkusTransaction.requiringNew().run(() -> updates.fire(new RegisterUpdate.Returned(wave.wave(), person)));
        send();
        assertEquals(1, received(FIRST));
        QuarkusTransaction.requiringNew().run(() -> updates.fire(new RegisterUpdate.Left(wave.wave(), person, LeaveReason.MOVED)));
        QuarkusTransaction.requiringNew().run(() -> updates.fire(new RegisterUpdate.Returned(wave.wave(), person)));
        send();
        assertEquals(1, received(FIRST), "who has it does not get it again");
    }

    @Test
    void whoeverAnsweredOrDeclinedIsNotAskedAtTheNewAddress() {
        send();
        comesBack(FIRST, true);
        TestInvitations.finish(wave.wave(), "700000");
        moveTo("second@door.example");
        send();
        assertEquals(0, received("second@door.example"));
    }

    @Test
    void anAddressThatGoesAndComesIsAnAddressAgain() {
        moveTo("");
        send();
        assertEquals(List.of("invitation DROPPED"), occasions());
        moveTo("second@door.example");
        send();
        assertEquals(1, received("second@door.example"));
        assertEquals(List.of(1, 1, 0), invitedDeliveredBounced());
    }
}
