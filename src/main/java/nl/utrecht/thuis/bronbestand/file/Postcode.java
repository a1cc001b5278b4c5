package nl.utrecht.thuis.bronbestand.file;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Dutch postcode, {@code 3518 KE}. */
final class Postcode {
    private static final Pattern FORM = Pattern.compile("([1-9]\\d{3})[ -]?([A-Za-z]{2})");

    private Postcode() {}

    /** One that looks different stays as it is: somebody may have moved abroad. */
    static Reading<String> read(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches()
                ? Reading.of(form.group(1) + " " + form.group(2).toUpperCase(Locale.ROOT))
                : Reading.of(text, Flaw.warning("malformed-postcode"));
    }
}
