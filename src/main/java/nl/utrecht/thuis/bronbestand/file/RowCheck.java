package nl.utrecht.thuis.bronbestand.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.utrecht.thuis.participant.Person;
import org.jspecify.annotations.Nullable;

/** Reads the person of one row, and names what is wrong in it. */
final class RowCheck {
    private static final int LONGEST_SHOWN = 50;

    private final Headings headings;
    private final Mapping mapping;
    private final int longestCell;
    private final Map<Column, DateText> dates;
    private final RegisterRow row;
    private final Map<Column, String> cells = new EnumMap<>(Column.class);
    private final List<Column> filled = new ArrayList<>();
    private final List<RowProblem> problems = new ArrayList<>();

    RowCheck(RegisterRow row, Headings headings, Mapping mapping, Map<Column, DateText> dates, int longestCell) {
        this.headings = headings;
        this.mapping = mapping;
        this.dates = dates;
        this.longestCell = longestCell;
        this.row = row;
    }

    CheckedRow check() {
        if (headings.fits(row)) {
            headings.positions().keySet().forEach(column -> {
                String text = clean(column, headings.cell(row, column));
                if (!text.isEmpty()) {
                    cells.put(column, text);
                }
            });
            if (!filled.contains(Column.CLIENT_NUMBER)) {
                problems.add(Flaw.error("missing-value").at(row.number(), Column.CLIENT_NUMBER.heading()));
            }
        } else {
            problems.add(RowProblem.error(row.number(), "", "wrong-number-of-cells",
                    Map.of("expected", headings.width(), "found", row.cells().size())));
        }
        return new CheckedRow(row.number(), true, person(), Status.of(text(Column.STATUS)).orElse(null), List.copyOf(filled),
                List.copyOf(problems));
    }

    /** The text as it can be used, empty when it cannot. */
    private String clean(Column column, String text) {
        if (text.isEmpty()) {
            return "";
        }
        if (CellText.isExcelError(text)) {
            return wrong(column, Flaw.warning("excel-error"));
        }
        if (CellText.isNothing(text, column.kind() == Column.Kind.NAME) && category(column, text).isEmpty()) {
            return "";
        }
        filled.add(column);
        if (text.length() > longestCell) {
            return wrong(column, new Flaw("cell-too-long", RowProblem.Severity.ERROR, Map.of("maximum", longestCell)));
        }
        if (CellText.hasControls(text)) {
            return wrong(column, Flaw.error("control-character"));
        }
        if (CellText.hasLostCharacter(text)) {
            wrong(column, Flaw.warning("lost-character"));
        } else if (CellText.isMisread(text)) {
            wrong(column, Flaw.warning("wrong-encoding"));
        }
        return switch (column.kind()) {
            case CLIENT_NUMBER -> read(column, text, ClientNumber::read);
            case EMAIL -> read(column, text, MailAddress::read);
            case TELEPHONE -> read(column, text, Telephone::read);
            case POSTCODE -> read(column, text, Postcode::read);
            case CATEGORY -> categoryOf(column, text);
            case HOUSE_NUMBER -> ClientNumber.isDay(text) ? wrong(column, Flaw.warning("became-a-date")) : text;
            case DATE, NAME, TEXT -> text;
        };
    }

    private String categoryOf(Column column, String text) {
        Optional<String> category = category(column, text);
        if (category.isEmpty()) {
            Map<String, Object> shown = Map.of("value", text.substring(0, Math.min(text.length(), LONGEST_SHOWN)));
            return wrong(column, column == Column.STATUS // who is not said to have left, is still there
                    ? new Flaw("unknown-status", RowProblem.Severity.WARNING, shown)
                    : new Flaw("unknown-value", RowProblem.Severity.ERROR, shown));
        }
        if (category.get().isEmpty()) {
            filled.remove(column);
            return wrong(column, Flaw.warning("left-empty"));
        }
        return category.get();
    }

    private Optional<String> category(Column column, String text) {
        return column.hasCategories() ? mapping.category(column, text).or(() -> KnownValues.category(column, text)) : Optional.empty();
    }

    private String read(Column column, String text, Function<String, Reading<String>> reader) {
        Reading<String> reading = reader.apply(text);
        reading.flaw().ifPresent(flaw -> wrong(column, flaw));
        return reading.value().orElse("");
    }

    private @Nullable LocalDate date(Column column) {
        String text = text(column);
        if (text.isEmpty()) {
            return null;
        }
        Reading<LocalDate> reading = dates.get(column).read(text);
        reading.flaw().ifPresent(flaw -> wrong(column, flaw));
        return reading.value().orElse(null);
    }

    private Person person() {
        return new Person(text(Column.CLIENT_NUMBER), text(Column.FIRST_NAME), joined(Column.INFIX, Column.LAST_NAME),
                date(Column.BIRTH_DATE),
                text(Column.EMAIL), text(Column.TELEPHONE), joined(Column.STREET, Column.HOUSE_NUMBER, Column.HOUSE_ADDITION),
                text(Column.POSTCODE), text(Column.CITY), text(Column.COACH), text(Column.SEX), text(Column.NATIONALITY),
                text(Column.GROUP),
                text(Column.ROUTE), text(Column.TOETS), text(Column.LEVEL), date(Column.START), text(Column.DISTRICT));
    }

    private String joined(Column... columns) {
        return Stream.of(columns).map(this::text).filter(text -> !text.isEmpty()).collect(Collectors.joining(" "));
    }

    private String text(Column column) {
        return cells.getOrDefault(column, "");
    }

    private String wrong(Column column, Flaw flaw) {
        problems.add(flaw.at(row.number(), column.heading()));
        return "";
    }
}
