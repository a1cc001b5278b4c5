package nl.utrecht.thuis.bronbestand;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.utrecht.thuis.bronbestand.file.RowProblem;

/** Puts the report of a run together. */
@ApplicationScoped
class Reports {
    private final StagedProblems problems;

    Reports(StagedProblems problems) {
        this.problems = problems;
    }

    /** With every problem that was stored. @param update whether an import updates the register that is there */
    Report whole(Run run, RegisterSummary summary, boolean update) {
        return whole(summary, problems.read(run, null, Integer.MAX_VALUE), update);
    }

    /** With these problems, and a last one that says so when there are more. */
    static Report whole(RegisterSummary summary, List<RowProblem> stored, boolean update) {
        List<RowProblem> all = new ArrayList<>(stored);
        int found = summary.codes().stream().mapToInt(RegisterSummary.CodeCount::number).sum();
        if (found > stored.size()) {
            all.add(RowProblem.warning(stored.get(stored.size() - 1).row(), "", "more-problems", Map.of("number", stored.size())));
        }
        return summary.report(List.copyOf(all), update);
    }
}
