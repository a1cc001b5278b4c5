package nl.utrecht.thuis.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Letters to nobody, for tests of the outbox alone; each kind of trouble has its own recipients. */
@ApplicationScoped
class TestLetters implements MessageSource {
    static final String TEMPLATE = "test-letter";
    private final Set<UUID> unwanted = ConcurrentHashMap.newKeySet();
    private final Set<UUID> broken = ConcurrentHashMap.newKeySet();
    private final Set<UUID> withoutAddress = ConcurrentHashMap.newKeySet();
    private final Set<UUID> deadlyToRecord = ConcurrentHashMap.newKeySet();
    private final List<MessageBounced> bounced = new CopyOnWriteArrayList<>();
    private final AtomicInteger recorded = new AtomicInteger();

    static String address(UUID recipient) {
        return recipient + "@letters.example";
    }

    Set<UUID> deadlyToRecord() {
        return deadlyToRecord;
    }

    Set<UUID> broken() {
        return broken;
    }

    Set<UUID> unwanted() {
        return unwanted;
    }

    Set<UUID> withoutAddress() {
        return withoutAddress;
    }

    int recorded() {
        return recorded.get();
    }

    /** What was told of this recipient's bounces. */
    List<MessageBounced> bounced(UUID recipient) {
        return bounced.stream().filter(bounce -> bounce.recipientId().equals(recipient)).toList();
    }

    @Override
    public String template() {
        return TEMPLATE;
    }

    @Override
    public Optional<Mail> render(OutboxMessage message) {
        if (broken.contains(message.recipientId)) {
            throw new IllegalStateException("This letter cannot be written");
        }
        String to = withoutAddress.contains(message.recipientId) ? "no address" : address(message.recipientId);
        return unwanted.contains(message.recipientId)
                ? Optional.empty()
                : Optional.of(new Mail(to, null, null, "Een brief", "nl", "https://example.org/" + message.recipientId, "<p>Een brief</p>",
                        null));
    }

    /** In the transaction that records a delivery: dying here is dying after the server's 250. */
    void onDelivered(@Observes MessageDelivered delivered) {
        if (deadlyToRecord.contains(delivered.recipientId())) {
            throw new IllegalStateException("The worker dies");
        }
        recorded.incrementAndGet();
    }

    void onBounced(@Observes MessageBounced bounce) {
        bounced.add(bounce);
    }
}
