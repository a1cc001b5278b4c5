package nl.utrecht.thuis.envelope;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionalException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.utrecht.thuis.OwnThread;
import nl.utrecht.thuis.TestDatabase;
import nl.utrecht.thuis.keys.Box;
import nl.utrecht.thuis.keys.Undecryptable;
import nl.utrecht.thuis.keys.WaveKeys;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class EnvelopesTest {
    @Inject
    Envelopes envelopes;
    @Inject
    WaveKeys keys;
    @Inject
    EntityManager entities;

    @Test
    void sealedEnvelopesOpenAfterClosingInAnotherOrder() {
        envelopes.openBoxes("order");
        List<String> sent = IntStream.range(0, 60).mapToObj(i -> "answers " + i).toList();
        sent.forEach(content -> seal("order", Box.ANSWERS, content));
        assertEquals(60, envelopes.count("order", Box.ANSWERS));
        assertThrows(IllegalStateException.class, () -> envelopes.open("order", Box.ANSWERS));

        envelopes.close("order", Box.ANSWERS);
        List<String> opened = texts(envelopes.open("order", Box.ANSWERS));
        assertNotEquals(sent, opened);
        assertEquals(sent.stream().sorted().toList(), opened.stream().sorted().toList());
        assertEquals(60, envelopes.count("order", Box.ANSWERS));

        envelopes.empty("order", Box.ANSWERS);
        assertEquals(0, envelopes.count("order", Box.ANSWERS));
        assertEquals(BoxState.EMPTIED, envelopes.state("order", Box.ANSWERS));
    }

    @Test
    void closedBoxRefusesAndItsNeighboursDoNot() {
        envelopes.openBoxes("closed");
        envelopes.close("closed", Box.ANSWERS);
        BoxClosed problem = assertThrows(BoxClosed.class, () -> seal("closed", Box.ANSWERS, "late"));
        assertEquals("wave-closed 410", problem.type() + " " + problem.status());
        seal("closed", Box.INTERVIEW, "in time");
        assertEquals(1, envelopes.count("closed", Box.INTERVIEW));
        assertThrows(BoxClosed.class, () -> seal("never-opened", Box.ANSWERS, "early"));
    }

    @Test
    void everyStepMayBeRepeatedAndNoneGoesBack() {
        envelopes.openBoxes("again");
        assertThrows(IllegalStateException.class, () -> envelopes.empty("again", Box.ANSWERS));
        envelopes.close("again", Box.ANSWERS);
        envelopes.close("again", Box.ANSWERS);
        envelopes.openBoxes("again");
        assertEquals(BoxState.CLOSED, envelopes.state("again", Box.ANSWERS));
        envelopes.empty("again", Box.ANSWERS);
        envelopes.empty("again", Box.ANSWERS);
        envelopes.close("again", Box.ANSWERS);
        assertEquals(BoxState.EMPTIED, envelopes.state("again", Box.ANSWERS));
        assertEquals(BoxState.OPEN, envelopes.state("again", Box.PRIZE_DRAW));
    }

    @Test
    void sealingNeedsTheCallersTransactionAndGoesWithIt() {
        envelopes.openBoxes("rolled-back");
        assertThrows(TransactionalException.class, () -> envelopes.seal("rolled-back", Box.ANSWERS, new byte[1]));
        assertThrows(IllegalStateException.class, () -> QuarkusTransaction.requiringNew().run(() -> {
            envelopes.seal("rolled-back", Box.ANSWERS, new byte[1]);
            throw new IllegalStateException("the caller fails");
        }));
        assertEquals(0, envelopes.count("rolled-back", Box.ANSWERS));
    }

    @Test
    void closingWaitsForWhoIsSealingAndSealersDoNotWaitForEachOther() throws Exception {
        envelopes.openBoxes("race");
        CountDownLatch sealed = new CountDownLatch(1);
        CountDownLatch commit = new CountDownLatch(1);
        CompletableFuture<Void> sealing = CompletableFuture.runAsync(() -> QuarkusTransaction.requiringNew().run(() -> {
            envelopes.seal("race", Box.ANSWERS, "slow".getBytes(UTF_8));
            sealed.countDown();
            await(commit);
        }), OwnThread.EACH);
        await(sealed);
        seal("race", Box.ANSWERS, "quick");
        CompletableFuture<Void> closing = CompletableFuture.runAsync(() -> envelopes.close("race", Box.ANSWERS), OwnThread.EACH);
        Thread.sleep(300);
        assertFalse(closing.isDone());
        assertEquals(BoxState.OPEN, envelopes.state("race", Box.ANSWERS));
        commit.countDown();
        sealing.get(20, TimeUnit.SECONDS);
        closing.get(20, TimeUnit.SECONDS);
        assertEquals(2, envelopes.open("race", Box.ANSWERS).size());
        assertThrows(BoxClosed.class, () -> seal("race", Box.ANSWERS, "late"));
    }

    @Test
    void sealerThatWaitedForTheClosingIsRefused() throws Exception {
        envelopes.openBoxes("late");
        CountDownLatch closed = new CountDownLatch(1);
        CountDownLatch commit = new CountDownLatch(1);
        CompletableFuture<Void> closing = CompletableFuture.runAsync(() -> QuarkusTransaction.requiringNew().run(() -> {
            envelopes.close("late", Box.ANSWERS);
            entities.flush();
            closed.countDown();
            await(commit);
        }), OwnThread.EACH);
        await(closed);
        CompletableFuture<Throwable> sealing = CompletableFuture
                .supplyAsync(() -> assertThrows(BoxClosed.class, () -> seal("late", Box.ANSWERS, "late")), OwnThread.EACH);
        Thread.sleep(300);
        assertFalse(sealing.isDone());
        commit.countDown();
        closing.get(20, TimeUnit.SECONDS);
        sealing.get(20, TimeUnit.SECONDS);
        assertEquals(0, envelopes.count("late", Box.ANSWERS));
    }

    @Test
    void contactBoxIsTakenWhileTheWaveIsOpenAndByOneReplicaOnly() throws Exception {
        envelopes.openBoxes("contact");
        seal("contact", Box.PRIZE_DRAW, "a");
        seal("contact", Box.PRIZE_DRAW, "b");
        CountDownLatch taken = new CountDownLatch(1);
        CountDownLatch commit = new CountDownLatch(1);
        CompletableFuture<List<String>> first = CompletableFuture.supplyAsync(() -> QuarkusTransaction.requiringNew().call(() -> {
            List<String> contents = texts(envelopes.take("contact", Box.PRIZE_DRAW));
            taken.countDown();
            await(commit);
            return contents;
        }), OwnThread.EACH);
        await(taken);
        seal("contact", Box.PRIZE_DRAW, "c");
        assertEquals(List.of("c"), take("contact", Box.PRIZE_DRAW));
        commit.countDown();
        assertEquals(List.of("a", "b"), first.get(20, TimeUnit.SECONDS).stream().sorted().toList());
        assertEquals(0, envelopes.count("contact", Box.PRIZE_DRAW));
        assertEquals(BoxState.OPEN, envelopes.state("contact", Box.PRIZE_DRAW));
        assertThrows(IllegalArgumentException.class, () -> take("contact", Box.ANSWERS));
    }

    @Test
    void envelopeDoesNotOpenInAnotherWave() {
        envelopes.openBoxes("here");
        envelopes.openBoxes("there");
        seal("here", Box.ANSWERS, "content");
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("update envelope set wave_code = 'there' where wave_code = 'here'").executeUpdate());
        envelopes.close("there", Box.ANSWERS);
        assertThrows(Undecryptable.class, () -> envelopes.open("there", Box.ANSWERS));
    }

    @Test
    void databaseShowsRandomIdsAndOneSize() {
        envelopes.openBoxes("shown");
        seal("shown", Box.ANSWERS, "short");
        seal("shown", Box.ANSWERS, "longer ".repeat(300));
        QuarkusTransaction.requiringNew().run(() -> {
            List<Envelope> stored = Envelope.list("waveCode", "shown");
            assertEquals(List.of(24624, 24624), stored.stream().map(envelope -> envelope.content.length).toList());
            assertTrue(stored.stream().allMatch(envelope -> envelope.envelopeId.version() == 4));
            EnvelopeBox box = EnvelopeBox.findById(new EnvelopeBox.Key("shown", Box.ANSWERS));
            assertEquals(keys.fingerprint("shown", Box.ANSWERS), box.fingerprint);
        });
        assertArrayEquals(new long[]{2, 0, 0},
                Stream.of(Box.values()).mapToLong(box -> envelopes.count("shown", box)).toArray());
    }

    private void seal(String wave, Box box, String content) {
        QuarkusTransaction.requiringNew().run(() -> envelopes.seal(wave, box, content.getBytes(UTF_8)));
    }

    private List<String> take(String wave, Box box) {
        return QuarkusTransaction.requiringNew().call(() -> texts(envelopes.take(wave, box)));
    }

    private static List<String> texts(List<byte[]> contents) {
        return contents.stream().map(content -> new String(content, UTF_8)).toList();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(20, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
