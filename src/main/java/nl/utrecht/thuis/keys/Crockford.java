package nl.utrecht.thuis.keys;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * Base 32 in Crockford's alphabet: digits and capitals without I, L, O and U, which people confuse. Forgiving towards what people type
 * on any keyboard; a check character tells a typing error from a guess.
 */
public final class Crockford {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final String IGNORED = ".·•‧。۔−";
    private static final int LONGEST_TYPED = 100;
    private static final int LONGEST_CHECKED = 30;

    private Crockford() {}

    /**
     * The first bits of the bytes, five to a character.
     *
     * @throws IllegalArgumentException when there are fewer bits than that
     */
    public static String encode(byte[] bytes, int characters) {
        if (characters * 5 > bytes.length * 8) {
            throw new IllegalArgumentException(bytes.length + " bytes do not fill " + characters + " characters");
        }
        StringBuilder code = new StringBuilder(characters);
        for (int i = 0; i < characters; i++) {
            int symbol = 0;
            for (int bit = i * 5; bit < i * 5 + 5; bit++) {
                symbol = symbol << 1 | bytes[bit / 8] >> 7 - bit % 8 & 1;
            }
            code.append(ALPHABET.charAt(symbol));
        }
        return code.toString();
    }

    /**
     * What was meant: capitals; O as 0, I and L as 1; the digits of any script (٣, ۳, ３) and full-width letters as ours; spaces,
     * hyphens, dots and invisible characters left out. Empty when nothing is left, something else is left (also U), or it is longer than
     * 100 characters.
     */
    public static Optional<String> normalise(String typed) {
        if (typed.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        StringBuilder code = new StringBuilder();
        String upper = Normalizer.normalize(typed, Normalizer.Form.NFKD).toUpperCase(Locale.ROOT);
        for (int at = 0; at < upper.length(); at += Character.charCount(upper.codePointAt(at))) {
            int character = upper.codePointAt(at);
            if (!isIgnored(character)) {
                int symbol = symbol(character);
                if (symbol < 0) {
                    return Optional.empty();
                }
                code.append(ALPHABET.charAt(symbol));
            }
        }
        return code.isEmpty() ? Optional.empty() : Optional.of(code.toString());
    }

    /**
     * The character to put behind a body of at most 30 characters of the alphabet. Any one wrong character and any two swapped characters
     * (neighbours or not, the check character among them) no longer fit.
     * <p>
     * In the field GF(2^5) the check character is c₁·aⁿ + … + cₙ·a, where a generates the field (x⁵ + x² + 1 is primitive, its order 31):
     * every position has another weight and none is 0, so neither error can cancel out.
     */
    public static char check(String body) {
        if (body.length() > LONGEST_CHECKED) {
            throw new IllegalArgumentException("No more than " + LONGEST_CHECKED + " characters can be checked");
        }
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            int symbol = ALPHABET.indexOf(body.charAt(i));
            if (symbol < 0) {
                throw new IllegalArgumentException("Not in Crockford's alphabet");
            }
            sum = timesGenerator(sum ^ symbol);
        }
        return ALPHABET.charAt(sum);
    }

    private static int timesGenerator(int element) {
        int shifted = element << 1;
        return (shifted & 0b100000) == 0 ? shifted : shifted ^ 0b100101;
    }

    private static boolean isIgnored(int character) {
        int type = Character.getType(character);
        return Character.isWhitespace(character) || Character.isSpaceChar(character) || type == Character.DASH_PUNCTUATION
                || type == Character.FORMAT || type == Character.NON_SPACING_MARK || IGNORED.indexOf(character) >= 0;
    }

    private static int symbol(int character) {
        int digit = Character.digit(character, 10);
        if (digit >= 0) {
            return digit;
        }
        return switch (character) {
            case 'O' -> 0;
            case 'I', 'L' -> 1;
            default -> ALPHABET.indexOf(character);
        };
    }
}
