package nl.utrecht.thuis.prizedraw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.utrecht.thuis.OwnThread;
import nl.utrecht.thuis.TestDatabase;
import nl.utrecht.thuis.audit.AuditEntry;
import nl.utrecht.thuis.consent.ConsentPurpose;
import nl.utrecht.thuis.consent.ConsentWave;
import nl.utrecht.thuis.consent.Consents;
import nl.utrecht.thuis.keys.Purpose;
import nl.utrecht.thuis.keys.WaveKeys;
import nl.utrecht.thuis.outbox.TestOutbox;
import nl.utrecht.thuis.outbox.MessageDelivered;
import nl.utrecht.thuis.outbox.MessageState;
import nl.utrecht.thuis.outbox.OutboxMessage;
import nl.utrecht.thuis.wave.EndWave;
import nl.utrecht.thuis.wave.Wave;
import nl.utrecht.thuis.wave.WaveBlocked;
import nl.utrecht.thuis.wave.WaveState;
import nl.utrecht.thuis.wave.Waves;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class PrizeDrawTest {
    @Inject
    DrawPrizes draws;
    @Inject
    EnterDraw enter;
    @Inject
    Winners winners;
    @Inject
    LetPrizesLapse lapse;
    @Inject
    Consents consents;
    @Inject
    EndWave end;
    @Inject
    WaveKeys keys;
    @Inject
    Waves waves;
    @Inject
    Clock clock;
    @Inject
    Event<MessageDelivered> delivered;

    @Test
    void seedIsPromisedAtTheOpeningAndStoredNowhereBeforeTheDraw() {
        ConsentWave made = ConsentWave.made();
        assertEquals(0, QuarkusTransaction.requiringNew().call(() -> PrizeDraw.count("waveCode", made.code())));
        made.start();
        PrizeDraw draw = new DrawnWave(made).draw();
        assertEquals(DrawState.COMMITTED, draw.state);
        assertEquals(Ranking.commitment(EnterDraw.seed(keys, made.code())), draw.commitment);
        assertNull(draw.seed);
        assertEquals(5, draw.prizes);
        enter.run();
        assertEquals(draw.commitment, new DrawnWave(made).draw().commitment, "promised once");
    }

    @Test
    void waveWithoutPrizesHasNoDrawAndNobodyIsToldOfOne() {
        ConsentWave wave = ConsentWave.made();
        QuarkusTransaction.requiringNew().run(() -> Wave.get(wave.code()).incentives.prizes = 0);
        wave.start();
        wave.seal(ConsentPurpose.PRIZE_DRAW, "nergens@prize.example");
        wave.openBoxes();
        enter.run();
        wave.close();
        draws.run();
        assertEquals(0, QuarkusTransaction.requiringNew().call(() -> PrizeDraw.count("waveCode", wave.code())));
        assertEquals(0,
                QuarkusTransaction.requiringNew().call(() -> OutboxMessage.count("waveCode = ?1 and template like 'prize%'", wave.code())));
        assertThrows(DrawNotFound.class, () -> draws.draw(wave.code(), "researcher"));
        end.settle(wave.code(), "researcher");
    }

    @Test
    void everybodyWhoAgreesGetsARandomNumberAndAConfirmation() {
        DrawnWave wave = DrawnWave.with(12);
        assertEquals(12, wave.entries().stream().map(entry -> entry.number).distinct().count());
        assertTrue(wave.entries().stream().allMatch(entry -> entry.number.matches("[0-9A-HJKMNP-TV-Z]{8}")));
        assertTrue(wave.entries().stream().allMatch(entry -> message(entry, EntryMail.TEMPLATE, "entered").isPresent()));
    }

    @Test
    void whoWithdrawsBeforeTheListIsFrozenIsNotOnIt() {
        DrawnWave wave = DrawnWave.with(4);
        PrizeEntry gone = wave.entries().get(1);
        consents.withdraw(wave.code(), ConsentPurpose.PRIZE_DRAW, consent(gone));
        assertNotEquals(MessageState.PENDING, message(gone, EntryMail.TEMPLATE, "entered").orElseThrow().state);
        wave.wave().close();
        draws.run();
        assertEquals(3, wave.entries().size());
        assertFalse(wave.published().contains(gone.number));
    }

    @Test
    void listIsFrozenOnceEverythingIsTakenAndOnlyThenCanBeDrawn() {
        DrawnWave wave = DrawnWave.with(8);
        assertThrows(WrongDrawState.class, () -> draws.draw(wave.code(), "researcher"));
        assertFalse(wave.published().contains("entry "), "while people enter the list says nothing");
        draws.run();
        assertEquals(DrawState.COMMITTED, wave.draw().state);
        wave.wave().close(); // opens the boxes and freezes
        PrizeDraw draw = wave.draw();
        assertEquals(DrawState.FROZEN, draw.state);
        assertEquals(Ranking.hash(wave.entries().stream().map(entry -> entry.number).toList()), draw.entriesHash);
        assertNull(draw.seed);
        assertFalse(wave.published().contains("seed"));
    }

    @Test
    void nobodyDrawsOnTheDayOnWhichTheListWasFrozenAndAnybodyOnTheNext() {
        DrawnWave wave = DrawnWave.frozenToday(6);
        DrawTooSoon soon = assertThrows(DrawTooSoon.class, () -> draws.draw(wave.code(), "researcher"));
        assertEquals(Map.of("day", waves.today().plusDays(1)), soon.arguments());
        assertEquals(waves.today(), wave.draw().frozenOn);
        assertEquals(DrawState.FROZEN, wave.draw().state);
        assertNull(wave.draw().seed);
        frozen(wave, waves.today().minusDays(1));
        draws.draw(wave.code(), "researcher");
        assertEquals(5, wave.in(EntryState.NOTIFIED).size());
        String seed = wave.draw().seed;
        draws.draw(wave.code(), "researcher");
        assertEquals(seed, wave.draw().seed, "drawn is drawn, whatever the day");
        assertEquals(1, audited(wave, "prizes-drawn"));
        DrawnWave former = DrawnWave.frozenToday(6);
        frozen(former, null);
        draws.draw(former.code(), "researcher"); // frozen before days were noted
        assertEquals(DrawState.DRAWN, former.draw().state);
    }

    private static void frozen(DrawnWave wave, @Nullable LocalDate day) {
        QuarkusTransaction.requiringNew().run(() -> PrizeDraw.<PrizeDraw>findById(wave.code()).frozenOn = day);
    }

    @Test
    void drawFollowsFromSeedAndList() {
        DrawnWave wave = DrawnWave.frozen(20);
        List<String> expected = Ranking.of(EnterDraw.seed(keys, wave.code()), wave.entries().stream().map(entry -> entry.number).toList());
        draws.draw(wave.code(), "researcher");
        assertEquals(expected, IntStream.rangeClosed(1, 20).mapToObj(place -> wave.at(place).number).toList());
        assertEquals(List.of(1, 2, 3, 4, 5), wave.in(EntryState.NOTIFIED).stream().map(entry -> entry.place).toList());
        assertEquals(15, wave.in(EntryState.RESERVE).size());
        assertEquals(wave.draw().commitment, Ranking.commitment(HexFormat.of().parseHex(String.valueOf(wave.draw().seed))));
        assertTrue(wave.in(EntryState.NOTIFIED).stream().allMatch(entry -> message(entry, PrizeMail.TEMPLATE, "notice-1").isPresent()));
    }

    @Test
    void listOrKeyThatWasTamperedWithIsNotDrawn() {
        DrawnWave wave = DrawnWave.frozen(6);
        QuarkusTransaction.requiringNew()
                .run(() -> PrizeEntry.delete("waveCode = ?1 and number = ?2", wave.code(), wave.entries().get(0).number));
        assertThrows(DrawTampered.class, () -> draws.draw(wave.code(), "researcher"));
        DrawnWave other = DrawnWave.frozen(6);
        QuarkusTransaction.requiringNew().run(() -> PrizeDraw.update("commitment = 'x' where waveCode = ?1", other.code()));
        assertThrows(DrawTampered.class, () -> draws.draw(other.code(), "researcher"));
        DrawnWave keyless = DrawnWave.frozen(2);
        keys.destroy(keyless.code(), Purpose.DRAW);
        assertThrows(RuntimeException.class, () -> draws.draw(keyless.code(), "researcher"));
        for (DrawnWave unchanged : List.of(wave, other, keyless)) {
            assertEquals(DrawState.FROZEN, unchanged.draw().state);
            assertEquals(List.of(), unchanged.in(EntryState.NOTIFIED));
        }
    }

    @Test
    void twoResearchersWhoDrawAtOnceDrawOnce() throws Exception {
        DrawnWave wave = DrawnWave.frozen(15);
        Runnable draw = () -> draws.draw(wave.code(), "researcher");
        atOnce(draw, draw, draw);
        assertEquals(5, wave.in(EntryState.NOTIFIED).size());
        assertEquals(1, audited(wave, "prizes-drawn"));
        assertEquals(5, QuarkusTransaction.requiringNew()
                .call(() -> OutboxMessage.count("waveCode = ?1 and template = ?2", wave.code(), PrizeMail.TEMPLATE)));
    }

    @Test
    void withdrawalDuringTheDrawIsPassedOverWhicheverComesFirst() throws Exception {
        for (int round = 0; round < 3; round++) {
            DrawnWave wave = DrawnWave.frozen(9);
            List<String> order = Ranking.of(EnterDraw.seed(keys, wave.code()), wave.entries().stream().map(entry -> entry.number).toList());
            PrizeEntry first = wave.entries().stream().filter(entry -> entry.number.equals(order.get(0))).findFirst().orElseThrow();
            atOnce(() -> draws.draw(wave.code(), "researcher"),
                    () -> consents.withdraw(wave.code(), ConsentPurpose.PRIZE_DRAW, consent(first)));
            assertEquals(EntryState.WITHDRAWN, wave.at(1).state);
            assertEquals(order.subList(1, 6), wave.in(EntryState.NOTIFIED).stream().map(entry -> entry.number).toList());
            assertTrue(wave.published().contains("entry " + first.number + " 1 passed-over"), "the number stays on the list");
            assertEquals(9, wave.entries().size());
        }
    }

    @Test
    void whoeverDropsOutIsFollowedByTheNextReserveAtOnce() {
        DrawnWave wave = DrawnWave.drawn(9);
        assertEquals(EntryState.CLAIMED, winners.claim(wave.code(), wave.consent(1)).orElseThrow());
        assertEquals(EntryState.DECLINED, winners.decline(wave.code(), wave.consent(2)).orElseThrow());
        assertEquals(EntryState.NOTIFIED, wave.at(6).state);
        String third = wave.at(3).number;
        assertThrows(WrongEntryState.class, () -> winners.letLapse(wave.code(), third, "researcher"),
                "who drops winners that still have time chooses who wins");
        wave.isOverdue(3);
        winners.letLapse(wave.code(), third, "researcher");
        assertEquals(EntryState.NOTIFIED, wave.at(7).state);
        consents.withdraw(wave.code(), ConsentPurpose.PRIZE_DRAW, wave.consent(4));
        assertEquals(EntryState.NOTIFIED, wave.at(8).state);
        consents.withdraw(wave.code(), ConsentPurpose.PRIZE_DRAW, wave.consent(1));
        assertEquals(EntryState.NOTIFIED, wave.at(9).state, "also of one who had said yes");
        winners.decline(wave.code(), wave.consent(5));
        assertEquals(List.of(), wave.in(EntryState.RESERVE));
        assertEquals(4, QuarkusTransaction.requiringNew().call(() -> PrizeEntry.winners(wave.code())), "there is nobody left");
        assertEquals(EntryState.DECLINED, winners.claim(wave.code(), wave.consent(2)).orElseThrow(), "who said no has said no");
    }

    @Test
    void winnerHasTwoWeeksFromTheDayOnWhichTheNoticeLeft() {
        DrawnWave wave = DrawnWave.drawn(7);
        TestOutbox.dropWaiting(); // else the notices of the others may leave meanwhile
        Instant now = clock.instant();
        lapse.run(now.plus(Duration.ofDays(400)));
        assertEquals(5, wave.in(EntryState.NOTIFIED).size(), "nobody was told yet");
        QuarkusTransaction.requiringNew().run(() -> delivered
                .fire(new MessageDelivered(wave.code(), wave.consent(1), PrizeMail.TEMPLATE, "notice-1")));
        lapse.run(now.plus(Duration.ofDays(14)));
        assertEquals(EntryState.NOTIFIED, wave.at(1).state);
        lapse.run(now.plus(Duration.ofDays(15)));
        assertEquals(EntryState.LAPSED, wave.at(1).state);
        assertEquals(EntryState.NOTIFIED, wave.at(6).state);
        assertEquals(EntryState.RESERVE, wave.at(7).state, "one for one");
        assertTrue(wave.published().contains("entry " + wave.at(1).number + " 1 passed-over"));
    }

    @Test
    void claimAndLapseAtOnceIsOneOfTheTwo() throws Exception {
        for (int round = 0; round < 3; round++) {
            DrawnWave wave = DrawnWave.drawn(7);
            String number = wave.at(1).number;
            UUID consent = wave.consent(1);
            wave.isOverdue(1);
            AtomicInteger refused = new AtomicInteger();
            atOnce(() -> winners.claim(wave.code(), consent), () -> {
                try {
                    winners.letLapse(wave.code(), number, "researcher");
                } catch (WrongEntryState e) {
                    refused.incrementAndGet();
                }
            });
            boolean claimed = wave.at(1).state == EntryState.CLAIMED;
            assertEquals(claimed ? 1 : 0, refused.get());
            assertEquals(claimed ? EntryState.RESERVE : EntryState.NOTIFIED, wave.at(6).state);
        }
    }

    @Test
    void crashInTheMiddleOfADrawLeavesItUndrawn() {
        DrawnWave wave = DrawnWave.frozen(8);
        assertThrows(IllegalStateException.class, () -> QuarkusTransaction.requiringNew().run(() -> {
            draws.draw(wave.code(), "researcher");
            throw new IllegalStateException("The process dies before the commit");
        }));
        assertEquals(DrawState.FROZEN, wave.draw().state);
        assertNull(wave.draw().seed);
        assertTrue(wave.entries().stream().allMatch(entry -> entry.place == null && entry.state == EntryState.ENTERED));
        draws.draw(wave.code(), "researcher");
        assertEquals(5, wave.in(EntryState.NOTIFIED).size());
    }

    @Test
    void addressIsOpenedOnlyOfWhoSaidYesAndThatIsAudited() {
        DrawnWave wave = DrawnWave.drawn(6);
        assertThrows(WrongEntryState.class, () -> winners.address(wave.code(), wave.at(1).number, "researcher"));
        winners.claim(wave.code(), wave.consent(1));
        String address = winners.address(wave.code(), wave.at(1).number, "researcher").orElseThrow();
        assertTrue(address.endsWith("@prize.example"));
        assertEquals(1, audited(wave, "prize-address-opened"));
        assertEquals(0, QuarkusTransaction.requiringNew().call(() -> AuditEntry.count("detail like ?1", "%@prize.example%")));
    }

    @Test
    void drawIsSettledWhenNobodyWaitsAnyMoreAndTheWaveNotBefore() {
        DrawnWave wave = DrawnWave.drawn(6);
        assertThrows(WaveBlocked.class, () -> end.settle(wave.code(), "researcher"));
        assertThrows(WrongDrawState.class, () -> draws.settle(wave.code(), "researcher"));
        for (int place = 1; place <= 5; place++) {
            winners.claim(wave.code(), wave.consent(place));
        }
        assertThrows(WrongDrawState.class, () -> draws.settle(wave.code(), "researcher"));
        for (int place = 1; place <= 5; place++) {
            winners.handOver(wave.code(), wave.at(place).number, "researcher");
        }
        draws.settle(wave.code(), "researcher");
        draws.settle(wave.code(), "researcher");
        draws.draw(wave.code(), "researcher");
        winners.handOver(wave.code(), wave.at(1).number, "researcher"); // pressed long ago
        assertThrows(WrongDrawState.class, () -> winners.handOver(wave.code(), wave.at(6).number, "researcher"));
        assertEquals("1 1 5",
                audited(wave, "draw-settled") + " " + audited(wave, "prizes-drawn") + " " + audited(wave, "voucher-handed-over"));
        consents.withdraw(wave.code(), ConsentPurpose.PRIZE_DRAW, wave.consent(6));
        consents.withdraw(wave.code(), ConsentPurpose.PRIZE_DRAW, wave.consent(1));
        assertEquals("HANDED_OVER WITHDRAWN", wave.at(1).state + " " + wave.at(6).state, "what is given is given");
        assertEquals(WaveState.SETTLED, end.settle(wave.code(), "researcher").state);
    }

    @Test
    void drawWithoutAnybodyIsDrawnAndSettledToo() {
        DrawnWave wave = DrawnWave.drawn(0);
        assertEquals(DrawState.DRAWN, wave.draw().state);
        draws.settle(wave.code(), "researcher");
        assertNotEquals(null, wave.draw().seed);
    }

    private static UUID consent(PrizeEntry entry) {
        return Objects.requireNonNull(entry.consentId);
    }

    private static Optional<OutboxMessage> message(PrizeEntry entry, String template, String occasion) {
        return QuarkusTransaction.requiringNew().call(() -> OutboxMessage.find(entry.waveCode, consent(entry), template, occasion));
    }

    private static long audited(DrawnWave wave, String action) {
        return QuarkusTransaction.requiringNew().call(() -> AuditEntry.count("waveCode = ?1 and action = ?2", wave.code(), action));
    }

    private static void atOnce(Runnable... steps) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<CompletableFuture<Void>> running = Stream.of(steps).map(step -> CompletableFuture.runAsync(() -> {
            try {
                start.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            step.run();
        }, OwnThread.EACH)).toList();
        start.countDown();
        for (CompletableFuture<Void> one : running) {
            one.get(30, TimeUnit.SECONDS);
        }
    }
}
