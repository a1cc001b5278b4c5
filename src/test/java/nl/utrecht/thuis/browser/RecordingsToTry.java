package nl.utrecht.thuis.browser;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.utrecht.thuis.i18n.ContentConfig;
import nl.utrecht.thuis.i18n.ContentErrors;
import nl.utrecht.thuis.i18n.Language;
import nl.utrecht.thuis.i18n.Languages;
import nl.utrecht.thuis.i18n.Recording;
import nl.utrecht.thuis.i18n.Recordings;
import nl.utrecht.thuis.i18n.SpokenWords;
import nl.utrecht.thuis.i18n.TextBook;
import nl.utrecht.thuis.questionnaire.SpokenUnit;
import nl.utrecht.thuis.questionnaire.file.Questionnaires;
import nl.utrecht.thuis.questionnaire.file.SpokenUnits;

/**
 * A copy of the content in which each recording counts as one of the words of today, and respondents hear those that nobody has approved: a text
 * that changes makes the real ones stale, which is no reason for a test to fail.
 */
public final class RecordingsToTry implements QuarkusTestResourceLifecycleManager {

    private record Content(Path i18n, Path questionnaires) implements ContentConfig {}

    @Override
    public Map<String, String> start() {
        try {
            Path copy = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "content-");
            try (Stream<Path> files = Files.walk(Path.of("i18n"))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Path target = copy.resolve(Path.of("i18n").relativize(file));
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target);
                }
            }
            bringUpToDate(new Content(copy, Path.of("questionnaires")));
            return Map.of("content.i18n", copy.toString(), "thuis.recordings.not-approved", "true");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void bringUpToDate(ContentConfig content) throws IOException {
        ContentErrors errors = new ContentErrors();
        Languages languages = new Languages(content);
        TextBook books = new TextBook(content, languages, errors);
        Recordings recordings = new Recordings(content, languages, () -> true, errors);
        List<SpokenUnit> units = new SpokenUnits(new Questionnaires(content, languages, books, errors), recordings, errors).all();
        errors.throwIfAny();
        for (Recording recording : recordings.all()) {
            Language language = languages.get(recording.tag());
            SpokenUnit unit = units.stream().filter(one -> one.unit().equals(recording.unit())).findFirst().orElseThrow();
            String rows = Files.readString(recording.manifest());
            Files.writeString(recording.manifest(),
                    rows.replace("," + recording.textHash() + ",", "," + SpokenWords.of(books.in(language), unit.keys()).hash() + ","));
        }
    }

    @Override
    public void stop() {}
}
