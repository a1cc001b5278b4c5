package nl.utrecht.thuis.bronbestand;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.utrecht.thuis.participant.RegisterUpdate;

/** Somebody who is told of a change and fails, in the waves that a test names. */
@ApplicationScoped
class FailingObserver {
    static final Set<String> WAVES = ConcurrentHashMap.newKeySet();

    void onUpdate(@Observes RegisterUpdate.Left left) {
        if (WAVES.contains(left.wave())) {
            throw new IllegalStateException("as the test wants it");
        }
    }
}
