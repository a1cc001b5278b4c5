package nl.utrecht.thuis.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.utrecht.thuis.audit.AuditLog;
import nl.utrecht.thuis.envelope.BoxState;
import nl.utrecht.thuis.envelope.Envelopes;
import nl.utrecht.thuis.keys.Purpose;
import nl.utrecht.thuis.keys.WaveKeys;
import nl.utrecht.thuis.wave.Background;
import org.hibernate.Session;

/** Who agreed to what, for those who keep the promise; and how somebody takes it back. Withdrawing touches no answer: nothing joins the two. */
@ApplicationScoped
public class Consents {
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
    AuditLog audit;
    @Inject
    Event<ConsentWithdrawn> withdrawals;

    /** A consent that stands. @param language the tag of the language in which the person answered */
    public record Given(UUID id, String language, Background background) {}

    /** The consents that stand, by their random ids. */
    @Transactional
    public List<Given> of(String wave, ConsentPurpose purpose) {
        return Consent.of(wave, purpose).stream()
                .map(consent -> new Given(consent.consentId, consent.language, Background.parse(consent.background))).toList();
    }

    /** Whether this consent stands. */
    @Transactional
    public boolean stands(String wave, ConsentPurpose purpose, UUID id) {
        return Consent.find(wave, purpose, id).isPresent();
    }

    /** Where to write to; empty once it is withdrawn. @throws nl.utrecht.thuis.keys.KeyDestroyed when the key is gone and the row is not */
    @Transactional
    public Optional<String> address(String wave, ConsentPurpose purpose, UUID id) {
        return Consent.find(wave, purpose, id).map(addresses::decrypt);
    }

    /** Whether the field is closed and everything that was sealed is taken: nobody joins any more. False for a wave that never opened. */
    @Transactional
    public boolean complete(String wave, ConsentPurpose purpose) {
        return envelopes.find(wave, purpose.box()).filter(state -> state == BoxState.EMPTIED).isPresent();
    }

    /**
     * Withdraws one consent, at once and for good.
     *
     * @return whether it stood until now
     */
    @Transactional
    public boolean withdraw(String wave, ConsentPurpose purpose, UUID id) {
        ConsentBox.lock(database, wave, purpose);
        Optional<Consent> consent = Consent.find(wave, purpose, id);
        consent.ifPresent(this::remove);
        return consent.isPresent();
    }

    /**
     * Withdraws whatever was agreed to with an address, also what is still sealed. It does not tell whether there was any: that would tell who answered.
     *
     * @param actor the member of staff; the audit log has a line without the address, whether or not it was there
     */
    @Transactional
    public void withdrawAddress(String wave, ConsentPurpose purpose, String address, String actor) {
        audit.record(actor, "consent-withdrawn", wave, purpose.slug());
        if (!keys.exists(wave, Purpose.CONTACTS)) {
            return; // anonymised, or never opened: nothing is kept
        }
        ConsentBox.lock(database, wave, purpose);
        byte[] hash = addresses.hash(wave, purpose, address);
        Consent.ofAddress(wave, purpose, hash).ifPresent(this::remove);
        if (!complete(wave, purpose)) {
            withdrawn.remember(wave, purpose, hash);
        }
    }

    private void remove(Consent consent) {
        consent.delete();
        withdrawals.fire(new ConsentWithdrawn(consent.waveCode, consent.purpose, consent.consentId));
    }
}
