package nl.utrecht.thuis.bronbestand;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.utrecht.thuis.i18n.Texts;
import org.jspecify.annotations.Nullable;

/** A report as the API gives it, with the problems told in a language. Only an update has the member of that name. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReportView(int rows, int accepted, int rejected, List<ProblemView> problems, List<Report.Filling> columns, int withAddress,
        int setAside, Report.@Nullable Update update) {

    /** A problem, told. */
    record ProblemView(int row, String column, String code, String message, String severity) {}

    static ReportView of(Report report, Texts texts) {
        List<ProblemView> problems = report.problems().stream()
                .map(problem -> new ProblemView(problem.row(), problem.column(), problem.code(),
                        texts.format(problem.key(), problem.arguments()), problem.severity().slug()))
                .toList();
        return new ReportView(report.rows(), report.accepted(), report.rejected(), problems, report.columns(), report.withAddress(),
                report.setAside(), report.update());
    }

    Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("rows", rows);
        members.put("accepted", accepted);
        members.put("rejected", rejected);
        members.put("problems", problems);
        members.put("columns", columns);
        members.put("withAddress", withAddress);
        members.put("setAside", setAside);
        if (update != null) {
            members.put("update", update);
        }
        return members;
    }
}
