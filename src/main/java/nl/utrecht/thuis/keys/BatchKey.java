package nl.utrecht.thuis.keys;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.Mac;

/**
 * A secret key of a wave that was read once, for a batch of rows: what {@link WaveKeys} does for each of them by itself. Keep it for a moment only, as
 * what another replica destroys is not gone here. Not for several threads at once.
 */
public final class BatchKey {
    private final String wave;
    private final Purpose purpose;
    private final Secret secret;
    private final AesGcmJce cipher;
    private final Map<String, Mac> macs = new HashMap<>();

    BatchKey(String wave, Purpose purpose, Secret secret) {
        this.wave = wave;
        this.purpose = purpose;
        this.secret = secret;
        try {
            cipher = secret.cipher();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has AES-GCM", e);
        }
    }

    /** The same as {@link WaveKeys#hmac}. */
    public byte[] hmac(String domain, byte[]... parts) {
        Mac mac = macs.computeIfAbsent(domain, secret::mac);
        for (byte[] part : parts) {
            mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
            mac.update(part);
        }
        return mac.doFinal();
    }

    /** The same as {@link WaveKeys#encrypt}. */
    public byte[] encrypt(byte[] plaintext, byte[] associatedData) {
        try {
            return cipher.encrypt(plaintext, associatedData);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot encrypt for '" + purpose.slug() + "'", e);
        }
    }

    /** The same as {@link WaveKeys#decrypt}. @throws Undecryptable when wave, purpose or associated data differ, or a byte was changed */
    public byte[] decrypt(byte[] ciphertext, byte[] associatedData) {
        try {
            return cipher.decrypt(ciphertext, associatedData);
        } catch (GeneralSecurityException e) {
            throw new Undecryptable(wave, purpose, e);
        }
    }
}
