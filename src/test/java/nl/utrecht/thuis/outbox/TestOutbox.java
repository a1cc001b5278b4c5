package nl.utrecht.thuis.outbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.List;

/** The outbox that all tests share. */
public final class TestOutbox {

    private TestOutbox() {}

    /** Drops what other tests left waiting, so that only mails of this one go out. */
    public static void dropWaiting() {
        QuarkusTransaction.requiringNew().run(() -> OutboxMessage.update("state = ?1 where state in ?2", MessageState.DROPPED,
                List.of(MessageState.PENDING, MessageState.SENDING)));
    }
}
