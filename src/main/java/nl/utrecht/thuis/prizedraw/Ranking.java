package nl.utrecht.thuis.prizedraw;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The draw itself: every entry number gets a ticket, HMAC-SHA256 of the number with the seed as key, and the lowest ticket comes first. Whoever has the seed and
 * the numbers comes to the same order; whoever has only the numbers cannot say anything of it. Pure: the program in {@code src/docs/draw} does the same.
 */
final class Ranking {
    private static final String HMAC = "HmacSHA256";

    private Ranking() {}

    /** The numbers, the first drawn first. @param seed not empty @param numbers different ones, in ASCII and any order */
    static List<String> of(byte[] seed, Collection<String> numbers) {
        Mac mac = mac(seed);
        Map<String, byte[]> tickets = new HashMap<>();
        numbers.forEach(number -> tickets.put(number, mac.doFinal(number.getBytes(US_ASCII))));
        Comparator<String> byTicket = (one, other) -> Arrays.compareUnsigned(tickets.get(one), tickets.get(other));
        return numbers.stream().sorted(byTicket.thenComparing(Comparator.naturalOrder())).toList();
    }

    /** The promise of a seed, which can be shown before the seed: its SHA-256 in hexadecimal digits. */
    static String commitment(byte[] seed) {
        return sha256(seed);
    }

    /** What tells one list of numbers from any other: SHA-256, in hexadecimal digits, of the numbers in alphabetical order with line feeds in between. */
    static String hash(Collection<String> numbers) {
        return sha256(String.join("\n", numbers.stream().sorted().toList()).getBytes(US_ASCII));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static Mac mac(byte[] seed) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(seed, HMAC));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HMAC-SHA256", e);
        }
    }
}
