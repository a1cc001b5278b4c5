package nl.utrecht.thuis.bronbestand;

import java.util.Map;
import nl.utrecht.thuis.i18n.Texts;
import nl.utrecht.thuis.problem.Problem;

/** The register has rows with an error, so nothing of it was stored. */
public final class RegisterRejected extends RuntimeException implements Problem {
    private static final long serialVersionUID = 1L;
    private final transient Report report;
    private final transient Map<String, Object> members;

    RegisterRejected(Report report) {
        this(report, Map.of());
    }

    private RegisterRejected(Report report, Map<String, Object> members) {
        super(report.rejected() + " rows of the register have an error");
        this.report = report;
        this.members = members;
    }

    /** The same with the whole report as members of the problem document, told in a language. */
    RegisterRejected told(Texts texts) {
        return new RegisterRejected(report, ReportView.of(report, texts).members());
    }

    /** What the checks said. */
    public Report report() {
        return report;
    }

    @Override
    public String type() {
        return "register-rejected";
    }

    @Override
    public int status() {
        return 400;
    }

    @Override
    public Map<String, Object> arguments() {
        return Map.of("rejected", report.rejected());
    }

    @Override
    public Map<String, Object> members() {
        return members;
    }
}
