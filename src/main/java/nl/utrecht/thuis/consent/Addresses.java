package nl.utrecht.thuis.consent;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.util.Locale;
import java.util.UUID;
import nl.utrecht.thuis.keys.Purpose;
import nl.utrecht.thuis.keys.WaveKeys;

/** Turns addresses into what is stored of them, and back. */
@ApplicationScoped
class Addresses {
    @Inject
    WaveKeys keys;

    /** Two addresses that reach the same mailbox have the same hash, for all that we can know: without spaces around it, in lower case. */
    byte[] hash(String wave, ConsentPurpose purpose, String address) {
        String normal = Normalizer.normalize(address, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        return keys.hmac(wave, Purpose.CONTACTS, "consent-address/1", purpose.slug().getBytes(UTF_8), normal.getBytes(UTF_8));
    }

    byte[] encrypt(String wave, UUID consent, String address) {
        return keys.encrypt(wave, Purpose.CONTACTS, address.strip().getBytes(UTF_8), place(consent));
    }

    /** The address of a row. @throws nl.utrecht.thuis.keys.KeyDestroyed after the wave was anonymised */
    String decrypt(Consent consent) {
        return new String(keys.decrypt(consent.waveCode, Purpose.CONTACTS, consent.address, place(consent.consentId)), UTF_8);
    }

    private static byte[] place(UUID consent) {
        return ("consent/1/" + consent).getBytes(UTF_8);
    }
}
