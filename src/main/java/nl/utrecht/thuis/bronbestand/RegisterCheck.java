package nl.utrecht.thuis.bronbestand;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.utrecht.thuis.bronbestand.file.CheckedRow;
import nl.utrecht.thuis.bronbestand.file.Column;
import nl.utrecht.thuis.bronbestand.file.Mapping;
import nl.utrecht.thuis.bronbestand.file.RegisterFile;
import nl.utrecht.thuis.bronbestand.file.RegisterReading;
import nl.utrecht.thuis.bronbestand.file.RegisterUnreadable;
import nl.utrecht.thuis.bronbestand.file.RowProblem;
import nl.utrecht.thuis.participant.Person;

/** Reads a whole register and reports on it; hands on the people of the rows without an error. */
final class RegisterCheck {
    /** More than anybody repairs by hand; keeps the report of a hopeless file small. */
    static final int MOST_PROBLEMS = 10_000;

    private final Duplicates duplicates = new Duplicates();
    private final List<RowProblem> problems = new ArrayList<>();
    private final Map<Column, Integer> filled = new EnumMap<>(Column.class);
    private int rows;
    private int rejected;
    private int withAddress;
    private int lastNoted;

    private RegisterCheck() {}

    /**
     * @param today dates after it are impossible
     * @throws RegisterUnreadable when it is no register, or longer than allowed
     */
    static Report check(RegisterFile file, Mapping mapping, LocalDate today, int mostRows, Consumer<Person> accepted) {
        RegisterCheck check = new RegisterCheck();
        RegisterReading reading = new RegisterReading(file, mapping, today);
        while (reading.hasNext()) {
            CheckedRow row = reading.next();
            if (!row.aboutPerson()) {
                check.note(row.problems());
            } else if (check.rows == mostRows) {
                throw RegisterUnreadable.tooManyRows(mostRows);
            } else {
                check.add(row, accepted);
            }
        }
        if (check.rows == 0) {
            throw RegisterUnreadable.because("no-rows");
        }
        check.problems.addAll(reading.problems());
        return check.report(reading.columns());
    }

    private void add(CheckedRow row, Consumer<Person> accepted) {
        List<RowProblem> found = new ArrayList<>(row.problems());
        found.addAll(duplicates.add(row.number(), row.person()));
        rows++;
        row.filled().forEach(column -> filled.merge(column, 1, Integer::sum));
        withAddress += row.person().hasAddress() ? 1 : 0;
        if (found.stream().anyMatch(RowProblem::isError)) {
            rejected++;
        } else {
            accepted.accept(row.person());
        }
        note(found);
    }

    private void note(List<RowProblem> found) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.addAll(found);
            lastNoted = found.isEmpty() ? lastNoted : found.get(found.size() - 1).row();
        }
    }

    private Report report(List<Column> columns) {
        boolean more = problems.size() >= MOST_PROBLEMS;
        problems.sort(Comparator.comparingInt(RowProblem::row)); // stable: within a row, what was found first
        if (more) {
            problems.add(RowProblem.warning(lastNoted, "", "more-problems", Map.of("number", problems.size())));
        }
        List<Report.Filling> filling = columns.stream()
                .map(column -> new Report.Filling(column.heading(), 100.0 * filled.getOrDefault(column, 0) / rows)).toList();
        return new Report(rows, rows - rejected, rejected, List.copyOf(problems), filling, withAddress);
    }
}
