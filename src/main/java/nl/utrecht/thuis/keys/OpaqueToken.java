package nl.utrecht.thuis.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** A token that says nothing and cannot be guessed: of a session, a link in a mail. Only its hash is stored. */
public final class OpaqueToken {

    private OpaqueToken() {}

    /** 256 random bits as 43 characters of base64url. */
    public static String random() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Randomness.bytes(32));
    }

    /** SHA-256 of the token, 32 bytes: enough at rest, as nobody can try 2^256 tokens. */
    public static byte[] hash(String token) {
        return sha256(token.getBytes(UTF_8));
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
