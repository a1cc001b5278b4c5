package nl.utrecht.thuis.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.utrecht.thuis.TestDatabase;
import nl.utrecht.thuis.outbox.Delivery.Reason;
import nl.utrecht.thuis.outbox.ScriptedServer.Stage;
import org.junit.jupiter.api.Test;

/** Every message is counted once, whatever happens to it, also when it comes back. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@WithTestResource(ScriptedMail.class)
class DeliveriesTest extends OutboxCase {
    @Inject
    Deliveries deliveries;
    @Inject
    Sending sending;

    private Delivery delivery() {
        return deliveries.of(wave, START).occasions().get(0);
    }

    private static List<Long> numbers(Delivery of) {
        return List.of(of.waiting(), of.sending(), of.sent(), of.bounced(), of.dropped(), of.failed());
    }

    private boolean bounced(UUID recipient, boolean permanent) {
        return outbox.bounced(message(recipient).messageId, "5.1.1", permanent);
    }

    @Test
    void eachMessageIsInOneOfTheNumbersWithItsReason() {
        List<UUID> recipients = enqueue(6);
        letters.unwanted().add(recipients.get(0));
        server.follow((stage, to) -> stage != Stage.RCPT
                ? AS_USUAL
                : to.equals(TestLetters.address(recipients.get(1)))
                        ? reply("550 no such user")
                        : to.equals(TestLetters.address(recipients.get(2))) ? reply("451 later") : AS_USUAL);
        runAtStart();
        UUID waiting = UUID.randomUUID();
        enqueue(waiting, START.plus(Duration.ofDays(1)));
        assertTrue(bounced(recipients.get(5), true));
        Delivery now = delivery();
        assertEquals(List.of(2L, 0L, 2L, 1L, 1L, 1L), numbers(now));
        assertEquals(7, now.total());
        assertEquals(3, now.delivered());
        assertEquals(List.of(new Reason(MessageState.PENDING, "451", 1), new Reason(MessageState.BOUNCED, "5.1.1", 1),
                new Reason(MessageState.FAILED, "550", 1), new Reason(MessageState.DROPPED, "no-longer-wanted", 1)), now.reasons());
        assertEquals(Optional.of(message(recipients.get(2)).nextAttemptAt), now.earliestRetry(), "and not what was never tried");
        letters.unwanted().clear();
    }

    @Test
    void progressIsRightWhileMailsGoOut() {
        enqueue(20);
        List<List<Long>> seen = new ArrayList<>();
        server.follow((stage, to) -> {
            if (stage == Stage.END) {
                seen.add(numbers(delivery()));
            }
            return AS_USUAL;
        });
        runAtStart();
        for (int i = 0; i < 20; i++) {
            assertEquals(List.of(19L - i, 1L, (long) i, 0L, 0L, 0L), seen.get(i));
        }
        assertEquals(List.of(0L, 0L, 20L, 0L, 0L, 0L), numbers(delivery()));
    }

    @Test
    void occasionsAreCountedApartAndAPauseIsTold() {
        enqueue(2);
        QuarkusTransaction.requiringNew()
                .run(() -> assertEquals(3, outbox.enqueueAll(wave, List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID()),
                        TestLetters.TEMPLATE, "again", START)));
        Deliveries.Progress progress = deliveries.of(wave, START);
        assertEquals(List.of("again", "test"), progress.occasions().stream().map(Delivery::occasion).toList());
        assertEquals(List.of(3L, 2L), progress.occasions().stream().map(Delivery::waiting).toList());
        assertFalse(progress.paused());
        assertEquals(Optional.of(START), progress.nextOpening());
        sending.pause(wave);
        assertTrue(deliveries.of(wave, START).paused());
        assertEquals(Optional.empty(), deliveries.of(wave, START).nextOpening());
    }

    @Test
    void decidingOnManyPassesOverThoseWhoWereDecidedOn() {
        List<UUID> people = new ArrayList<>(enqueue(3));
        for (int i = 0; i < 2_500; i++) {
            people.add(UUID.randomUUID());
        }
        assertEquals(2_500, QuarkusTransaction.requiringNew()
                .call(() -> outbox.enqueueAll(wave, people, TestLetters.TEMPLATE, "test", START)));
        assertEquals(0, QuarkusTransaction.requiringNew()
                .call(() -> outbox.enqueueAll(wave, people, TestLetters.TEMPLATE, "test", START)));
        assertEquals(2_503, delivery().waiting());
    }

    @Test
    void aBounceThatIsPermanentIsToldOnceAndAnyOtherEachTime() {
        UUID recipient = enqueue(1).get(0);
        runAtStart();
        int recorded = letters.recorded();
        assertTrue(bounced(recipient, false));
        assertTrue(bounced(recipient, false));
        assertEquals("SENT null", message(recipient).state + " " + message(recipient).reason);
        assertTrue(bounced(recipient, true));
        assertTrue(bounced(recipient, true));
        assertEquals(List.of(false, false, true), letters.bounced(recipient).stream().map(MessageBounced::permanent).toList());
        assertEquals("BOUNCED 5.1.1", message(recipient).state + " " + message(recipient).reason);
        assertEquals(recorded, letters.recorded(), "that it was delivered had been told");
    }

    @Test
    void aBounceBeforeTheDeliveryWasRecordedTellsThatToo() {
        UUID recipient = enqueue(1).get(0);
        letters.deadlyToRecord().add(recipient);
        assertThrows(IllegalStateException.class, this::runAtStart);
        letters.deadlyToRecord().clear();
        int recorded = letters.recorded();
        assertTrue(bounced(recipient, true));
        assertEquals(1, letters.recorded() - recorded);
        runAfter(config.lease().plusSeconds(1));
        assertEquals(1, received(recipient).size(), "it is not sent again");
        assertEquals(MessageState.BOUNCED, message(recipient).state);
        assertEquals(1, letters.recorded() - recorded);
    }

    @Test
    void aBounceOfNothingThatWasSentDoesNothingAndSaysSo() {
        UUID recipient = enqueue(1).get(0);
        assertFalse(outbox.bounced(UUID.randomUUID(), "5.1.1", true));
        assertFalse(bounced(recipient, true), "it has not been near a mail server");
        assertEquals(List.of(1L, 0L, 0L, 0L, 0L, 0L), numbers(delivery()));
        assertEquals(List.of(), letters.bounced(recipient));
    }

    @Test
    void aKindOfBounceHoldsNoAddress() {
        assertThrows(IllegalArgumentException.class, () -> outbox.bounced(UUID.randomUUID(), "no such user a@example.org", true));
    }
}
