package nl.utrecht.thuis.bronbestand.file;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.utrecht.thuis.problem.Problem;

/**
 * Where the known columns are.
 *
 * @param width how many cells a row should have
 * @param positions position by column, counted from 0, in the order of the file
 * @param unknown headings of columns that are not read
 */
record Headings(int width, Map<Column, Integer> positions, List<String> unknown) {
    private static final int LONGEST_SHOWN = 50;

    /** @throws RegisterUnreadable naming each column that is absent or there twice, or when there are no headings at all */
    static Headings of(List<String> texts) {
        if (texts.stream().allMatch(String::isBlank)) {
            throw RegisterUnreadable.because("empty-file");
        }
        Map<Column, Integer> positions = new LinkedHashMap<>();
        List<String> unknown = new ArrayList<>();
        List<Problem.Detail> wrong = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            String text = CellText.clean(texts.get(i));
            Column column = Column.of(text).orElse(null);
            if (column == null) {
                if (!text.isEmpty()) {
                    unknown.add(text.substring(0, Math.min(text.length(), LONGEST_SHOWN)));
                }
            } else if (positions.putIfAbsent(column, i) != null) {
                wrong.add(RegisterUnreadable.detail(column.heading(), "double-column", Map.of("column", column.heading())));
            }
        }
        for (Column column : Column.values()) {
            if (!positions.containsKey(column)) {
                wrong.add(RegisterUnreadable.detail(column.heading(), "missing-column", Map.of("column", column.heading())));
            }
        }
        if (!wrong.isEmpty()) {
            throw new RegisterUnreadable(wrong);
        }
        return new Headings(texts.size(), Collections.unmodifiableMap(positions), List.copyOf(unknown));
    }

    /** Columns that are ignored are worth a look: the name may be misspelt. */
    List<RowProblem> warnings() {
        return unknown.stream().map(heading -> RowProblem.warning(1, heading, "unknown-column", Map.of("column", heading))).toList();
    }

    /** Whether a row has a cell for each heading; empty cells at its end do no harm. */
    boolean fits(RegisterRow row) {
        return row.cells().size() >= width && row.cells().stream().skip(width).allMatch(String::isBlank);
    }
}
