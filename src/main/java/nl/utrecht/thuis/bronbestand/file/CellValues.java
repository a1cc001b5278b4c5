package nl.utrecht.thuis.bronbestand.file;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the cells of a workbook say, as text. A formula is never worked out: it says what it said when the file was saved. */
final class CellValues {
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,30}(\\.\\d{1,30})?([eE][+-]?\\d{1,3})?");
    /** Digits that a spreadsheet keeps; of a longer number the rest is lost. */
    private static final BigDecimal EXACT = new BigDecimal("1E15");
    /** How a part of a workbook writes what XML cannot hold. */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final SharedStrings strings;
    private final NumberFormats formats;
    private final boolean from1904;

    CellValues(SharedStrings strings, NumberFormats formats, boolean from1904) {
        this.strings = strings;
        this.formats = formats;
        this.from1904 = from1904;
    }

    /** The text of a cell: a date as {@code yyyy-MM-dd}, a number without exponent, an error by its sign. */
    String text(CellRead cell) {
        return switch (cell.type()) {
            case "s" -> cell.text().matches("\\d{1,9}") ? strings.get(Integer.parseInt(cell.text())) : "";
            case "inlineStr", "str" -> unescaped(cell.text());
            case "b" -> cell.text().equals("1") ? "WAAR" : cell.text().isEmpty() ? "" : "ONWAAR";
            case "e", "d" -> cell.text();
            default -> number(cell);
        };
    }

    private String number(CellRead cell) {
        String text = cell.text().strip();
        if (!NUMBER.matcher(text).matches()) {
            return text;
        }
        if (formats.isDate(cell.style())) {
            double days = Double.parseDouble(text);
            return SerialDay.of(days, from1904).map(Object::toString).orElse(days == 0 ? "0" : text);
        }
        BigDecimal number = new BigDecimal(text);
        if (number.abs().compareTo(EXACT) >= 0) {
            return text.toUpperCase(Locale.ROOT).contains("E") ? text : number.round(new MathContext(15)).toString();
        }
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    static String unescaped(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        Matcher escaped = ESCAPED.matcher(text);
        return escaped.replaceAll(found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }
}
