package nl.utrecht.thuis.bronbestand.file;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.utrecht.thuis.participant.Person;
import org.jspecify.annotations.Nullable;

/** Reads the person of one row, and names what is wrong in it. */
final class RowCheck {
    private static final DateTimeFormatter DUTCH = DateTimeFormatter.ofPattern("d-M-uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final int FIRST_YEAR = 1900;
    private static final int LONGEST_SHOWN = 50;

    private final Headings headings;
    private final LocalDate today;
    private final int longestCell;
    private final RegisterRow row;
    private final Map<Column, String> cells = new EnumMap<>(Column.class);
    private final List<Column> filled = new ArrayList<>();
    private final List<RowProblem> problems = new ArrayList<>();

    private RowCheck(RegisterRow row, Headings headings, LocalDate today, int longestCell) {
        this.headings = headings;
        this.today = today;
        this.longestCell = longestCell;
        this.row = row;
    }

    static CheckedRow check(RegisterRow row, Headings headings, LocalDate today, int longestCell) {
        return new RowCheck(row, headings, today, longestCell).check();
    }

    private CheckedRow check() {
        if (headings.fits(row)) {
            headings.positions().forEach((column, position) -> cells.put(column, clean(column, row.cell(position))));
            if (!filled.contains(Column.CLIENT_NUMBER)) {
                wrong(Column.CLIENT_NUMBER, "missing-value", Map.of());
            }
        } else {
            problems.add(RowProblem.error(row.number(), "", "wrong-number-of-cells",
                    Map.of("expected", headings.width(), "found", row.cells().size())));
        }
        Person person = person();
        return new CheckedRow(row.number(), true, person, null, List.copyOf(filled), List.copyOf(problems));
    }

    private String clean(Column column, String raw) {
        String text = CellText.clean(raw);
        if (text.isEmpty()) {
            return "";
        }
        filled.add(column);
        if (text.length() > longestCell) {
            return wrong(column, "cell-too-long", Map.of("maximum", longestCell));
        }
        if (CellText.hasControls(text)) {
            return wrong(column, "control-character", Map.of());
        }
        if (column.hasCategories()) {
            return column.category(text).orElseGet(() -> wrong(column, "unknown-value", Map.of("value", shown(text))));
        }
        if (column == Column.EMAIL && !MailAddress.isUsable(text)) {
            return wrong(column, "malformed-address", Map.of());
        }
        return text;
    }

    private @Nullable LocalDate date(Column column) {
        String text = text(column);
        if (text.isEmpty()) {
            return null;
        }
        try {
            LocalDate date = LocalDate.parse(text, DUTCH);
            if (date.getYear() >= FIRST_YEAR && !date.isAfter(today)) {
                return date;
            }
        } catch (DateTimeParseException e) {
            // named below, as are days that exist but cannot be meant
        }
        wrong(column, "impossible-date", Map.of());
        return null;
    }

    private Person person() {
        return new Person(text(Column.CLIENT_NUMBER), text(Column.FIRST_NAME), text(Column.LAST_NAME), date(Column.BIRTH_DATE),
                text(Column.EMAIL), text(Column.TELEPHONE), text(Column.STREET), text(Column.POSTCODE), text(Column.CITY),
                text(Column.COACH),
                text(Column.SEX), text(Column.NATIONALITY), text(Column.GROUP), text(Column.ROUTE), text(Column.TOETS), text(Column.LEVEL),
                date(Column.START), text(Column.DISTRICT));
    }

    private String text(Column column) {
        return cells.getOrDefault(column, "");
    }

    private String wrong(Column column, String code, Map<String, Object> arguments) {
        problems.add(RowProblem.error(row.number(), column.heading(), code, arguments));
        return "";
    }

    private static String shown(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST_SHOWN));
    }
}
