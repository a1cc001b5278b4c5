package nl.utrecht.thuis.bronbestand.file;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** What a cell says, in one form. */
public final class CellText {
    /** Marks that turn the direction of text around, and the byte order mark; the joiners of Persian and Arabic stay. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069\\ufeff]");
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x1f\\x7f-\\x9f]");

    private CellText() {}

    /** NFC, without direction marks and without blanks around it. */
    public static String clean(String raw) {
        return Normalizer.normalize(INVISIBLE.matcher(raw).replaceAll("").replace('\u00a0', ' '), Normalizer.Form.NFC).strip();
    }

    static boolean hasControls(String text) {
        return CONTROL.matcher(text).find();
    }
}
