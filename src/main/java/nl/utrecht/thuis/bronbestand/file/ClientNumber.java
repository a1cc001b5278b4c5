package nl.utrecht.thuis.bronbestand.file;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The number under which the municipality knows somebody, in one form: {@code 000123}, {@code 123.0} and {@code 123} are the same. */
final class ClientNumber {
    private static final Pattern DAMAGED = Pattern.compile("[+-]?\\d([.,]\\d+)?[eE][+-]?\\d+");
    private static final Pattern WHOLE = Pattern.compile("(\\d+)[.,]0+");
    private static final Pattern DIGITS = Pattern.compile("0*(\\d+)");
    private static final Pattern DAY = Pattern
            .compile("(?i)\\d{4}-\\d\\d-\\d\\d|\\d{1,2}-(jan|feb|mrt|mar|apr|mei|may|jun|jul|aug|sep|okt|oct|nov|dec)");

    private ClientNumber() {}

    static Reading<String> read(String text) {
        if (isDamaged(text)) {
            return Reading.none(Flaw.error("damaged-number"));
        }
        if (isDay(text)) {
            return Reading.none(Flaw.error("became-a-date"));
        }
        if (text.codePoints().noneMatch(Character::isDigit)) {
            return Reading.none(Flaw.error("malformed-client-number"));
        }
        Matcher whole = WHOLE.matcher(text);
        Matcher digits = DIGITS.matcher(whole.matches() ? whole.group(1) : text);
        return Reading.of(digits.matches() ? digits.group(1) : text);
    }

    /** Whether a spreadsheet made {@code 1.23457E+05} of it: the last digits are lost. */
    static boolean isDamaged(String text) {
        return DAMAGED.matcher(text).matches();
    }

    /** Whether a spreadsheet made a day of it: {@code 2-apr}. */
    static boolean isDay(String text) {
        return DAY.matcher(text).matches();
    }
}
