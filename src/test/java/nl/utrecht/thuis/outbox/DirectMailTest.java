package nl.utrecht.thuis.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import nl.utrecht.thuis.TestDatabase;
import nl.utrecht.thuis.outbox.ScriptedServer.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who tries a mail out hears at once what became of it. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@WithTestResource(ScriptedMail.class)
class DirectMailTest extends OutboxCase {
    private static final String TO = "researcher@example.org";
    @Inject
    DirectMail direct;

    private static Mail mail(String to) {
        return new Mail(to, null, null, "Proef", "nl", "tekst", "<p>tekst</p>", null);
    }

    @Test
    void aMailGoesOutAtOnceAndIsNotStored() {
        long before = messages();
        direct.send(mail(TO));
        assertEquals(1, server.received(TO).size());
        assertEquals(before, messages());
    }

    private static long messages() {
        return QuarkusTransaction.requiringNew().call(() -> OutboxMessage.count());
    }

    @ParameterizedTest
    @CsvSource({"RCPT,550 no such user researcher@example.org,550", "END,451 later,451", "MAIL,553 not you,553"})
    void aRefusalIsToldWithTheServersCodeAndNoAddress(Stage at, String reply, String code) {
        server.follow((stage, to) -> stage == at ? reply(reply) : AS_USUAL);
        MailNotTaken told = assertThrows(MailNotTaken.class, () -> direct.send(mail(TO)));
        assertEquals(Map.of("reason", code), told.arguments());
        assertFalse(String.valueOf(told.getMessage()).contains("@"));
        assertEquals(null, told.getCause());
    }

    @Test
    void anAddressThatIsNoneIsTold() {
        assertEquals("address", assertThrows(MailNotTaken.class, () -> direct.send(mail("nobody"))).reason());
    }

    @Test
    void aServerThatGoesAwayIsTold() {
        server.follow((stage, to) -> stage == Stage.DATA ? ScriptedServer.RESET : AS_USUAL);
        assertThrows(MailServerUnreachable.class, () -> direct.send(mail(TO)));
        server.stopListening();
        assertThrows(MailServerUnreachable.class, () -> direct.send(mail(TO)));
        server.listen();
    }

    @Test
    void nobodyWaitsForAMailServerWithinATransaction() {
        assertThrows(RuntimeException.class, () -> QuarkusTransaction.requiringNew().run(() -> direct.send(mail(TO))));
        assertEquals(0, server.received(TO).size());
    }
}
