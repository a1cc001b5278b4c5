package nl.utrecht.thuis.bronbestand;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.utrecht.thuis.bronbestand.file.Column;
import nl.utrecht.thuis.bronbestand.file.RowProblem;

/**
 * What the checks of a file came to, as numbers; the problems themselves are rows of {@code register_problem}.
 *
 * @param headings of the file
 * @param rows rows about people
 * @param filled rows in which a column holds something, in the order of the report
 * @param withAddress rows with a usable e-mail address
 * @param withPost rows without one that a letter can be sent to
 * @param codes how many problems there are of each kind, the errors first
 * @param nationalities rows by nationality; the empty one is that of rows without
 * @param unknown rows by value that a column with categories does not know
 * @param outcomes rows by what an import does with them
 * @param absent people of the register who are followed and are not in the file
 * @param followed people of the register who are followed now
 */
record RegisterSummary(List<String> headings, int rows, List<Filled> filled, int withAddress, int withPost, List<CodeCount> codes,
        Map<String, Integer> nationalities, Map<Column, Map<String, Integer>> unknown, Map<RowOutcome, Integer> outcomes, int absent,
        int followed) {

    /** How many rows hold something in a column. */
    record Filled(Column column, int rows) {}

    /** How many problems there are with that code. */
    record CodeCount(String code, RowProblem.Severity severity, int number) {}

    RegisterSummary {
        EnumMap<RowOutcome, Integer> sorted = new EnumMap<>(RowOutcome.class);
        sorted.putAll(outcomes);
        outcomes = Collections.unmodifiableMap(sorted);
    }

    int of(RowOutcome outcome) {
        return outcomes.getOrDefault(outcome, 0);
    }

    /** Rows that have an error. */
    int rejected() {
        return RowOutcome.ERRORS.stream().mapToInt(this::of).sum();
    }

    /** Rows that are right, of people who are not imported. */
    int setAside() {
        return RowOutcome.ASIDE.stream().mapToInt(this::of).sum();
    }

    int left() {
        return RowOutcome.LEFT.stream().mapToInt(this::of).sum();
    }

    int changed() {
        return RowOutcome.CHANGED.stream().mapToInt(this::of).sum();
    }

    /** The report of it. @param problems as many as are shown @param update whether an import updates the register that is there */
    Report report(List<RowProblem> problems, boolean update) {
        List<Report.Filling> filling = filled.stream()
                .map(column -> new Report.Filling(column.column().heading(), 100.0 * column.rows() / rows)).toList();
        return new Report(rows, rows - rejected(), rejected(), problems, filling, withAddress, setAside(),
                update ? update() : null);
    }

    private Report.Update update() {
        return new Report.Update(of(RowOutcome.JOINED), of(RowOutcome.RETURNED), left(), absent, of(RowOutcome.ADDRESS_NEW),
                of(RowOutcome.ADDRESS_GONE), of(RowOutcome.ADDRESS_OTHER), of(RowOutcome.COACH), of(RowOutcome.OTHER),
                of(RowOutcome.UNCHANGED) + of(RowOutcome.STILL_AWAY));
    }
}
