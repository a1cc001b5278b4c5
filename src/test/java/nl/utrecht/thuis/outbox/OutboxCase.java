package nl.utrecht.thuis.outbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;

/** What tests of the outbox share: a wave of letters, a server that behaves until told otherwise. */
abstract class OutboxCase {
    static final Instant START = Instant.parse("2031-03-01T12:00:00Z");
    static final ScriptedServer.Act AS_USUAL = ScriptedServer.AS_USUAL;

    @Inject
    Outbox outbox;
    @Inject
    SendMessages sendMessages;
    @Inject
    TestLetters letters;
    @Inject
    MailConfig config;
    final ScriptedServer server = ScriptedMail.server();
    String wave;

    @BeforeEach
    void emptyTheOutbox() {
        wave = "o-" + UUID.randomUUID().toString().substring(0, 8);
        TestOutbox.dropWaiting();
        server.behave();
    }

    /** Recipients of that many letters, in the order in which they go out. */
    List<UUID> enqueue(int number) {
        List<UUID> recipients = Stream.generate(UUID::randomUUID).limit(number).toList();
        for (int i = 0; i < number; i++) {
            enqueue(recipients.get(i), START.minusSeconds(number - i));
        }
        return recipients;
    }

    void enqueue(UUID recipient, Instant when) {
        QuarkusTransaction.requiringNew().run(() -> outbox.enqueue(wave, recipient, TestLetters.TEMPLATE, "test", when));
    }

    void runAfter(Duration time) {
        sendMessages.run(START.plus(time));
    }

    void runAtStart() {
        runAfter(Duration.ZERO);
    }

    OutboxMessage message(UUID recipient) {
        return QuarkusTransaction.requiringNew()
                .call(() -> OutboxMessage.<OutboxMessage>find("waveCode = ?1 and recipientId = ?2", wave, recipient).singleResult());
    }

    List<ScriptedServer.Received> received(UUID recipient) {
        return server.received(TestLetters.address(recipient));
    }

    /** A script for one recipient; all others are served as usual. */
    void whenServing(UUID recipient, ScriptedServer.Stage at, ScriptedServer.Act act) {
        server.follow((stage, to) -> stage == at && to.equals(TestLetters.address(recipient)) ? act : AS_USUAL);
    }

    static ScriptedServer.Act reply(String reply) {
        return new ScriptedServer.Act(reply, false);
    }

    static void await(CountDownLatch latch) {
        try {
            latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
