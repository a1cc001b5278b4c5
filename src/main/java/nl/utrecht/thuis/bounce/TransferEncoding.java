package nl.utrecht.thuis.bounce;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;

/** Undoes what mail does to bytes (RFC 2045). What is not as it should be is taken for what it says, or left out: a broken mail is read as far as it goes. */
final class TransferEncoding {
    private static final Pattern NO_BASE64 = Pattern.compile("[^A-Za-z0-9+/]++");
    private static final Pattern END_OF_LINE = Pattern.compile("[ \t]++\n");

    private TransferEncoding() {}

    /**
     * @param text a character per byte
     * @param name of the encoding; one that is not known is none
     */
    static byte[] decode(String text, String name) {
        String encoding = name.strip().toLowerCase(Locale.ROOT);
        if (encoding.equals("base64")) {
            return base64(text);
        }
        return encoding.equals("quoted-printable") ? quotedPrintable(text) : text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] base64(String text) {
        String letters = NO_BASE64.matcher(text).replaceAll("");
        return Base64.getDecoder().decode(letters.substring(0, letters.length() - (letters.length() % 4 == 1 ? 1 : 0)));
    }

    private static byte[] quotedPrintable(String text) {
        String lines = END_OF_LINE.matcher(text).replaceAll("\n");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(lines.length());
        for (int i = 0; i < lines.length(); i++) {
            int high = lines.charAt(i) == '=' && i + 2 < lines.length() ? Character.digit(lines.charAt(i + 1), 16) : -1;
            int low = high < 0 ? -1 : Character.digit(lines.charAt(i + 2), 16);
            if (low >= 0) {
                bytes.write(high << 4 | low);
                i += 2;
            } else if (lines.startsWith("=\n", i)) {
                i++;
            } else {
                bytes.write(lines.charAt(i));
            }
        }
        return bytes.toByteArray();
    }
}
