package nl.utrecht.thuis.bronbestand.file;

import java.util.regex.Pattern;

/** A telephone number as people type it, and as a spreadsheet leaves it when it takes it for an amount. */
final class Telephone {
    private static final Pattern FORM = Pattern.compile("\\+?[0-9 ()./-]{8,25}");
    private static final Pattern WITHOUT_ZERO = Pattern.compile("[1-9]\\d{8}");
    private static final Pattern WITHOUT_PLUS = Pattern.compile("31[1-9]\\d{8}");

    private Telephone() {}

    static Reading<String> read(String text) {
        String number = text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
        if (ClientNumber.isDamaged(number)) {
            return Reading.none(Flaw.warning("damaged-number"));
        }
        if (WITHOUT_ZERO.matcher(number).matches()) {
            return Reading.of("0" + number, Flaw.warning("telephone-without-zero"));
        }
        if (WITHOUT_PLUS.matcher(number).matches()) {
            return Reading.of("+" + number);
        }
        return FORM.matcher(number).matches() ? Reading.of(number) : Reading.none(Flaw.warning("malformed-telephone"));
    }
}
