package nl.utrecht.thuis.bronbestand.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.utrecht.thuis.participant.Person;

/** The rows of a file under a mapping, each checked by itself, in the order of the file and while they are asked for. */
public final class RegisterReading implements Iterator<CheckedRow> {
    private static final Set<String> COMMON = Set.of("telephone-without-zero", "serial-date", "two-digit-year", "cell-without-heading");
    private static final Person NOBODY = new Person("", "", "", null, "", "", "", "", "", "", "", "", "", "", "", "", null, "");

    private final RegisterFile file;
    private final Mapping mapping;
    private final Headings headings;
    private final Map<Column, DateText> dates;
    /** What a whole column has, mostly: told once, with the number of rows. */
    private final Map<String, RowProblem> common = new LinkedHashMap<>();

    /**
     * @param today dates after it are impossible
     * @throws RegisterUnreadable when the client number or a heading of the mapping is not there
     */
    public RegisterReading(RegisterFile file, Mapping mapping, LocalDate today) {
        this.file = file;
        this.mapping = mapping;
        this.headings = Headings.of(file, mapping);
        this.dates = Map.of(Column.BIRTH_DATE, new DateText(true, today, file.countsFrom1904()), Column.START,
                new DateText(false, today, file.countsFrom1904()));
    }

    /** What stands out in the file and its headings. Some of it is known only after the last row: ask then. */
    public List<RowProblem> problems() {
        List<RowProblem> problems = new ArrayList<>(headings.warnings());
        problems.addAll(file.problems());
        problems.addAll(common.values());
        return problems;
    }

    /** The columns of a report, in the order of the file; those that everybody expects and this file lacks come last. */
    public List<Column> columns() {
        return headings.columns();
    }

    @Override
    public boolean hasNext() {
        return file.rows().hasNext();
    }

    /** @throws RegisterUnreadable where the file cannot be read on */
    @Override
    public CheckedRow next() {
        RegisterRow row = file.rows().next();
        Optional<String> aside = RowAside.of(row, file.heading(), headings);
        if (aside.isPresent()) {
            return new CheckedRow(row.number(), false, NOBODY, null, List.of(),
                    List.of(RowProblem.warning(row.number(), "", aside.get(), Map.of())));
        }
        if (headings.fits(row) && headings.hasStrayCells(row)) {
            count(RowProblem.warning(row.number(), "", "cell-without-heading", Map.of()));
        }
        CheckedRow checked = new RowCheck(row, headings, mapping, dates, file.limits().cell()).check();
        List<RowProblem> own = new ArrayList<>();
        for (RowProblem problem : checked.problems()) {
            if (COMMON.contains(problem.code())) {
                count(problem);
            } else {
                own.add(problem);
            }
        }
        return checked.with(own);
    }

    private void count(RowProblem problem) {
        common.merge(problem.code() + " " + problem.column(), problem.counting(1),
                (first, again) -> first.counting((int) first.arguments().get("number") + 1));
    }
}
