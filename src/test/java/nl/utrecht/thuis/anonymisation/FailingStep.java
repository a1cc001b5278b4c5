package nl.utrecht.thuis.anonymisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The process dies when a step is about to be noted, for the waves that a test names. */
@ApplicationScoped
class FailingStep {
    static final Map<String, Step> DYING = new ConcurrentHashMap<>();

    void onStep(@Observes StepTaken taken) {
        if (taken.step() == DYING.get(taken.wave())) {
            throw new IllegalStateException("as the test wants it");
        }
    }
}
