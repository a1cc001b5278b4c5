package nl.utrecht.thuis.translation;

import java.util.List;
import nl.utrecht.thuis.problem.Problem;

/** Something is wrong with texts of a file; nothing of it was stored. The details name all of it, by the keys of the texts. */
final class TextsRejected extends RuntimeException implements Problem {
    private static final long serialVersionUID = 1L;
    private final transient ImportReport report;

    TextsRejected(ImportReport report) {
        super(report.problems().size() + " problems in a file with translations");
        this.report = report;
    }

    ImportReport report() {
        return report;
    }

    @Override
    public String type() {
        return "texts-rejected";
    }

    @Override
    public int status() {
        return 400;
    }

    @Override
    public List<Detail> details() {
        return report.problems();
    }
}
