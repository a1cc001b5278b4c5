package nl.utrecht.thuis.i18n;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** The words of a recording. It belongs to them by their hash: when a text changes, its recording is stale by itself. */
public record SpokenWords(String text) {
    /** Bytes of a hash: 16 characters in hex. */
    private static final int BYTES = 8;

    /** What these keys say now in that language, a line for each. */
    public static SpokenWords of(Texts t, List<String> keys) {
        return new SpokenWords(keys.stream().map(t::of).collect(Collectors.joining("\n")));
    }

    /** The first 16 hex digits of the SHA-256 of the words in NFC with each run of white space as one space. */
    public String hash() {
        String words = Normalizer.normalize(text, Normalizer.Form.NFC).strip().replaceAll("(?U)\\s+", " ");
        return fingerprint(words.getBytes(StandardCharsets.UTF_8));
    }

    static String fingerprint(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
