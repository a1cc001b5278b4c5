package nl.utrecht.thuis.questionnaire.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import nl.utrecht.thuis.i18n.ContentConfig;
import nl.utrecht.thuis.i18n.ContentErrors;
import nl.utrecht.thuis.i18n.Language;
import nl.utrecht.thuis.i18n.Languages;
import nl.utrecht.thuis.i18n.TextBook;
import nl.utrecht.thuis.questionnaire.Questionnaire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuestionnairesTest {
    @TempDir
    Path folder;

    private record Content(Path i18n, Path questionnaires) implements ContentConfig {}

    /** The real questionnaires with a made-up text for every key but the left out one, in every language. */
    private Questionnaires load(Path questionnaires, String leftOut) throws IOException {
        TreeSet<String> keys = new TreeSet<>();
        for (String code : List.of("thuis-2023", "thuis-2026")) {
            Questionnaire real = QuestionnaireFile.read(Path.of("questionnaires", code + ".yaml"), new ContentErrors()).questionnaire();
            keys.addAll(real.textKeys());
        }
        keys.remove(leftOut);
        Files.copy(Path.of("i18n", "languages.csv"), folder.resolve("languages.csv"));
        ContentConfig content = new Content(folder, questionnaires);
        Languages languages = new Languages(content);
        for (Language language : languages.all()) {
            Path texts = Files.createDirectories(folder.resolve(language.tag())).resolve("questionnaire.properties");
            Files.write(texts, keys.stream().map(key -> key + " = " + language.name()).toList());
        }
        ContentErrors errors = new ContentErrors();
        Questionnaires read = new Questionnaires(content, languages, new TextBook(content, languages, errors), errors);
        errors.throwIfAny();
        return read;
    }

    @Test
    void bothVersionsStandSideBySide() throws IOException {
        Questionnaires all = load(Path.of("questionnaires"), "");
        assertEquals(List.of("thuis-2023", "thuis-2026"), all.codes());
        assertEquals("thuis-2026", all.get("thuis-2026").code());
        assertEquals(Optional.empty(), all.find("thuis-2030"));
        assertThrows(IllegalArgumentException.class, () -> all.get("thuis-2030"));
        assertTrue(all.hash("thuis-2023").matches("[0-9a-f]{64}"));
        assertEquals(1, all.warnings().size());
    }

    @Test
    void aTextThatIsMissingStopsTheStartForEveryLanguage() {
        ContentErrors.InvalidContent stop = assertThrows(ContentErrors.InvalidContent.class,
                () -> load(Path.of("questionnaires"), "v8.option.prefer-not"));
        assertTrue(stop.getMessage().contains("7 errors"), stop.getMessage());
        assertTrue(stop.getMessage().matches("(?s).*thuis-2026\\.yaml:\\d+: 'v8\\.option\\.prefer-not' has no text in fa-AF.*"),
                stop.getMessage());
    }

    @Test
    void theErrorsOfAllFilesAreListedTogether() {
        ContentErrors.InvalidContent stop = assertThrows(ContentErrors.InvalidContent.class,
                () -> load(Path.of("src/test/resources/questionnaires"), ""));
        assertTrue(stop.getMessage().contains("broken-shape.yaml:2:"), stop.getMessage());
        assertTrue(stop.getMessage().contains("broken-unreachable.yaml:13:"), stop.getMessage());
    }

    @Test
    void anEmptyFolderStopsTheStart() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("none"));
        assertThrows(ContentErrors.InvalidContent.class, () -> load(empty, ""));
    }
}
