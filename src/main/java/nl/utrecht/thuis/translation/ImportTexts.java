package nl.utrecht.thuis.translation;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.utrecht.thuis.i18n.Language;
import nl.utrecht.thuis.i18n.Languages;
import nl.utrecht.thuis.i18n.Translation;
import nl.utrecht.thuis.problem.Problem;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Takes in a file that a translator returns: all of it, or nothing. A file never approves. */
@ApplicationScoped
class ImportTexts {
    private final EditTexts texts;
    private final Languages languages;
    private final Spreadsheet spreadsheet;
    private final TranslationConfig limits;

    ImportTexts(EditTexts texts, Languages languages, Spreadsheet spreadsheet, TranslationConfig limits) {
        this.texts = texts;
        this.languages = languages;
        this.spreadsheet = spreadsheet;
        this.limits = limits;
    }

    /**
     * What a file would change; nothing is stored.
     *
     * @throws TextFileUnreadable when it is no file with texts of this language
     */
    ImportReport check(Language language, @Nullable FileUpload file) throws IOException {
        List<FileText> returned = read(language, file);
        List<Step> steps = texts.plan(language, changes(language, returned));
        return report(steps, problems(returned));
    }

    /**
     * Stores what a file changes.
     *
     * @throws TextFileUnreadable when it is no file with texts of this language
     * @throws TextsRejected with everything that is wrong; nothing is stored then
     */
    ImportReport store(Editor editor, Language language, @Nullable FileUpload file) throws IOException {
        List<FileText> returned = read(language, file);
        List<Problem.Detail> problems = problems(returned);
        List<Change> changes = changes(language, returned);
        List<Step> steps = problems.isEmpty()
                ? texts.storeAllOrNothing(editor, language, changes, "import")
                : texts.plan(language, changes);
        ImportReport report = report(steps, problems);
        if (!report.problems().isEmpty()) {
            throw new TextsRejected(report);
        }
        return report;
    }

    private List<FileText> read(Language language, @Nullable FileUpload file) throws IOException {
        if (file == null || file.size() == 0) {
            throw TextFileUnreadable.because("none");
        }
        if (file.size() > limits.maximumBytes()) {
            throw TextFileUnreadable.because("too-large", Map.of("maximum", limits.maximumBytes()));
        }
        Path path = file.uploadedFile();
        return Spreadsheet.is(path) ? spreadsheet.read(path, language) : new XliffReader(languages.source(), language).read(path);
    }

    private List<Change> changes(Language language, List<FileText> returned) {
        Map<String, Translation> now = texts.now(language);
        return returned.stream().map(text -> text.change(Optional.ofNullable(now.get(text.key())))).toList();
    }

    /** What is wrong with the file, whatever the texts are now. */
    private static List<Problem.Detail> problems(List<FileText> returned) {
        List<Problem.Detail> problems = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (FileText text : returned) {
            if (!seen.add(text.key())) {
                problems.add(new Problem.Detail(text.key(), "staff.texts.problem.twice", Map.of()));
            }
            if (text.formula()) {
                problems.add(new Problem.Detail(text.key(), "staff.texts.problem.formula", Map.of()));
            }
        }
        return problems;
    }

    private static ImportReport report(List<Step> steps, List<Problem.Detail> problems) {
        List<Problem.Detail> all = new ArrayList<>(problems);
        steps.forEach(step -> all.addAll(step.problems()));
        List<Step> changed = steps.stream().filter(Step::stores).toList();
        return new ImportReport(changed, (int) steps.stream().filter(step -> !step.stores() && !step.refused()).count(), all);
    }
}
