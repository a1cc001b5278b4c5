package nl.utrecht.thuis.keys;

import java.security.SecureRandom;

/** The one source of secret random bytes. */
final class Randomness {
    private static final SecureRandom SOURCE = new SecureRandom();

    private Randomness() {}

    static byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        SOURCE.nextBytes(bytes);
        return bytes;
    }
}
