package nl.utrecht.thuis.prizedraw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nl.utrecht.thuis.OwnThread;
import nl.utrecht.thuis.TestDatabase;
import nl.utrecht.thuis.consent.ConsentPurpose;
import nl.utrecht.thuis.consent.Consents;
import nl.utrecht.thuis.keys.WaveKeys;
import nl.utrecht.thuis.wave.WaveClosed;
import nl.utrecht.thuis.wave.Waves;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Somebody withdraws in the moment in which the list of a draw is frozen: they are on it and passed over, or they are not on it. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class FreezingTest {
    private static final int PEOPLE = 7;
    @Inject
    DrawPrizes draws;
    @Inject
    Consents consents;
    @Inject
    Waves waves;
    @Inject
    WaveKeys keys;
    @Inject
    Event<WaveClosed> closed;

    @RepeatedTest(4)
    void whoeverWithdrawsWhileTheFieldClosesIsPassedOverOrNotOnTheList() throws Exception {
        DrawnWave wave = DrawnWave.with(PEOPLE);
        PrizeEntry first = firstInTheDraw(wave);
        UUID consent = Objects.requireNonNull(first.consentId);
        atOnce(() -> waves.close(wave.code(), "researcher"), () -> consents.withdraw(wave.code(), ConsentPurpose.PRIZE_DRAW, consent));
        closed.fire(new WaveClosed(wave.code()));
        assertConsistent(wave, first);
    }

    /** The list waits for a withdrawal that has begun. */
    @Test
    void aWithdrawalThatCameFirstIsNotOnTheList() throws Exception {
        DrawnWave wave = DrawnWave.with(PEOPLE);
        PrizeEntry first = firstInTheDraw(wave);
        CountDownLatch withdrawn = new CountDownLatch(1);
        CountDownLatch commit = new CountDownLatch(1);
        CompletableFuture<Void> withdrawing = CompletableFuture.runAsync(() -> QuarkusTransaction.requiringNew().run(() -> {
            consents.withdraw(wave.code(), ConsentPurpose.PRIZE_DRAW, Objects.requireNonNull(first.consentId));
            PrizeEntry.flush();
            withdrawn.countDown();
            await(commit);
        }), OwnThread.EACH);
        await(withdrawn);
        CompletableFuture<Void> closing = CompletableFuture.runAsync(() -> waves.close(wave.code(), "researcher"), OwnThread.EACH);
        Thread.sleep(500);
        assertFalse(closing.isDone());
        assertEquals(DrawState.COMMITTED, wave.draw().state);
        commit.countDown();
        withdrawing.get(30, TimeUnit.SECONDS);
        closing.get(30, TimeUnit.SECONDS);
        closed.fire(new WaveClosed(wave.code()));
        assertEquals(PEOPLE - 1, wave.entries().size());
        assertConsistent(wave, first);
    }

    private PrizeEntry firstInTheDraw(DrawnWave wave) {
        List<PrizeEntry> entries = wave.entries();
        String number = Ranking.of(EnterDraw.seed(keys, wave.code()), entries.stream().map(entry -> entry.number).toList()).get(0);
        return entries.stream().filter(entry -> entry.number.equals(number)).findFirst().orElseThrow();
    }

    private void assertConsistent(DrawnWave wave, PrizeEntry gone) {
        assertEquals(DrawState.FROZEN, wave.draw().state);
        List<String> numbers = wave.entries().stream().map(entry -> entry.number).toList();
        assertEquals(Ranking.hash(numbers), wave.draw().entriesHash);
        assertEquals(numbers.contains(gone.number) ? PEOPLE : PEOPLE - 1, numbers.size());
        assertTrue(wave.entries().stream().filter(entry -> entry.number.equals(gone.number))
                .allMatch(entry -> entry.state == EntryState.WITHDRAWN && entry.consentId == null));
        assertEquals(PEOPLE - 1, wave.wave().given(ConsentPurpose.PRIZE_DRAW).size());
    }

    private static void atOnce(Runnable... steps) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<CompletableFuture<Void>> running = Stream.of(steps).map(step -> CompletableFuture.runAsync(() -> {
            await(start);
            step.run();
        }, OwnThread.EACH)).toList();
        start.countDown();
        for (CompletableFuture<Void> one : running) {
            one.get(60, TimeUnit.SECONDS);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(30, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
