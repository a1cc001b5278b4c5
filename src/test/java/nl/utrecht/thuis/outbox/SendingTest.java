package nl.utrecht.thuis.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import nl.utrecht.thuis.OwnThread;
import nl.utrecht.thuis.TestDatabase;
import nl.utrecht.thuis.outbox.ScriptedServer.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a researcher decides about sending holds from the next mail on. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@WithTestResource(ScriptedMail.class)
class SendingTest extends OutboxCase {
    private static final ZoneId UTRECHT = ZoneId.of("Europe/Amsterdam");
    private static final Set<DayOfWeek> EVERY_DAY = EnumSet.allOf(DayOfWeek.class);

    @Inject
    Sending sending;

    @AfterEach
    void nobodyIsUnwanted() {
        letters.unwanted().clear();
    }

    /** While the server answers to the mail of one recipient, that happens. */
    private void meanwhile(UUID recipient, Stage at, String reply, Runnable happens) {
        server.follow((stage, to) -> {
            if (stage == at && to.equals(TestLetters.address(recipient))) {
                happens.run();
                return reply(reply);
            }
            return AS_USUAL;
        });
    }

    private String fate(UUID recipient) {
        OutboxMessage message = message(recipient);
        return message.state + " " + message.reason + " " + message.attempts;
    }

    private void limit(int perMinute) {
        sending.rule(wave, new SendingRule(UTRECHT, LocalTime.MIN, LocalTime.MIN, EVERY_DAY, perMinute));
    }

    @Test
    void aPauseHoldsFromTheNextMailOnAndResumingGoesOn() {
        List<UUID> recipients = enqueue(10);
        meanwhile(recipients.get(2), Stage.END, "250 taken", () -> sending.pause(wave));
        runAtStart();
        assertEquals(3, server.taken().count());
        assertEquals("SENT null 1", fate(recipients.get(2)), "what was in the worker's hands is recorded");
        recipients.subList(3, 10).forEach(recipient -> assertEquals("PENDING null 0", fate(recipient)));
        int before = server.connections();
        runAfter(Duration.ofDays(3));
        assertEquals(before, server.connections(), "nobody bothers the mail server during a pause");
        sending.resume(wave);
        runAfter(Duration.ofDays(3));
        assertEquals(10, server.taken().count());
    }

    @Test
    void whatIsDecidedAboutSomebodyHoldsFromTheNextMailOn() {
        List<UUID> recipients = enqueue(5);
        meanwhile(recipients.get(1), Stage.END, "250 taken", () -> {
            letters.unwanted().add(recipients.get(2));
            QuarkusTransaction.requiringNew().run(() -> outbox.dropWaiting(wave, recipients.get(3)));
        });
        runAtStart();
        assertEquals(3, server.taken().count());
        assertEquals("DROPPED no-longer-wanted 0", fate(recipients.get(2)));
        assertEquals("DROPPED no-longer-wanted 0", fate(recipients.get(3)));
    }

