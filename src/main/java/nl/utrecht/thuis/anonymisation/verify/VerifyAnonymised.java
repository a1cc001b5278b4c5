package nl.utrecht.thuis.anonymisation.verify;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.utrecht.thuis.anonymisation.PersonalData;
import nl.utrecht.thuis.bronbestand.file.RegisterUnreadable;
import nl.utrecht.thuis.database.Setting;
import nl.utrecht.thuis.i18n.ContentConfig;
import nl.utrecht.thuis.i18n.ContentErrors;
import nl.utrecht.thuis.i18n.Languages;
import nl.utrecht.thuis.i18n.TextBook;
import nl.utrecht.thuis.i18n.Texts;

/** Checks that a wave is anonymised, and says in sentences what was looked at and what was found. How to use it: {@code src/docs/anonymising.md}. */
public final class VerifyAnonymised {
    /** The first word of the command. */
    public static final String COMMAND = "verify-anonymised";
    private static final int NOT_CHECKED = Report.Verdict.CANNOT_TELL.code();

    private final Report report;
    private final Arguments arguments;

    private VerifyAnonymised(Report report, Arguments arguments) {
        this.report = report;
        this.arguments = arguments;
    }

    /**
     * Runs the command.
     *
     * @param typed what stands behind its first word
     * @return the code to end the process with: 0 when nothing personal is left, 1 when something was found, 2 when it could not be checked
     */
    public static int run(PrintStream out, String... typed) {
        int language = List.of(typed).indexOf("--language");
        Texts t;
        try {
            t = texts(language >= 0 && language + 1 < typed.length ? typed[language + 1] : "nl");
        } catch (RuntimeException e) { // no folder of texts: nothing can be said in sentences
            out.println(
                    "Run this in the folder of the application, where i18n is. / Start dit in de map van de applicatie, waar i18n staat.");
            return NOT_CHECKED;
        }
        try {
            return new VerifyAnonymised(new Report(t, out), Arguments.of(Arrays.asList(typed))).check().code();
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            out.println(t.of("staff.verify.usage"));
        } catch (Contents.Unreadable e) {
            out.println(t.of("staff.verify.unreadable." + e.getMessage()));
        } catch (RegisterUnreadable e) {
            out.println(t.of("staff.verify.unreadable.register"));
        } catch (IOException | SQLException e) {
            out.println(t.of("staff.verify.unreadable", "why", e.getClass().getSimpleName() + ": " + e.getMessage()));
        }
        return NOT_CHECKED;
    }

    private Report.Verdict check() throws IOException, SQLException {
        Needles needles = needles();
        Findings findings = new Findings(arguments.wave(), needles);
        contents().read(findings);
        if (findings.missing().size() == PersonalData.tables().size()) {
            throw new Contents.Unreadable("unknown");
        }
        if (findings.state() == null && !findings.missing().contains("wave")) {
            throw new Contents.Unreadable("wave");
        }
        report.line("title", Map.of("wave", arguments.wave()));
        report.line("looked", Map.of("rows", findings.looked(), "people", needles.people()));
        if (findings.missing().isEmpty()) {
            whole(findings, needles);
        } else {
            part(findings);
        }
        return report.end();
    }

    private void whole(Findings findings, Needles needles) throws IOException {
        report.say("ANONYMISED".equals(findings.state()), "state");
        report.nowhere(findings.rows(), "rows");
        if (findings.anyStatistics() || arguments.option("dump").isEmpty()) {
            report.nowhere(findings.statistics(), "statistics");
        } else {
            report.leftOut("statistics.unchecked");
        }
        if (needles.people() > 0) {
            report.nowhere(findings.people(), "people");
        } else {
            report.leftOut("people.unchecked");
        }
        Optional<Map<String, String>> publicParts = new CheckKeys(report, arguments).check();
        try {
            new CheckCertificate(report, arguments, findings).check(publicParts);
        } catch (Contents.Unreadable e) { // what was found before stays found
            report.cannotTell("unreadable." + e.getMessage(), List.of());
        } catch (IOException e) {
            report.cannotTell("unreadable.file", List.of(e.getClass().getSimpleName() + ": " + e.getMessage()));
        }
    }

    /** Of what is not all there nothing good can be said; what is found in it is found. */
    private void part(Findings findings) {
        report.cannotTell("missing", findings.missing());
        if (!findings.rows().isEmpty()) {
            report.nowhere(findings.rows(), "rows");
        }
        if (!findings.people().isEmpty()) {
            report.nowhere(findings.people(), "people");
        }
    }

    private Needles needles() throws IOException {
        if (arguments.file("register").isEmpty()) {
            return new Needles();
        }
        Needles needles = Needles.of(arguments.file("register").get());
        if (needles.people() == 0) {
            throw new Contents.Unreadable("register");
        }
        return needles;
    }

    private Contents contents() {
        return arguments.file("dump").<Contents>map(DumpFiles::new).orElseGet(() -> new LiveDatabase(arguments.option("url").orElseThrow(),
                arguments.option("user").orElse(System.getenv("PGUSER")), System.getenv("PGPASSWORD")));
    }

    private static Texts texts(String language) {
        ContentConfig content = new ContentConfig() {
            @Override
            public Path i18n() {
                return Path.of(Setting.of("content.i18n").orElse("i18n"));
            }

            @Override
            public Path questionnaires() {
                return Path.of(Setting.of("content.questionnaires").orElse("questionnaires"));
            }
        };
        Languages languages = new Languages(content);
        ContentErrors errors = new ContentErrors();
        TextBook book = new TextBook(content, languages, errors);
        errors.throwIfAny();
        return book.in(languages.find(language).filter(known -> known.staff()).orElse(languages.source()));
    }
}
