package nl.utrecht.thuis.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CrockfordTest {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    @Test
    void bitsAreTakenFiveAtATimeFromTheFront() {
        assertEquals("ZZ00", Crockford.encode(new byte[]{(byte) 0xff, (byte) 0xc0, 0}, 4));
        // Python: base64.b32encode(bytes.fromhex("0123456789")) is AERUKZ4J, in Crockford's alphabet 04HMASW9
        assertEquals("04HMASW", Crockford.encode(new byte[]{0x01, 0x23, 0x45, 0x67, (byte) 0x89}, 7));
        for (int symbol = 0; symbol < 32; symbol++) {
            assertEquals(ALPHABET.substring(symbol, symbol + 1), Crockford.encode(new byte[]{(byte) (symbol << 3)}, 1));
        }
        assertThrows(IllegalArgumentException.class, () -> Crockford.encode(new byte[4], 7));
    }

    @Test
    void forgivesHowPeopleType() {
        assertEquals(Optional.of("0123ABXYZ"), Crockford.normalise("o i2-3 ab.xyz"));
        assertEquals(Optional.of("0123456789"), Crockford.normalise("٠١٢٣٤٥٦٧٨٩"));
        assertEquals(Optional.of("0123456789"), Crockford.normalise("۰۱۲۳۴۵۶۷۸۹"));
        assertEquals(Optional.of("42ABZ"), Crockford.normalise("４２ＡｂＺ"));
        assertEquals(Optional.of("111"), Crockford.normalise("lL\u0131"));
        assertEquals(Optional.of("7K8M"), Crockford.normalise("\u202a7\u200bK\u2013\u00a08\u2011\u00ad\ufeffM\u202c\t"));
        assertEquals(Optional.of("7K8M"), Crockford.normalise("\u20667k\u2212\u200f8m\u2069"));
    }

    @Test
    void refusesWhatIsNotInTheAlphabet() {
        assertEquals(Optional.empty(), Crockford.normalise("ABU2"));
        assertEquals(Optional.empty(), Crockford.normalise("AB!2"));
        assertEquals(Optional.empty(), Crockford.normalise(" -\u200b. "));
        assertEquals(Optional.empty(), Crockford.normalise("AB\uD83D\uDE00"));
        assertEquals(Optional.empty(), Crockford.normalise("7".repeat(101)));
    }

    /** The scheme is linear, so an error passes or not whatever the other characters are: all errors in one body are all errors. */
    @Test
    void everySingleSubstitutionIsCaughtAtEveryPosition() {
        for (int length = 1; length <= 30; length++) {
            String code = withCheck(random(length));
            for (int position = 0; position < code.length(); position++) {
                for (char other : ALPHABET.toCharArray()) {
                    if (other != code.charAt(position)) {
                        assertNotFitting(code.substring(0, position) + other + code.substring(position + 1));
                    }
                }
            }
        }
    }

    @Test
    void everySwapOfTwoCharactersIsCaught() {
        for (int left = 0; left < 15; left++) {
            for (int right = left + 1; right < 15; right++) {
                for (char a : ALPHABET.toCharArray()) {
                    for (char b : ALPHABET.toCharArray()) {
                        StringBuilder body = new StringBuilder(random(14));
                        body.setCharAt(left, a);
                        if (right < 14) {
                            body.setCharAt(right, b);
                        }
                        StringBuilder code = new StringBuilder(withCheck(body.toString()));
                        char first = code.charAt(left);
                        code.setCharAt(left, code.charAt(right));
                        code.setCharAt(right, first);
                        if (code.charAt(left) != first) {
                            assertNotFitting(code.toString());
                        }
                    }
                }
            }
        }
    }

    @Test
    void bodiesThatCannotBeCheckedAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Crockford.check("0".repeat(31)));
        assertThrows(IllegalArgumentException.class, () -> Crockford.check("ABU"));
    }

    private final Random seeded = new Random(2026);

    private String random(int length) {
        StringBuilder body = new StringBuilder();
        seeded.ints(length, 0, 32).forEach(symbol -> body.append(ALPHABET.charAt(symbol)));
        return body.toString();
    }

    private static String withCheck(String body) {
        return body + Crockford.check(body);
    }

    private static void assertNotFitting(String code) {
        int last = code.length() - 1;
        assertNotEquals(code.charAt(last), Crockford.check(code.substring(0, last)), code);
    }
}
