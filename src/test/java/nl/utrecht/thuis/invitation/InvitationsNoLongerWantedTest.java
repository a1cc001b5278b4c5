package nl.utrecht.thuis.invitation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.utrecht.thuis.TestDatabase;
import nl.utrecht.thuis.outbox.MessageState;
import nl.utrecht.thuis.outbox.OutboxMessage;
import nl.utrecht.thuis.outbox.ScriptedMail;
import nl.utrecht.thuis.outbox.SendMessages;
import nl.utrecht.thuis.outbox.TestOutbox;
import nl.utrecht.thuis.participant.Participant;
import nl.utrecht.thuis.wave.Participation;
import nl.utrecht.thuis.wave.Step;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Between the decision and the sending, life goes on. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@WithTestResource(ScriptedMail.class)
class InvitationsNoLongerWantedTest {
    @Inject
    SendMessages sendMessages;
    @Inject
    Participation participation;
    @Inject
    Clock clock;
    private OpenWave wave;

    @BeforeEach
    void openAWave() {
        TestOutbox.dropWaiting();
        ScriptedMail.server().behave();
        wave = OpenWave.of(5);
    }

    private long count(MessageState state) {
        return QuarkusTransaction.requiringNew().call(() -> OutboxMessage.countOf(wave.wave(), RoundMail.TEMPLATE, state));
    }

    @Test
    void whoeverFinishedOrLeftGetsNoMail() {
        List<UUID> people = QuarkusTransaction.requiringNew()
                .call(() -> Invitation.ofWave(wave.wave()).stream().map(invitation -> invitation.participantId).toList());
        QuarkusTransaction.requiringNew().run(() -> {
            Invitation.find(wave.wave(), people.get(0)).orElseThrow().done = true;
            Invitation.find(wave.wave(), people.get(1)).orElseThrow().leftRegister = true;
            Participant.find(wave.wave(), people.get(2)).orElseThrow().delete();
        });
        sendMessages.run(clock.instant());
        assertEquals(2, ScriptedMail.server().taken().count());
        assertEquals(2, count(MessageState.SENT));
        assertEquals(3, count(MessageState.DROPPED));
        assertEquals(2, participation.read(wave.wave()).total().of(Step.DELIVERED));
    }

    @Test
    void nobodyIsInvitedToAClosedWave() {
        wave.close();
        sendMessages.run(clock.instant());
        assertEquals(0, ScriptedMail.server().taken().count());
        assertEquals(5, count(MessageState.DROPPED));
    }
}
