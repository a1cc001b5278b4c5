package nl.utrecht.thuis.bronbestand.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** The rows of a file under a mapping, each checked by itself, in the order of the file and while they are asked for. */
public final class RegisterReading implements Iterator<CheckedRow> {
    private final RegisterFile file;
    private final Headings headings;
    private final LocalDate today;

    /**
     * @param today dates after it are impossible
     * @throws RegisterUnreadable when a column that must be there is not, or one is there twice
     */
    public RegisterReading(RegisterFile file, Mapping mapping, LocalDate today) {
        this.file = file;
        this.headings = Headings.of(file.headings());
        this.today = today;
    }

    /** What stands out in the file and its headings. Some of it is known only after the last row: ask then. */
    public List<RowProblem> problems() {
        List<RowProblem> problems = new ArrayList<>(headings.warnings());
        problems.addAll(file.problems());
        return problems;
    }

    /** The columns of a report, in the order of the file; those that everybody expects and this file lacks come last. */
    public List<Column> columns() {
        return List.copyOf(headings.positions().keySet());
    }

    @Override
    public boolean hasNext() {
        return file.rows().hasNext();
    }

    @Override
    public CheckedRow next() {
        return RowCheck.check(file.rows().next(), headings, today, file.limits().cell());
    }
}
