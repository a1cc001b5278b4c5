package nl.utrecht.thuis.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import nl.utrecht.thuis.TestDatabase;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class AuditLogTest {
    private static final Instant FAR = Instant.parse("2126-05-01T10:00:00Z");

    @Inject
    AuditLog log;

    @Test
    void newestLineComesFirst() {
        QuarkusTransaction.begin();
        try {
            at(FAR).record("anna", "wave-closed", "2026-1", "312 envelopes");
            at(FAR.plusSeconds(60)).record("CloseWaves", "keys-destroyed", null, "drafts 0123456789abcdef");
            List<AuditEntry> latest = log.latest(2);
            assertEquals(List.of("keys-destroyed", "wave-closed"), latest.stream().map(entry -> entry.action).toList());
            assertEquals(FAR, latest.get(1).happenedAt);
            assertEquals("2026-1", latest.get(1).waveCode);
            assertEquals(1, log.latest(1).size());
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    @Test
    void lineComesAndGoesWithItsTransaction() {
        assertThrows(TransactionalException.class, () -> log.record("anna", "nothing", null, ""));
        assertThrows(IllegalStateException.class, () -> QuarkusTransaction.requiringNew().run(() -> {
            log.record("anna", "undone", null, "");
            throw new IllegalStateException("the caller fails");
        }));
        assertEquals(0, log.latest(1000).stream().filter(entry -> entry.action.equals("undone")).count());
    }

    private static AuditLog at(Instant now) {
        return new AuditLog(Clock.fixed(now, ZoneOffset.UTC));
    }
}
