package nl.utrecht.thuis.questionnaire;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Words that somebody typed, in any script. Line breaks and the joiners of Persian stay; control characters, and those that turn the
 * direction of what follows, go. Never compatibility forms (NFKC): they would change what was written.
 *
 * @param plain the words as they are kept; give them as they came
 */
public record TypedText(String plain) {
    private static final Pattern LINE_BREAK = Pattern.compile("\\r\\n?|[\\x85\\u2028\\u2029]");
    private static final Pattern CONTROL = Pattern
            .compile("[\\p{Cc}&&[^\\n]]|[\\x{61C}\\x{200E}\\x{200F}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]|\\p{Cs}");

    public TypedText {
        String lines = LINE_BREAK.matcher(plain).replaceAll("\n").replace('\t', ' ');
        plain = Normalizer.normalize(CONTROL.matcher(lines).replaceAll(""), Normalizer.Form.NFC).strip();
    }

    /** How long it is, in code points. */
    public int length() {
        return plain.codePointCount(0, plain.length());
    }

    public boolean isBlank() {
        return plain.isEmpty();
    }

    /** Only how long: what was typed belongs in no log. */
    @Override
    public String toString() {
        return "TypedText[" + length() + " characters]";
    }
}
