package nl.utrecht.thuis.bronbestand.file;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a cell says, in one form. */
public final class CellText {
    /** Marks that turn the direction of text around, and those that take no room; the joiners of Persian and Arabic stay. */
    private static final Pattern INVISIBLE = Pattern
            .compile("[\\u00ad\\u061c\\u180e\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u206f\\ufeff]");
    private static final Pattern BLANK = Pattern.compile("[\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]");
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x1f\\x7f-\\x9f]");
    /** A number that was to stay a text in a CSV file: {@code ="000123"}. */
    private static final Pattern AS_TEXT = Pattern.compile("=\"([^\"]*)\"");
    private static final Pattern EXCEL_ERROR = Pattern.compile("#[A-Z/0]{1,14}[!?]?|#+");
    private static final Set<String> NOTHING = Set.of("-", "--", "---", "–", "—", ".", "..", "?", "??", "xxx", "0", "null",
            "(null)",
            "nil", "none", "nan", "n.v.t.", "n.v.t", "nvt", "n/a", "na", "onbekend", "unknown", "niet bekend", "niet ingevuld", "leeg",
            "(leeg)",
            "geen", "(blank)", "ntb", "n.t.b.", "<leeg>", "<null>");
    /** Of those, what can be somebody's name when it is not spelt like this. */
    private static final Set<String> NO_NAME = Set.of("-", "--", "---", "–", "—", ".", "..", "?", "??", "0", "NULL", "(null)", "n.v.t.",
            "n.v.t",
            "nvt", "N/A", "n/a", "onbekend", "Onbekend", "ONBEKEND", "(leeg)", "<leeg>", "<null>", "niet bekend", "Niet bekend");
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private CellText() {}

    /** NFC, without direction marks, with plain blanks, and without blanks around it. */
    public static String clean(String raw) {
        if (isPlain(raw)) {
            return raw.strip();
        }
        String visible = BLANK.matcher(INVISIBLE.matcher(raw).replaceAll("")).replaceAll(" ");
        return Normalizer.normalize(visible, Normalizer.Form.NFC).strip();
    }

    /** The same, and what a spreadsheet puts around a text to keep it one. */
    static String cleanCell(String raw) {
        String text = clean(raw);
        return text.startsWith("=\"") ? clean(AS_TEXT.matcher(text).replaceFirst("$1")) : text;
    }

    static boolean hasControls(String text) {
        return CONTROL.matcher(text).find();
    }

    /** Whether a formula went wrong there, in the words of a Dutch or an English Excel, or the column was too narrow when it was exported. */
    static boolean isExcelError(String text) {
        return text.startsWith("#") && EXCEL_ERROR.matcher(text).matches();
    }

    /** Whether it says that there is nothing to say. */
    static boolean isNothing(String text, boolean name) {
        return name ? NO_NAME.contains(text) : text.length() < 16 && NOTHING.contains(text.toLowerCase(Locale.ROOT));
    }

    /** Whether a character was lost on the way, and a sign stands in its place. */
    static boolean hasLostCharacter(String text) {
        return text.indexOf('\ufffd') >= 0;
    }

    /** Whether a word is UTF-8 that was taken for Windows-1252: {@code JosÃ©}. Hardly any word that people write is both. */
    static boolean isMisread(String text) {
        if (isPlain(text)) {
            return false;
        }
        for (String word : text.split(" ")) {
            if (!isPlain(word) && isMisreadWord(word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMisreadWord(String word) {
        ByteBuffer bytes = ByteBuffer.allocate(word.length());
        for (int i = 0; i < word.length(); i++) {
            char character = word.charAt(i);
            byte[] one = String.valueOf(character).getBytes(WINDOWS);
            if (character >= 0x80 && character < 0xa0) {
                bytes.put((byte) character);
            } else if (one.length == 1 && (one[0] != '?' || character == '?')) {
                bytes.put(one[0]);
            } else {
                return false;
            }
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(bytes.flip());
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }
}
