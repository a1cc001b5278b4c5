package nl.utrecht.thuis.invitation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CodeTest {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final Code CODE = new Code("0A1B2C", "3D014E5F");

    private static String digits(String text, int zero) {
        return text.codePoints().map(c -> c >= '0' && c <= '9' ? zero + c - '0' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    @Test
    void aCodeIsReadHoweverItIsTyped() {
        String typed = CODE.compact();
        assertEquals(15, typed.length());
        Stream.of(typed, CODE.grouped(), typed.toLowerCase(Locale.ROOT), " " + CODE.grouped().replace('-', ' ') + "\n",
                typed.replace("", " "), typed.replace('0', 'O').replace('1', 'I'), typed.replace('0', 'o').replace('1', 'l'),
                typed.replace('1', 'L'), digits(typed, '٠'), digits(CODE.grouped(), '۰'), "\u2068" + CODE.grouped() + "\u2069",
                CODE.grouped().replace('-', '\u2011'))
                .forEach(way -> assertEquals(Optional.of(CODE), Code.read(way), way));
    }

    @Test
    void everyWrongCharacterIsNoticed() {
        List<Code> codes = List.of(CODE, new Code("ZZZZZZ", "ZZZZZZZZ"), new Code("000000", "00000000"),
                new Code(Code.randomSelector(), "7Q8R9STV"));
        for (Code code : codes) {
            String right = code.compact();
            IntStream.range(0, right.length()).forEach(at -> ALPHABET.chars().filter(c -> c != right.charAt(at)).forEach(c -> {
                String wrong = right.substring(0, at) + (char) c + right.substring(at + 1);
                assertTrue(Code.read(wrong).isEmpty(), wrong);
            }));
        }
    }

    @Test
    void everyCharacterTooFewOrTooManyIsNoticed() {
        String right = CODE.compact();
        for (int at = 0; at < right.length(); at++) {
            assertTrue(Code.read(right.substring(0, at) + right.substring(at + 1)).isEmpty());
            assertTrue(Code.read(right.substring(0, at) + "7" + right.substring(at)).isEmpty());
        }
        Stream.of("", " ", "-", "U", right + right, "x".repeat(10_000), "\0").forEach(typed -> assertTrue(Code.read(typed).isEmpty()));
    }

    @Test
    void aLogNeverShowsTheSecretPart() {
        assertFalse(CODE.toString().contains(CODE.verifier()));
    }
}
