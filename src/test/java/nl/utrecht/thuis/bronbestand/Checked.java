package nl.utrecht.thuis.bronbestand;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import nl.utrecht.thuis.bronbestand.file.Limits;
import nl.utrecht.thuis.bronbestand.file.Mapping;
import nl.utrecht.thuis.bronbestand.file.RegisterFile;
import nl.utrecht.thuis.bronbestand.file.RegisterSource;
import nl.utrecht.thuis.bronbestand.file.RowProblem;
import nl.utrecht.thuis.participant.Person;

/** A file as it is checked when nobody mapped anything, without a database: what rows share is remembered in memory here. */
final class Checked {
    private Checked() {}

    static Report check(byte[] bytes, Limits limits, LocalDate today, Consumer<Person> accepted) {
        try (RegisterFile file = RegisterFile.open(RegisterSource.of(bytes), limits)) {
            return check(file, Mapping.suggest(file.headings(), Optional.empty()).certain(), today, limits.rows(), accepted);
        }
    }

    static Report check(RegisterFile file, Mapping mapping, LocalDate today, int mostRows, Consumer<Person> accepted) {
        List<StagedProblems.Placed> kept = new ArrayList<>();
        ProblemBook book = new ProblemBook(kept::addAll);
        RememberedRows rows = new RememberedRows();
        Map<StagedDuplicates.Kind, List<RowProblem>> shared = new EnumMap<>(StagedDuplicates.Kind.class);
        Set<Integer> rejected = new HashSet<>();
        RegisterCheck check = new RegisterCheck(file, mapping, today, mostRows);
        RegisterCount count = check.read(row -> {
            Map<StagedDuplicates.Kind, Integer> found = rows.add(row);
            found.forEach((kind, other) -> shared.computeIfAbsent(kind, any -> new ArrayList<>())
                    .add(kind.problem(row.number(), other)));
            if (found.containsKey(StagedDuplicates.Kind.PERSON) || row.problems().stream().anyMatch(RowProblem::isError)) {
                rejected.add(row.number());
            } else {
                accepted.accept(row.person());
            }
        }, book::add);
        shared.forEach((kind, found) -> book.add(kind,
                new StagedDuplicates.Found(found.size(), found.stream().limit(book.room()).toList())));
        book.addFile(check.problems());
        book.finish();
        kept.sort(Comparator.<StagedProblems.Placed>comparingInt(placed -> placed.problem().row()).thenComparingInt(
                StagedProblems.Placed::place));
        RegisterSummary summary = new RegisterSummary(file.headings(), count.rows(),
                check.columns().stream().map(column -> new RegisterSummary.Filled(column, count.filled(column))).toList(),
                count.withAddress(), count.withPost(), book.counts(), count.nationalities(), count.unknown(),
                Map.of(RowOutcome.REJECTED, rejected.size()), 0, 0);
        return Reports.whole(summary, kept.stream().map(StagedProblems.Placed::problem).toList(), false);
    }
}
