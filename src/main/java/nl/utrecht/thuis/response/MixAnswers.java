package nl.utrecht.thuis.response;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import nl.utrecht.thuis.audit.AuditLog;
import nl.utrecht.thuis.envelope.BoxState;
import nl.utrecht.thuis.envelope.Envelopes;
import nl.utrecht.thuis.keys.Box;
import nl.utrecht.thuis.keys.Purpose;
import nl.utrecht.thuis.keys.WaveKeys;
import nl.utrecht.thuis.wave.Background;
import nl.utrecht.thuis.wave.Wave;
import nl.utrecht.thuis.wave.WaveClosed;
import nl.utrecht.thuis.wave.WaveClosing;
import nl.utrecht.thuis.wave.WaveOpening;
import nl.utrecht.thuis.wave.WaveState;
import org.jboss.logging.Logger;

/**
 * The life of the answer box: it opens with the wave; when the wave closes, all envelopes are opened at once, made anonymous, shuffled and
 * stored in one transaction; then the opening key and the drafts' key are destroyed. Whatever was interrupted is finished at the next run.
 */
@ApplicationScoped
class MixAnswers {
    private static final int WAIT_FOR_SUBMISSIONS = 100;
    private static final Logger LOG = Logger.getLogger(MixAnswers.class);

    @Inject
    Envelopes envelopes;
    @Inject
    WaveKeys keys;
    @Inject
    ObjectMapper json;
    @Inject
    AuditLog audit;
    @Inject
    Clock clock;
    private final SecureRandom random = new SecureRandom();

    void openBoxes(@Observes WaveOpening.Prepared opening) {
        keys.create(opening.wave().code);
        envelopes.openBoxes(opening.wave().code);
    }

    /** In the transaction that closes the wave: it waits for submissions under way, and none comes after. */
    void closeBoxes(@Observes @Priority(WAIT_FOR_SUBMISSIONS) WaveClosing closing) {
        for (Box box : Box.values()) {
            envelopes.close(closing.wave().code, box);
        }
    }

    void onClosed(@Observes WaveClosed closed) {
        run(clock.instant());
    }

    @Scheduled(every = "60s", delayed = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void onSchedule() {
        run(clock.instant());
    }

    /** Mixes every closed wave that is not mixed yet, and destroys what could still open its answers; a wave that cannot be stops no other. */
    public synchronized void run(Instant now) {
        for (String wave : QuarkusTransaction.requiringNew()
                .call(() -> Wave.in(WaveState.CLOSED, WaveState.SETTLED).stream().map(closed -> closed.code).toList())) {
            try {
                finish(wave);
            } catch (RuntimeException e) {
                LOG.errorf("The answers of wave %s are not mixed yet: %s", wave, e.getClass().getName());
            }
        }
    }

    private void finish(String wave) {
        if (envelopes.state(wave, Box.ANSWERS) == BoxState.CLOSED && QuarkusTransaction.requiringNew().call(() -> mix(wave))) {
            LOG.infof("The answers of wave %s are mixed", wave);
        }
        if (envelopes.state(wave, Box.ANSWERS) == BoxState.EMPTIED) {
            keys.destroyOpeningKey(wave, Box.ANSWERS); // both finish what an earlier run may have begun
            keys.destroy(wave, Purpose.DRAFTS);
            QuarkusTransaction.requiringNew().run(() -> Draft.deleteOfWave(wave)); // one that was being saved when the field closed
        }
    }

    /** Whether there was something to do. */
    private boolean mix(String code) {
        Wave wave = Wave.lock(code);
        if (envelopes.state(code, Box.ANSWERS) != BoxState.CLOSED) {
            return false;
        }
        List<SealedAnswers> opened = envelopes.open(code, Box.ANSWERS).stream().map(this::read).toList();
        List<KAnonymity.Traits> traits = KAnonymity.coarsen(
                opened.stream().map(sealed -> new KAnonymity.Traits(sealed.language(), Background.parse(sealed.background()))).toList(),
                wave.minimumBackground);
        List<Response> responses = new ArrayList<>();
        for (int i = 0; i < opened.size(); i++) {
            responses.add(response(code, traits.get(i), opened.get(i)));
        }
        Collections.shuffle(responses, random);
        Response.persist(responses);
        envelopes.empty(code, Box.ANSWERS);
        Draft.deleteOfWave(code);
        audit.record("system", "answers-mixed", code, responses.size() + " responses");
        return true;
    }

    private Response response(String wave, KAnonymity.Traits traits, SealedAnswers sealed) {
        Response response = new Response();
        response.waveCode = wave;
        response.responseId = UUID.randomUUID();
        response.language = traits.language();
        response.background = traits.background().cell();
        response.answers = write(sealed.answers());
        return response;
    }

    private String write(Map<String, List<String>> answers) {
        try {
            return json.writeValueAsString(new TreeMap<>(answers));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SealedAnswers read(byte[] content) {
        try {
            return json.readValue(content, SealedAnswers.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
