package nl.utrecht.thuis.browser;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Lets respondents hear recordings that nobody has approved, as there are no others yet. */
public final class RecordingsToTry implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return Map.of("thuis.recordings.not-approved", "true");
    }

    @Override
    public void stop() {}
}
