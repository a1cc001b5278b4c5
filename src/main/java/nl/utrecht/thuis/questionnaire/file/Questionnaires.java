package nl.utrecht.thuis.questionnaire.file;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.utrecht.thuis.i18n.ContentConfig;
import nl.utrecht.thuis.i18n.ContentErrors;
import nl.utrecht.thuis.i18n.Language;
import nl.utrecht.thuis.i18n.Languages;
import nl.utrecht.thuis.i18n.TextBook;
import nl.utrecht.thuis.questionnaire.Questionnaire;
import org.jboss.logging.Logger;

/** All versions of the questionnaire, read and checked at start. One error stops the start with all errors of all files listed. */
@Startup(ContentErrors.READ)
@ApplicationScoped
public class Questionnaires {
    private static final Logger LOG = Logger.getLogger(Questionnaires.class);

    private final SortedMap<String, QuestionnaireFile> byCode = new TreeMap<>();

    public Questionnaires(ContentConfig content, Languages languages, TextBook texts, ContentErrors errors) {
        for (Path path : paths(content.questionnaires())) {
            QuestionnaireFile file = QuestionnaireFile.read(path, errors);
            for (Language language : languages.all()) {
                new MissingTexts(file, errors).in(language.tag(), texts.in(language)::has);
            }
            byCode.put(file.questionnaire().code(), file);
        }
        if (byCode.isEmpty()) {
            errors.add(content.questionnaires().toString(), 0, "holds no questionnaire");
        }
        warnings().forEach(LOG::warn);
    }

    /** The questionnaire of a code. */
    public Optional<Questionnaire> find(String code) {
        return Optional.ofNullable(byCode.get(code)).map(QuestionnaireFile::questionnaire);
    }

    /** The questionnaire of a code that our own data holds. */
    public Questionnaire get(String code) {
        return file(code).questionnaire();
    }

    /** The codes of all versions, in alphabetical order. */
    public List<String> codes() {
        return List.copyOf(byCode.keySet());
    }

    /** SHA-256 of the file of a questionnaire, in hex. */
    public String hash(String code) {
        return file(code).hash();
    }

    /** What the files may be asked about, as {@code file:line: what}; no reason to stop. */
    public List<String> warnings() {
        return byCode.values().stream().flatMap(file -> file.warnings().stream()).toList();
    }

    private QuestionnaireFile file(String code) {
        return Optional.ofNullable(byCode.get(code)).orElseThrow(() -> new IllegalArgumentException("No such questionnaire: " + code));
    }

    private static List<Path> paths(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The questionnaires cannot be read: " + folder, e);
        }
    }
}
