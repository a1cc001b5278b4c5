package nl.utrecht.thuis.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A secret of 32 random bytes. It is never used itself: each use has a key derived from it by the expansion step of HKDF
 * (RFC 5869; the extraction step may be skipped for a secret that is random already), so no use says anything of another.
 */
record Secret(byte[] bytes) {
    static final int SIZE = 32;

    static byte[] random() {
        return Randomness.bytes(SIZE);
    }

    /** What may be known of a secret: it recognises the secret and does not help to find it. */
    byte[] publicPart() {
        return expand("fingerprint");
    }

    /** HMAC-SHA256 over the parts, each preceded by its length, so that no two lists of parts give the same input. */
    byte[] hmac(String domain, byte[]... parts) {
        Mac mac = mac(domain);
        for (byte[] part : parts) {
            mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
            mac.update(part);
        }
        return mac.doFinal();
    }

    /** What {@link #hmac} hashes with, ready for use. */
    Mac mac(String domain) {
        return mac(expand("hmac/" + domain));
    }

    /** AES-256-GCM: 12 random bytes, the ciphertext, a tag of 16. */
    byte[] encrypt(byte[] plaintext, byte[] associatedData) throws GeneralSecurityException {
        return cipher().encrypt(plaintext, associatedData);
    }

    byte[] decrypt(byte[] ciphertext, byte[] associatedData) throws GeneralSecurityException {
        return cipher().decrypt(ciphertext, associatedData);
    }

    /** What {@link #encrypt} encrypts with, ready for use. */
    AesGcmJce cipher() throws GeneralSecurityException {
        return new AesGcmJce(expand("encrypt"));
    }

    private byte[] expand(String info) {
        Mac mac = mac(bytes);
        mac.update(("thuis/1/" + info).getBytes(UTF_8));
        mac.update((byte) 1);
        return mac.doFinal();
    }

    private static Mac mac(byte[] key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HMAC-SHA256", e);
        }
    }
}
