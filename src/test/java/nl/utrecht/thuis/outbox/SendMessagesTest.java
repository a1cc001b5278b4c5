package nl.utrecht.thuis.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import nl.utrecht.thuis.OwnThread;
import nl.utrecht.thuis.TestDatabase;
import nl.utrecht.thuis.outbox.ScriptedServer.Stage;
import org.junit.jupiter.api.Test;

/** Nobody is forgotten and nobody gets two different mails, whoever dies when. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@WithTestResource(ScriptedMail.class)
class SendMessagesTest extends OutboxCase {
    @Inject
    AgroalDataSource database;

    @Test
    void everyMessageGoesOutOnceAndConnectionsAreRenewed() {
        List<UUID> recipients = enqueue(120);
        runAtStart();
        runAfter(Duration.ofHours(1));
        assertEquals(recipients.stream().map(TestLetters::address).toList(),
                server.taken().map(ScriptedServer.Received::recipient).toList());
        assertEquals(3, server.taken().map(ScriptedServer.Received::connection).distinct().count());
        assertEquals(120, QuarkusTransaction.requiringNew()
                .call(() -> OutboxMessage.countOf(wave, TestLetters.TEMPLATE, MessageState.SENT)));
    }

    @Test
    void eachMailComesBackToItsOwnAddress() {
        UUID recipient = enqueue(1).get(0);
        runAtStart();
        assertEquals("bounces+" + message(recipient).messageId.toString().replace("-", "") + "@utrecht.nl",
                received(recipient).get(0).sender());
    }

    @Test
    void decidingTwiceIsOneMessage() {
        UUID recipient = enqueue(1).get(0);
        UUID decided = message(recipient).messageId;
        enqueue(recipient, START);
        assertEquals(decided, message(recipient).messageId);
        runAtStart();
        enqueue(recipient, START);
        runAfter(Duration.ofHours(1));
        assertEquals(1, received(recipient).size());
    }

    @Test
    void aWorkerThatDiesAfterTheServerTookTheMailLeavesTheSameMailToTheNext() {
        List<UUID> recipients = enqueue(5);
        UUID unlucky = recipients.get(2);
        letters.deadlyToRecord().add(unlucky);
        assertThrows(IllegalStateException.class, this::runAtStart);
        assertEquals(MessageState.SENDING, message(unlucky).state);
        letters.deadlyToRecord().clear();

        runAfter(Duration.ofMinutes(1));
        assertEquals(1, received(unlucky).size(), "sent again while its sender may be alive");
        assertEquals(4, recipients.stream().filter(recipient -> message(recipient).state == MessageState.SENT).count());

        runAfter(config.lease().plusSeconds(5));
        List<ScriptedServer.Received> both = received(unlucky);
        assertEquals(2, both.size());
        assertEquals("Message-ID: <" + message(unlucky).messageId + "@utrecht.nl>", both.get(0).messageId());
        assertEquals(both.get(0).messageId(), both.get(1).messageId());
        assertEquals(both.get(0).content(), both.get(1).content());
        assertTrue(both.get(0).content().contains("https://example.org/" + unlucky));
        assertEquals(MessageState.SENT, message(unlucky).state);
        assertEquals(4, server.taken().filter(mail -> !mail.recipient().equals(TestLetters.address(unlucky))).count());
    }

    @Test
    void aMessageThatMayHaveArrivedWaitsForAHumanWhereItsOwnerWantsThat() {
        UUID unlucky = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> outbox.enqueue(wave, unlucky, TestPrizes.TEMPLATE, "test", START.minusSeconds(1)));
        letters.deadlyToRecord().add(unlucky);
        assertThrows(IllegalStateException.class, this::runAtStart);
        letters.deadlyToRecord().clear();
        runAfter(config.lease().plusSeconds(5));
        assertEquals(1, received(unlucky).size());
        assertEquals("FAILED unsure", message(unlucky).state + " " + message(unlucky).reason);

        UUID cutOff = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> outbox.enqueue(wave, cutOff, TestPrizes.TEMPLATE, "test", START.minusSeconds(1)));
        server.follow((stage, recipient) -> stage == ScriptedServer.Stage.END && recipient.equals(TestLetters.address(cutOff))
                ? ScriptedServer.KEEP_AND_RESET
                : AS_USUAL);
        runAfter(config.lease().plusSeconds(6));
        server.behave();
        runAfter(Duration.ofHours(40));
        assertEquals("FAILED unsure", message(cutOff).state + " " + message(cutOff).reason);
        assertEquals(0, received(cutOff).size(), "nobody knows, and nobody sends it again");
    }

    @Test
    void aMessageThatKillsEveryWorkerIsGivenUp() {
        UUID recipient = enqueue(1).get(0);
        letters.deadlyToRecord().add(recipient);
        for (int i = 0; i < 5; i++) {
            Duration after = Duration.ofHours(i);
            assertThrows(IllegalStateException.class, () -> runAfter(after));
        }
        runAfter(Duration.ofHours(6));
        assertEquals(5, received(recipient).size());
        assertEquals("FAILED never-settled", message(recipient).state + " " + message(recipient).reason);
        letters.deadlyToRecord().clear();
    }

    @Test
    void aServerThatWasBusyOftenIsNoDeath() {
        UUID recipient = enqueue(1).get(0);
        whenServing(recipient, Stage.RCPT, reply("451 later"));
        for (int i = 0; i < 6; i++) {
            runAfter(Duration.ofHours(3 * i));
        }
        server.follow((stage, to) -> AS_USUAL);
        letters.deadlyToRecord().add(recipient);
        assertThrows(IllegalStateException.class, () -> runAfter(Duration.ofHours(20)));
        letters.deadlyToRecord().clear();
        runAfter(Duration.ofHours(21));
        assertEquals("SENT 1", message(recipient).state + " " + message(recipient).deaths);
    }

    @Test
    void twoWorkersNeverSendTheSameMessage() throws Exception {
        Set<String> expected = enqueue(300).stream().map(TestLetters::address).collect(Collectors.toSet());
        CountDownLatch bothConnected = new CountDownLatch(2);
        server.follow((stage, to) -> {
            if (stage == Stage.GREETING) {
                bothConnected.countDown();
                await(bothConnected);
            }
            return AS_USUAL;
        });
        CompletableFuture<Void> one = CompletableFuture.runAsync(this::runAtStart, OwnThread.EACH);
        CompletableFuture<Void> other = CompletableFuture.runAsync(this::runAtStart, OwnThread.EACH);
        CompletableFuture.allOf(one, other).get(60, TimeUnit.SECONDS);
        List<String> reached = server.taken().map(ScriptedServer.Received::recipient).toList();
        assertEquals(expected, new HashSet<>(reached));
        assertEquals(300, reached.size());
        assertEquals(0, bothConnected.getCount(), "they did not work at the same time");
    }

    @Test
    void aWorkerThatWasTakenForDeadChangesNothingAnyMore() throws Exception {
        UUID recipient = enqueue(1).get(0);
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        AtomicInteger times = new AtomicInteger();
        server.follow((stage, to) -> {
            if (stage != Stage.END || times.incrementAndGet() > 1) {
                return AS_USUAL;
            }
            reached.countDown();
            await(released);
            return ScriptedServer.RESET;
        });
        int before = letters.recorded();
        CompletableFuture<Void> slow = CompletableFuture.runAsync(this::runAtStart, OwnThread.EACH);
        assertTrue(reached.await(10, TimeUnit.SECONDS));
        runAfter(config.lease().plusSeconds(5));
        assertEquals(MessageState.SENT, message(recipient).state);
        released.countDown();
        slow.get(20, TimeUnit.SECONDS);
        assertEquals(MessageState.SENT, message(recipient).state);
        assertEquals(1, letters.recorded() - before);
    }

    @Test
    void noTransactionIsOpenWhileTheServerIsTalkedTo() throws SQLException {
        enqueue(10);
        Set<Integer> open = new HashSet<>();
        server.follow((stage, to) -> {
            open.add(openTransactions());
            return AS_USUAL;
        });
        runAtStart();
        assertEquals(10, server.taken().count());
        assertEquals(Set.of(0), open);
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.createStatement().execute("select 1");
            assertEquals(1, openTransactions(), "the check sees no open transaction at all");
            connection.rollback();
        }
    }

    @Test
    void whatIsNoLongerWantedIsDropped() {
        List<UUID> recipients = enqueue(60);
        letters.unwanted().addAll(recipients.subList(0, 55));
        runAtStart();
        assertEquals(5, server.taken().count());
        assertEquals("DROPPED no-longer-wanted", message(recipients.get(0)).state + " " + message(recipients.get(0)).reason);
    }

    @Test
    void aMessageThatCannotBeRenderedKeepsNobodyWaiting() {
        List<UUID> recipients = enqueue(60);
        letters.broken().addAll(recipients.subList(0, 51));
        runAtStart();
        assertEquals(9, server.taken().count());
        assertEquals("PENDING cannot-render", message(recipients.get(0)).state + " " + message(recipients.get(0)).reason);
        letters.broken().clear();
        runAfter(Duration.ofMinutes(3));
        assertEquals(60, server.taken().count());
    }

    private int openTransactions() {
        try (Connection connection = database.getConnection();
                ResultSet rows = connection.createStatement().executeQuery("select count(*) from pg_stat_activity where "
                        + "backend_type = 'client backend' and xact_start is not null and pid <> pg_backend_pid()")) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
