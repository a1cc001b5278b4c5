package nl.utrecht.thuis.anonymisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.utrecht.thuis.envelope.Envelopes;
import nl.utrecht.thuis.keys.Box;
import nl.utrecht.thuis.keys.Purpose;
import nl.utrecht.thuis.keys.WaveKey;
import nl.utrecht.thuis.keys.WaveKeys;
import nl.utrecht.thuis.problem.Problem;
import nl.utrecht.thuis.wave.EndWave;
import nl.utrecht.thuis.wave.Wave;
import nl.utrecht.thuis.wave.WaveSettling;
import nl.utrecht.thuis.wave.WaveState;

/** What is still personal in a wave, and what is still open. */
@ApplicationScoped
class Preflight {
    @Inject
    PersonalRows rows;
    @Inject
    Envelopes envelopes;
    @Inject
    WaveKeys keys;
    @Inject
    EndWave ending;

    /**
     * What was found.
     *
     * @param open what must happen first
     * @param rows how many rows tell who somebody is, by table
     * @param keys the slugs of the keys that are there
     */
    record Findings(List<Problem.Detail> open, Map<String, Long> rows, List<String> keys) {}

    @Transactional
    Findings of(Wave wave) {
        return new Findings(open(wave), rows.count(wave.code), WaveKey.all().stream().filter(key -> exists(wave.code, key))
                .map(WaveKey::slug).toList());
    }

    /** Answers that are still sealed would be lost, so that nobody can pass over; the rest is done when the wave is settled. */
    private List<Problem.Detail> open(Wave wave) {
        List<Problem.Detail> open = new ArrayList<>();
        if (wave.state == WaveState.CLOSED) {
            open.addAll(ending.stillOpen(wave.code));
        }
        if (wave.state != WaveState.SETTLED) {
            open.add(new Problem.Detail("state", "staff.forget.open.state", Map.of()));
        } else if (!mixed(wave.code)) {
            open.add(unmixed());
        }
        return open;
    }

    /** Whether the answers of the wave are stored; before that their envelopes may not go. */
    @Transactional
    boolean mixed(String wave) {
        return envelopes.isEmptied(wave, Box.ANSWERS);
    }

    void whenSettling(@Observes WaveSettling settling) {
        if (!mixed(settling.wave().code)) {
            settling.isOpen(unmixed().pointer(), unmixed().key(), unmixed().arguments());
        }
    }

    private static Problem.Detail unmixed() {
        return new Problem.Detail("answers", "staff.forget.open.answers", Map.of());
    }

    private boolean exists(String wave, WaveKey key) {
        return key instanceof Box box ? keys.canOpen(wave, box) : keys.exists(wave, (Purpose) key);
    }
}
