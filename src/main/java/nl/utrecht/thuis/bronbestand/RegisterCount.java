package nl.utrecht.thuis.bronbestand;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.utrecht.thuis.bronbestand.file.CheckedRow;
import nl.utrecht.thuis.bronbestand.file.Column;
import nl.utrecht.thuis.bronbestand.file.RowProblem;
import nl.utrecht.thuis.participant.Person;

/** Counts the rows of a register while they are read. What it holds does not grow with their number. */
final class RegisterCount {
    /** More nationalities than there are, more unknown values than anybody maps. */
    private static final int MOST_VALUES = 400;
    /** The argument of problems that name a value of a column with categories. */
    private static final String VALUE = "value";

    private final Map<Column, Integer> filled = new EnumMap<>(Column.class);
    private final Map<Column, Map<String, Integer>> unknown = new EnumMap<>(Column.class);
    private final Map<String, Integer> nationalities = new TreeMap<>();
    private int rows;
    private int withAddress;
    private int withPost;

    void add(CheckedRow row) {
        rows++;
        Person person = row.person();
        row.filled().forEach(column -> filled.merge(column, 1, Integer::sum));
        withAddress += person.hasAddress() ? 1 : 0;
        withPost += !person.hasAddress() && hasPost(person) ? 1 : 0;
        count(nationalities, person.nationality());
        for (RowProblem problem : row.problems()) {
            if (problem.arguments().containsKey(VALUE)) {
                column(problem.column(), row)
                        .ifPresent(column -> count(unknown.computeIfAbsent(column, any -> new TreeMap<>()), value(problem)));
            }
        }
    }

    int rows() {
        return rows;
    }

    int filled(Column column) {
        return filled.getOrDefault(column, 0);
    }

    /** Rows with a usable e-mail address. */
    int withAddress() {
        return withAddress;
    }

    /** Rows without one that a letter can be sent to. */
    int withPost() {
        return withPost;
    }

    /** How many rows each nationality has; the empty one is that of rows without. */
    Map<String, Integer> nationalities() {
        return nationalities;
    }

    /** How many rows each value has that a column with categories does not know. */
    Map<Column, Map<String, Integer>> unknown() {
        return unknown;
    }

    private static boolean hasPost(Person person) {
        return !person.street().isEmpty() && !person.postcode().isEmpty() && !person.city().isEmpty();
    }

    private static Optional<Column> column(String heading, CheckedRow row) {
        return row.filled().stream().filter(column -> column.hasCategories() && column.heading().equals(heading)).findFirst();
    }

    private static String value(RowProblem problem) {
        return String.valueOf(problem.arguments().get(VALUE));
    }

    private static void count(Map<String, Integer> counts, String value) {
        if (counts.size() < MOST_VALUES || counts.containsKey(value)) {
            counts.merge(value, 1, Integer::sum);
        }
    }
}
