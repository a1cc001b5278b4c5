package nl.utrecht.thuis.pretest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.utrecht.thuis.audit.AuditLog;
import nl.utrecht.thuis.keys.OpaqueToken;
import nl.utrecht.thuis.wave.Wave;
import nl.utrecht.thuis.wave.WaveState;
import nl.utrecht.thuis.wave.Waves;

/** The links with which people may try a questionnaire out, until their last day, their withdrawal or the closing of the wave. */
@ApplicationScoped
public class PretestLinks {
    @Inject
    Waves waves;
    @Inject
    AuditLog audit;

    /** Whoever comes by a link that works. */
    @Transactional
    public Optional<PretestGuest> find(String token) {
        return PretestLink.findByToken(OpaqueToken.hash(token))
                .filter(link -> link.worksOn(waves.today()) && takesPlace(Wave.get(link.waveCode)))
                .map(link -> new PretestGuest(link.waveCode, link.linkId));
    }

    /** Whether a wave can be tried out: before it opens, and in the field. */
    static boolean takesPlace(Wave wave) {
        return wave.state.beforeOpening() || wave.state == WaveState.IN_THE_FIELD;
    }

    /**
     * Makes a link.
     *
     * @param given a link without problems
     * @return its secret, which nothing will ever show again
     * @throws PretestOver when the wave is closed
     */
    @Transactional
    String make(String wave, NewLink given, String actor) {
        if (!takesPlace(Wave.lock(wave))) {
            throw new PretestOver();
        }
        String token = OpaqueToken.random();
        PretestLink link = new PretestLink();
        link.waveCode = wave;
        link.linkId = UUID.randomUUID();
        link.tokenHash = OpaqueToken.hash(token);
        link.name = given.name();
        link.madeOn = waves.today();
        link.lastDay = given.day().orElse(null);
        link.persist();
        audit.record(actor, "pretest-link-made", wave, link.linkId.toString());
        return token;
    }

    /** Makes a link stop working; again changes nothing. */
    @Transactional
    void withdraw(String wave, UUID id, String actor) {
        if (PretestLink.withdraw(wave, id)) {
            audit.record(actor, "pretest-link-withdrawn", wave, id.toString());
        }
    }

    @Transactional
    List<PretestLink> of(String wave) {
        return PretestLink.ofWave(wave);
    }
}
