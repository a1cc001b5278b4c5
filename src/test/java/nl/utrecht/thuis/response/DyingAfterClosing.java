package nl.utrecht.thuis.response;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.utrecht.thuis.wave.WaveClosed;

/** The process dies when the closing is committed and before anybody has heard of it, for the waves that a test names. */
@ApplicationScoped
class DyingAfterClosing {
    static final Set<String> DYING = ConcurrentHashMap.newKeySet();
    private static final int BEFORE_ALL = 1;

    void onClosed(@Observes @Priority(BEFORE_ALL) WaveClosed closed) {
        if (DYING.contains(closed.wave())) {
            throw new IllegalStateException("as the test wants it");
        }
    }
}
