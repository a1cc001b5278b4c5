package nl.utrecht.thuis.outbox;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.utrecht.thuis.TestDatabase;
import nl.utrecht.thuis.outbox.ScriptedServer.Act;
import nl.utrecht.thuis.outbox.ScriptedServer.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a mail server can do to one mail is not done to the others. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@WithTestResource(ScriptedMail.class)
class TroubleWithTheServerTest extends OutboxCase {

    private String fate(UUID recipient) {
        OutboxMessage message = message(recipient);
        return message.state + " " + message.reason + " " + message.attempts;
    }

    private Duration nextAttempt(UUID recipient) {
        return Duration.between(START, message(recipient).nextAttemptAt).truncatedTo(ChronoUnit.MINUTES);
    }

    /** The one in the middle had trouble; all others have their mail, at once or with the next connection. */
    private void assertTheOthersGotTheirMail(List<UUID> recipients) {
        runAfter(Duration.ofSeconds(2));
        for (UUID recipient : recipients) {
            if (recipient != recipients.get(2)) {
                assertEquals(1, received(recipient).size());
                assertEquals("SENT null 1", fate(recipient));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"RCPT,550 no such user,550", "RCPT,552 mailbox full,552", "RCPT,599 strange,599", "DATA,554 no,554", "END,554 spam,554",
            "END,550 5.7.1 policy,550"})
    void aMailThatIsRefusedForGoodFailsWithTheCodeAndTheOthersGoOn(Stage at, String reply, String code) {
        List<UUID> recipients = enqueue(5);
        whenServing(recipients.get(2), at, reply(reply));
        runAtStart();
        assertEquals("FAILED " + code + " 1", fate(recipients.get(2)));
        assertTheOthersGotTheirMail(recipients);
        assertEquals(1, server.taken().map(ScriptedServer.Received::connection).distinct().count());
        runAfter(Duration.ofHours(50));
        assertEquals(4, server.taken().count());
    }

    @ParameterizedTest
    @CsvSource({"RCPT,450 greylisted,450", "RCPT,499 strange,499", "DATA,451 busy,451", "END,452 full,452"})
    void aMailThatIsRefusedForNowIsTriedAgain(Stage at, String reply, String code) {
        List<UUID> recipients = enqueue(5);
        whenServing(recipients.get(2), at, reply(reply));
        runAtStart();
        assertEquals("PENDING " + code + " 1", fate(recipients.get(2)));
        assertEquals(Duration.ofMinutes(2), nextAttempt(recipients.get(2)));
        assertTheOthersGotTheirMail(recipients);
        server.follow((stage, to) -> AS_USUAL);
        runAfter(Duration.ofMinutes(3));
        assertEquals("SENT null 2", fate(recipients.get(2)));
    }

    @ParameterizedTest
    @EnumSource(value = Stage.class, names = {"RCPT", "DATA", "END"})
    void aLostConnectionCostsOnlyTheMailThatWasOnIt(Stage at) {
        List<Act> losses = List.of(ScriptedServer.RESET, new Act("421 closing", true), reply("421 closing"));
        for (Act loss : losses) {
            emptyTheOutbox();
            List<UUID> recipients = enqueue(5);
            whenServing(recipients.get(2), at, loss);
            runAtStart();
            assertEquals("PENDING connection-lost 1", fate(recipients.get(2)));
            assertEquals(Duration.ofMinutes(2), nextAttempt(recipients.get(2)));
            assertTheOthersGotTheirMail(recipients);
            server.follow((stage, to) -> AS_USUAL);
            runAfter(Duration.ofMinutes(3));
            assertEquals("SENT null 2", fate(recipients.get(2)));
            assertEquals(1, received(recipients.get(2)).stream().map(ScriptedServer.Received::messageId).distinct().count());
        }
    }

    @Test
    void aServerThatHangsUpAfterOneMailIsNotTakenForRefusing() {
        List<UUID> recipients = enqueue(5);
        whenServing(recipients.get(2), Stage.END, new Act("250 taken", true));
        runAtStart();
        assertEquals("SENT null 1", fate(recipients.get(2)));
        assertEquals("PENDING connection-lost 1", fate(recipients.get(3)));
        assertEquals("SENT null 1", fate(recipients.get(4)), "a connection that carried mails is renewed at once");
    }

    @Test
    void aSenderThatIsRefusedIsOurFaultAndNobodyIsGivenUpForIt() {
        List<UUID> recipients = enqueue(3);
        server.follow((stage, to) -> stage == Stage.MAIL ? reply("550 who are you") : AS_USUAL);
        runAtStart();
        recipients.forEach(recipient -> assertEquals("PENDING 550 1", fate(recipient)));
    }

    @Test
    void anAddressThatIsNoneFailsAndTheOthersGoOn() {
        List<UUID> recipients = enqueue(5);
        letters.withoutAddress().add(recipients.get(2));
        runAtStart();
        assertEquals("FAILED address 1", fate(recipients.get(2)));
        assertTheOthersGotTheirMail(recipients);
    }

    @Test
    void waitsDoubleAndEndAfterFortyEightHours() {
        UUID recipient = enqueue(1).get(0);
        whenServing(recipient, Stage.RCPT, reply("450 not yet"));
        Instant now = START;
        Duration last = Duration.ZERO;
        for (int attempt = 1; attempt <= 11; attempt++) {
            sendMessages.run(now);
            OutboxMessage message = message(recipient);
            assertEquals("PENDING 450 " + attempt, fate(recipient));
            Duration wait = Duration.between(now, message.nextAttemptAt).truncatedTo(ChronoUnit.MINUTES);
            assertEquals(attempt == 11 ? Duration.ofMinutes(48 * 60 - 2046) : Duration.ofMinutes(1L << attempt), wait);
            last = last.plus(wait);
            now = message.nextAttemptAt;
        }
        assertEquals(Duration.ofHours(48), last);
        sendMessages.run(now);
        assertEquals("FAILED 450 12", fate(recipient));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aServerThatIsNotThereIsNobodysAttempt(boolean listening) {
        List<UUID> recipients = enqueue(60);
        server.follow((stage, to) -> stage == Stage.GREETING ? reply("554 go away") : AS_USUAL);
        if (!listening) {
            server.stopListening();
        }
        int before = server.connections();
        try {
            for (int hours = 0; hours < 100; hours += 10) {
                runAfter(Duration.ofHours(hours));
                runAfter(Duration.ofHours(hours).plusSeconds(1));
            }
        } finally {
            if (!listening) {
                server.listen();
            }
        }
        recipients.forEach(recipient -> assertEquals("PENDING null 0", fate(recipient)));
        if (listening) {
            assertEquals(10, server.connections() - before, "it is left alone for a minute");
        }
        server.follow((stage, to) -> AS_USUAL);
        runAfter(Duration.ofHours(100));
        assertEquals(60, server.taken().count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r", "\n", "\r\nBcc: all@example.org", "\0"})
    void noHeaderCanBeForged(String forgery) {
        for (int field = 0; field < 6; field++) {
            List<String> fields = new ArrayList<>(
                    List.of("a@example.org", "Gemeente", "b@example.org", "Onderwerp", "nl", "https://example.org/u"));
            assertDoesNotThrow(() -> mail(fields));
            fields.set(field, fields.get(field) + forgery);
            assertThrows(IllegalArgumentException.class, () -> mail(fields));
        }
    }

    private static Mail mail(List<String> fields) {
        return new Mail(fields.get(0), fields.get(1), fields.get(2), fields.get(3), fields.get(4), "", "", fields.get(5));
    }
}
