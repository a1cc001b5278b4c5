package nl.utrecht.thuis.consent;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.utrecht.thuis.envelope.BoxState;
import nl.utrecht.thuis.envelope.Envelopes;
import nl.utrecht.thuis.keys.Purpose;
import nl.utrecht.thuis.keys.WaveKeys;
import nl.utrecht.thuis.wave.Wave;
import nl.utrecht.thuis.wave.WaveClosed;
import nl.utrecht.thuis.wave.WaveState;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/**
 * Takes the addresses out of their boxes, so that people get a confirmation with a way back while they still know what they said. One address is one consent
 * (decision 19). After the field has closed the box is emptied for good and its opening key destroyed. Whatever was interrupted is finished at the next run.
 */
@ApplicationScoped
public class OpenContactBoxes {
    private static final Logger LOG = Logger.getLogger(OpenContactBoxes.class);

    @Inject
    Session database;
    @Inject
    Envelopes envelopes;
    @Inject
    WaveKeys keys;
    @Inject
    Addresses addresses;
    @Inject
    WithdrawnAddresses withdrawn;
    @Inject
    ConsentTexts texts;
    @Inject
    ObjectMapper json;
    @Inject
    Event<ConsentGiven> given;
    @Inject
    Clock clock;

    void onClosed(@Observes WaveClosed closed) {
        run(clock.instant());
    }

    @Scheduled(every = "60s", delayed = "20s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void onSchedule() {
        run(clock.instant());
    }

    /** Opens the boxes of every wave that has people in the field or had them; a box that cannot be opened stops no other. */
    public void run(Instant now) {
        for (Wave wave : QuarkusTransaction.requiringNew()
                .call(() -> Wave.in(WaveState.IN_THE_FIELD, WaveState.CLOSED, WaveState.SETTLED))) {
            prepare(wave);
            for (ConsentPurpose purpose : ConsentPurpose.values()) {
                attempt(wave.code, purpose);
            }
        }
    }

    /** A wave that opened before there were keys for this gets them; one that is destroyed is never made again. */
    private void prepare(Wave wave) {
        try {
            if (!keys.exists(wave.code, Purpose.CONTACTS)) {
                keys.create(wave.code);
            }
            if (wave.state == WaveState.IN_THE_FIELD) {
                texts.keepCurrent(wave);
            }
        } catch (RuntimeException e) {
            LOG.errorf("The words of wave %s are not kept yet: %s", wave.code, e.getClass().getName());
        }
    }

    private void attempt(String wave, ConsentPurpose purpose) {
        try {
            if (QuarkusTransaction.requiringNew().call(() -> take(wave, purpose))) {
                keys.destroyOpeningKey(wave, purpose.box()); // also finishes what an earlier run began
            }
        } catch (RuntimeException e) {
            LOG.errorf("The box '%s' of wave %s is not opened yet: %s", purpose.slug(), wave, e.getClass().getName());
        }
    }

    /** @return whether nothing is in the box and nothing can come any more */
    private boolean take(String wave, ConsentPurpose purpose) {
        if (envelopes.state(wave, purpose.box()) == BoxState.EMPTIED) {
            return true; // and the lock leaves no row in a wave of which nothing may be left
        }
        ConsentBox.lock(database, wave, purpose);
        BoxState state = envelopes.state(wave, purpose.box()); // before the taking: what is in a closed box is all there will be
        if (state == BoxState.EMPTIED) {
            return true;
        }
        List<byte[]> contents = envelopes.take(wave, purpose.box());
        Set<ByteBuffer> passedOver = withdrawn.take(wave, purpose);
        if (!contents.isEmpty()) {
            passedOver = new HashSet<>(passedOver);
            passedOver.addAll(known(wave, purpose));
            for (byte[] content : contents) {
                SealedContact contact = read(content);
                byte[] hash = addresses.hash(wave, purpose, contact.address());
                if (passedOver.add(ByteBuffer.wrap(hash))) {
                    store(wave, purpose, contact, hash);
                }
            }
        }
        if (state == BoxState.CLOSED) {
            Consent.writeAnew(database, wave, purpose);
            envelopes.empty(wave, purpose.box());
            return true;
        }
        return false;
    }

    private static Set<ByteBuffer> known(String wave, ConsentPurpose purpose) {
        return Consent.of(wave, purpose).stream().map(consent -> ByteBuffer.wrap(consent.addressHash)).collect(Collectors.toSet());
    }

    private void store(String wave, ConsentPurpose purpose, SealedContact contact, byte[] hash) {
        Consent consent = new Consent();
        consent.waveCode = wave;
        consent.purpose = purpose;
        consent.consentId = UUID.randomUUID();
        consent.addressHash = hash;
        consent.address = addresses.encrypt(wave, consent.consentId, contact.address());
        consent.language = contact.language();
        consent.textVersion = contact.textVersion();
        consent.background = contact.background();
        consent.persist();
        given.fire(new ConsentGiven(wave, purpose, consent.consentId, contact.language()));
    }

    private SealedContact read(byte[] content) {
        try {
            return json.readValue(content, SealedContact.class);
        } catch (IOException e) {
            throw new UncheckedIOException(new IOException("Not a sealed contact")); // the cause would quote it
        }
    }
}
