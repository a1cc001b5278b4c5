package nl.utrecht.thuis.bronbestand.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.utrecht.thuis.problem.Problem;

/**
 * Where the columns of a mapping are in a file.
 *
 * @param texts all headings of the file
 * @param row the number of their row
 * @param positions position by column, counted from 0, in the order of the file
 * @param sparse whether a row may have fewer cells than there are headings
 */
record Headings(List<String> texts, int row, Map<Column, Integer> positions, boolean sparse) {
    private static final int LONGEST_SHOWN = 50;

    /** @throws RegisterUnreadable naming each column that must be there and is not, or must not be read */
    static Headings of(RegisterFile file, Mapping mapping) {
        Map<Column, Integer> found = new LinkedHashMap<>();
        List<Problem.Detail> wrong = new ArrayList<>();
        mapping.headings().forEach((column, heading) -> {
            int position = heading.isEmpty() ? -1 : file.headings().indexOf(heading);
            if (position < 0) {
                wrong.add(detail(column, "missing-column"));
            } else if (KnownHeadings.isForbidden(heading)) {
                wrong.add(detail(column, "forbidden-column"));
            } else if (found.containsValue(position)) {
                wrong.add(detail(column, "same-heading-twice"));
            } else {
                found.put(column, position);
            }
        });
        if (!mapping.headings().containsKey(Column.CLIENT_NUMBER)) {
            wrong.add(detail(Column.CLIENT_NUMBER, "missing-column"));
        }
        if (!wrong.isEmpty()) {
            throw new RegisterUnreadable(wrong);
        }
        Map<Column, Integer> positions = new LinkedHashMap<>();
        found.entrySet().stream().sorted(Comparator.comparing(Map.Entry::getValue))
                .forEach(entry -> positions.put(entry.getKey(), entry.getValue()));
        return new Headings(file.headings(), file.headingRow(), Collections.unmodifiableMap(positions), file.isSparse());
    }

    static Problem.Detail detail(Column column, String code) {
        return RegisterUnreadable.detail(column.heading(), code, Map.of("column", column.heading()));
    }

    int width() {
        return texts.size();
    }

    /** The columns of a report, in the order of the file; those that this file lacks come last. */
    List<Column> columns() {
        List<Column> columns = new ArrayList<>(positions.keySet());
        Arrays.stream(Column.values()).filter(column -> column.isExpected() && !positions.containsKey(column)).forEach(columns::add);
        return columns;
    }

    /** Columns that are not read are worth a look, and so are those that are not there. */
    List<RowProblem> warnings() {
        List<RowProblem> warnings = new ArrayList<>();
        BitSet used = used();
        for (int i = 0; i < texts.size(); i++) {
            if (!used.get(i) && !texts.get(i).isEmpty()) {
                String shown = texts.get(i).substring(0, Math.min(texts.get(i).length(), LONGEST_SHOWN));
                String code = KnownHeadings.isForbidden(texts.get(i)) ? "forbidden-heading" : "unknown-column";
                warnings.add(RowProblem.warning(row, shown, code, Map.of("column", shown)));
            }
        }
        for (Column column : columns()) {
            if (!positions.containsKey(column)) {
                warnings.add(RowProblem.warning(row, column.heading(), column == Column.EMAIL ? "absent-email" : "absent-column",
                        Map.of("column", column.heading())));
            }
        }
        return warnings;
    }

    /** Whether a row has a cell for each heading, and nothing beyond them; empty cells at its end do no harm. */
    boolean fits(RegisterRow row) {
        return sparse || row.cells().size() >= width() && row.cells().stream().skip(width()).allMatch(String::isBlank);
    }

    /** The text of a column in a row; empty when there is none. */
    String cell(RegisterRow row, Column column) {
        Integer position = positions.get(column);
        return position == null ? "" : CellText.cleanCell(row.cell(position));
    }

    /** Whether something stands in a column that has no heading. */
    boolean hasStrayCells(RegisterRow row) {
        for (int i = 0; i < row.cells().size(); i++) {
            if ((i >= width() || texts.get(i).isEmpty()) && !row.cells().get(i).isBlank()) {
                return true;
            }
        }
        return false;
    }

    private BitSet used() {
        BitSet used = new BitSet();
        positions.values().forEach(used::set);
        return used;
    }
}