    @Test
    void nothingIsClaimedOutsideTheWindow() {
        SendingRule workdays = new SendingRule(UTRECHT, LocalTime.of(9, 0), LocalTime.of(17, 0),
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), SendingRule.NO_LIMIT);
        sending.rule(wave, workdays);
        List<UUID> recipients = enqueue(3);
        Instant monday = Instant.parse("2031-03-03T08:00:00Z");
        assertEquals(Optional.of(monday), sending.state(wave).nextOpening(START), "it starts on a Saturday");
        int before = server.connections();
        runAtStart();
        sendMessages.run(monday.minusSeconds(60));
        assertEquals(before, server.connections());
        assertEquals("PENDING null 0", fate(recipients.get(0)));
        sendMessages.run(monday);
        assertEquals(3, server.taken().count());
    }

    @Test
    void theWindowMayCloseBetweenTwoMails() {
        List<UUID> recipients = enqueue(4);
        meanwhile(recipients.get(1), Stage.END, "250 taken", () -> sending.rule(wave,
                new SendingRule(UTRECHT, LocalTime.of(9, 0), LocalTime.of(10, 0), EVERY_DAY, SendingRule.NO_LIMIT)));
        runAtStart();
        assertEquals(2, server.taken().count());
    }

    @Test
    void aRuleIsKeptAndAPauseSurvivesIt() {
        assertEquals(new SendingState(false, SendingRule.ALWAYS), sending.state(wave));
        sending.pause(wave);
        SendingRule rule = new SendingRule(UTRECHT, LocalTime.of(22, 30), LocalTime.of(6, 15), Set.of(DayOfWeek.SUNDAY, DayOfWeek.MONDAY),
                7);
        sending.rule(wave, rule);
        assertEquals(new SendingState(true, rule), sending.state(wave));
        assertEquals(Optional.empty(), sending.state(wave).nextOpening(START));
        sending.resume(wave);
        assertEquals(new SendingState(false, rule), sending.state(wave));
    }

    @Test
    void aLowRateLetsOneMailThroughAtATime() {
        limit(10);
        enqueue(5);
        runAtStart();
        runAfter(Duration.ofSeconds(4));
        assertEquals(1, server.taken().count());
        runAfter(Duration.ofSeconds(60));
        assertEquals(2, server.taken().count());
        limit(SendingRule.NO_LIMIT);
        runAfter(Duration.ofSeconds(61));
        assertEquals(5, server.taken().count());
    }

    @Test
    void whatIsNotSentCostsNothingOfTheRate() {
        limit(10);
        List<UUID> recipients = enqueue(5);
        letters.unwanted().addAll(recipients.subList(0, 4));
        runAtStart();
        assertEquals(1, server.taken().count());
        assertEquals("SENT null 1", fate(recipients.get(4)));
    }

    @Test
    void twoWorkersTogetherKeepToTheRate() throws Exception {
        limit(1_200);
        enqueue(41);
        CountDownLatch bothConnected = new CountDownLatch(2);
        server.follow((stage, to) -> {
            if (stage == Stage.GREETING) {
                bothConnected.countDown();
                await(bothConnected);
            }
            return AS_USUAL;
        });
        long started = System.nanoTime();
        CompletableFuture<Void> one = CompletableFuture.runAsync(this::runAtStart, OwnThread.EACH);
        CompletableFuture<Void> other = CompletableFuture.runAsync(this::runAtStart, OwnThread.EACH);
        CompletableFuture.allOf(one, other).get(60, TimeUnit.SECONDS);
        assertEquals(41, server.taken().count());
        assertEquals(0, bothConnected.getCount());
        Duration lasted = Duration.ofNanos(System.nanoTime() - started);
        assertTrue(lasted.compareTo(Duration.ofSeconds(2)) >= 0, "41 mails, 50 ms apart, took " + lasted);
    }

    @Test
    void aSlowWaveKeepsNoOtherWaiting() {
        limit(1);
        List<UUID> slow = enqueue(3);
        wave = wave + "-z";
        List<UUID> fast = enqueue(30);
        runAtStart();
        assertEquals(1, slow.stream().filter(recipient -> !received(recipient).isEmpty()).count());
        assertEquals(30, fast.stream().filter(recipient -> !received(recipient).isEmpty()).count());
    }

    @Test
    void whatIsStoppedIsNotSentAndNotTriedAgain() {
        List<UUID> recipients = enqueue(8);
        UUID[] other = {UUID.randomUUID()};
        QuarkusTransaction.requiringNew().run(() -> outbox.enqueue(wave, other[0], TestLetters.TEMPLATE, "other", START));
        int[] dropped = {0};
        meanwhile(recipients.get(2), Stage.RCPT, "451 later", () -> dropped[0] = sending.stop(wave, TestLetters.TEMPLATE, "test"));
        runAtStart();
        assertEquals(5, dropped[0]);
        recipients.subList(0, 2).forEach(recipient -> assertEquals("SENT null 1", fate(recipient)));
        assertEquals("DROPPED stopped 1", fate(recipients.get(2)));
        recipients.subList(3, 8).forEach(recipient -> assertEquals("DROPPED stopped 0", fate(recipient)));
        assertEquals("SENT null 1", fate(other[0]), "another occasion goes on");
        UUID later = enqueue(1).get(0);
        runAtStart();
        assertEquals("SENT null 1", fate(later));
    }

    @Test
    void whatIsStoppedWhileItsSenderDiesIsNotSentAgain() {
        UUID recipient = enqueue(1).get(0);
        QuarkusTransaction.requiringNew().run(() -> OutboxMessage.update("state = ?1, attempts = 1 where waveCode = ?2",
                MessageState.SENDING, wave));
        assertEquals(0, sending.stop(wave, TestLetters.TEMPLATE, "test"));
        runAfter(config.lease());
        assertEquals("DROPPED stopped 1", fate(recipient));
        assertEquals(0, server.taken().count());
    }
}
