package nl.utrecht.thuis.response;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import nl.utrecht.thuis.envelope.Envelopes;
import nl.utrecht.thuis.keys.Box;

/** How many people's answers are kept, sealed or mixed: at all times as many as are done. */
@ApplicationScoped
public class KeptAnswers {
    @Inject
    Envelopes envelopes;

    /** The number in a wave. */
    @Transactional
    public long of(String wave) {
        return envelopes.count(wave, Box.ANSWERS) + Response.countOfWave(wave);
    }
}
