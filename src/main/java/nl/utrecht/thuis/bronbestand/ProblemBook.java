package nl.utrecht.thuis.bronbestand;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.utrecht.thuis.bronbestand.file.RowProblem;

/** Counts all problems of a file and hands on the first of them to be stored. */
final class ProblemBook {
    /** More than anybody repairs by hand; keeps the report of a hopeless file small. */
    static final int MOST = 10_000;
    private static final int BATCH = 1000;
    /** Places of problems among those of the same row: first its own, then what it shares with others, then what concerns the file. */
    private static final int SHARED = 1000;
    private static final int DEAD = 1999;
    private static final int FILE = 2000;

    private final Consumer<List<StagedProblems.Placed>> store;
    private final Map<String, RegisterSummary.CodeCount> counts = new LinkedHashMap<>();
    private final List<StagedProblems.Placed> batch = new ArrayList<>();
    private int stored;

    ProblemBook(Consumer<List<StagedProblems.Placed>> store) {
        this.store = store;
    }

    /** Problems of one row. */
    void add(List<RowProblem> problems) {
        for (int i = 0; i < problems.size(); i++) {
            RowProblem problem = problems.get(i);
            count(problem.code(), problem.severity(), 1);
            keep(problem, i);
        }
    }

    /** What stands out in the file as a whole; it is always kept. */
    void addFile(List<RowProblem> problems) {
        for (int i = 0; i < problems.size(); i++) {
            RowProblem problem = problems.get(i);
            count(problem.code(), problem.severity(), 1);
            batch.add(new StagedProblems.Placed(FILE + i, problem));
        }
    }

    /** Problems of which there may be more than are handed over, one for each row. */
    void add(StagedDuplicates.Kind kind, StagedDuplicates.Found found) {
        add(kind.code(), kind.severity(), found, SHARED + kind.ordinal());
    }

    /** The same for addresses that mail came back from. */
    void addDead(StagedDuplicates.Found found) {
        add(StagedDeadAddresses.CODE, RowProblem.Severity.WARNING, found, DEAD);
    }

    private void add(String code, RowProblem.Severity severity, StagedDuplicates.Found found, int place) {
        count(code, severity, found.number());
        found.first().forEach(problem -> keep(problem, place));
    }

    /** How many more would be stored. */
    int room() {
        return MOST - stored;
    }

    void finish() {
        if (!batch.isEmpty()) {
            store.accept(List.copyOf(batch));
            batch.clear();
        }
    }

    /** By kind, the errors first, then in the order of their first row. */
    List<RegisterSummary.CodeCount> counts() {
        return counts.values().stream().sorted(Comparator.comparing(RegisterSummary.CodeCount::severity)).toList();
    }

    private void count(String code, RowProblem.Severity severity, int number) {
        if (number > 0) {
            counts.merge(code, new RegisterSummary.CodeCount(code, severity, number),
                    (one, other) -> new RegisterSummary.CodeCount(code, severity, one.number() + other.number()));
        }
    }

    private void keep(RowProblem problem, int place) {
        if (stored < MOST) {
            stored++;
            batch.add(new StagedProblems.Placed(place, problem));
            if (batch.size() == BATCH) {
                finish();
            }
        }
    }
}
