package nl.utrecht.thuis.bronbestand.file;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Rows of a table that are about nobody: totals, footers, the headings once more. A row in which anything could be a person is none of these,
 * so that nobody is left out: it is checked as a person and will have an error.
 */
final class RowAside {
    private static final int MOST_CELLS = 4;
    private static final Pattern TOTAL = Pattern
            .compile("(sub|eind)?tota?al(en)?\\b.*|total\\b.*|aantal\\b.*|som\\b.*|gemiddelde?\\b.*|count\\b.*|sum\\b.*");
    private static final Pattern FOOTER = Pattern
            .compile("(bron|peildatum|datum|afgedrukt|printdatum|ge[eë]xporteerd|export|gegenereerd|pagina|blad|page|"
                    + "vertrouwelijk|selectie|filter|opmerking|toelichting|let op|rapport|einde?|versie|gebruiker|aangemaakt|legenda|copyright|©)\\b.*|\\*+.*"
                    + "|--+.*|==+.*|\\(?einde.*|copyright.*|©.*");
    private static final Pattern NUMBER = Pattern.compile("[0-9.,%€ -]+");

    private RowAside() {}

    /** What such a row is: the code of the warning. */
    static Optional<String> of(RegisterRow row, HeadingRow heading, Headings headings) {
        if (heading.isRepeatedBy(row)) {
            return Optional.of("repeated-headings");
        }
        if (row.cells().stream().filter(cell -> !cell.isBlank()).limit(MOST_CELLS + 1L).count() > MOST_CELLS
                || isLikeAPerson(row, headings)) {
            return Optional.empty();
        }
        List<String> filled = row.cells().stream().map(CellText::cleanCell).filter(text -> !text.isEmpty()).toList();
        if (filled.isEmpty()) {
            return Optional.empty();
        }
        String first = filled.get(0).toLowerCase(Locale.ROOT);
        if (TOTAL.matcher(first).matches() || isSum(row, headings, filled)) {
            return Optional.of("total-row");
        }
        return FOOTER.matcher(first).matches() ? Optional.of("footer-row") : Optional.empty();
    }

    /** Anything that only people have: a client number, a name beside something else, an address. */
    private static boolean isLikeAPerson(RegisterRow row, Headings headings) {
        String number = headings.cell(row, Column.CLIENT_NUMBER);
        boolean numbered = !number.isEmpty() && Character.isDigit(number.codePointBefore(number.length())) && !number.contains(" ");
        return numbered || headings.cell(row, Column.EMAIL).contains("@")
                || isName(headings.cell(row, Column.FIRST_NAME)) && isName(headings.cell(row, Column.LAST_NAME))
                || !headings.cell(row, Column.BIRTH_DATE).isEmpty() && isName(headings.cell(row, Column.LAST_NAME));
    }

    private static boolean isName(String text) {
        return text.codePoints().filter(Character::isLetter).count() > 1 && !TOTAL.matcher(text.toLowerCase(Locale.ROOT)).matches();
    }

    /** Numbers alone that cannot be what is known of a person: a single one, or none of them a birth date or telephone number. */
    private static boolean isSum(RegisterRow row, Headings headings, List<String> filled) {
        boolean nobodys = headings.cell(row, Column.BIRTH_DATE).isEmpty() && headings.cell(row, Column.TELEPHONE).isEmpty();
        return headings.cell(row, Column.CLIENT_NUMBER).isEmpty() && (nobodys || filled.size() == 1)
                && filled.stream().allMatch(text -> NUMBER.matcher(text).matches());
    }
}
