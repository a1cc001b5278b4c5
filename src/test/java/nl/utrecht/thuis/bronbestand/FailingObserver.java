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
    /** Waves for which the machine itself gives up. Memory that runs out is such an error too, but it would end the run of the tests. */
    static final Set<String> GIVING_UP = ConcurrentHashMap.newKeySet();

    void onUpdate(@Observes RegisterUpdate.Left left) {
        if (WAVES.contains(left.wave())) {
            throw new IllegalStateException("as the test wants it");
        }
        if (GIVING_UP.contains(left.wave())) {
            throw new InternalError("as the test wants it");
        }
    }
}
