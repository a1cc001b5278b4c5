package nl.utrecht.thuis.consent;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import nl.utrecht.thuis.address.BaseUrl;
import nl.utrecht.thuis.keys.Purpose;
import nl.utrecht.thuis.keys.WaveKeys;
import nl.utrecht.thuis.wave.Wave;

/**
 * The secret part of links in mails about a consent: its id with a keyed hash, in 43 characters of base64url. Nothing of it is stored; without the wave's key it
 * can be neither made nor read. A link for one use (such as {@code withdraw}) says nothing about that for another.
 */
@ApplicationScoped
public class ConsentLinks {
    /** The use of the link that takes a consent back. */
    public static final String WITHDRAW = "withdraw";
    private static final int ID_BYTES = 16;
    private static final int HASH_BYTES = 16;

    @Inject
    WaveKeys keys;
    @Inject
    BaseUrl baseUrl;

    /** The full address, in a language, of the page on which this consent is taken back. */
    public String withdrawing(String wave, ConsentPurpose purpose, UUID id, String tag) {
        return baseUrl.of("/" + tag + "/withdraw/" + wave + "/" + token(wave, purpose, id, WITHDRAW));
    }

    /** @throws nl.utrecht.thuis.keys.KeyDestroyed after the wave was anonymised */
    public String token(String wave, ConsentPurpose purpose, UUID id, String use) {
        byte[] bytes = ByteBuffer.allocate(ID_BYTES + HASH_BYTES).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits())
                .put(hash(wave, purpose, id, use), 0, HASH_BYTES).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The id of the consent that the token was made for; empty when it was not made here, or the wave's key is gone. It says not whether the consent stands. */
    public Optional<UUID> read(String wave, ConsentPurpose purpose, String use, String token) {
        byte[] bytes = decoded(token);
        if (bytes.length != ID_BYTES + HASH_BYTES || !Wave.isCode(wave) || !keys.exists(wave, Purpose.CONTACTS)) {
            return Optional.empty();
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        UUID id = new UUID(buffer.getLong(), buffer.getLong());
        byte[] hash = Arrays.copyOf(hash(wave, purpose, id, use), HASH_BYTES);
        return MessageDigest.isEqual(hash, Arrays.copyOfRange(bytes, ID_BYTES, bytes.length)) ? Optional.of(id) : Optional.empty();
    }

    /** Whether the people of that wave are forgotten: its key is gone, so that a link that we made cannot be told from any other. */
    public boolean isOver(String wave) {
        return Wave.find(wave).filter(found -> !found.state.beforeOpening()).isPresent() && !keys.exists(wave, Purpose.CONTACTS);
    }

    private byte[] hash(String wave, ConsentPurpose purpose, UUID id, String use) {
        return keys.hmac(wave, Purpose.CONTACTS, "consent-link/1", purpose.slug().getBytes(UTF_8), use.getBytes(UTF_8),
                id.toString().getBytes(UTF_8));
    }

    private static byte[] decoded(String token) {
        try {
            return Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
