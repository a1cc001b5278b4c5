package nl.utrecht.thuis.questionnaire.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.utrecht.thuis.i18n.ContentConfig;
import nl.utrecht.thuis.i18n.ContentErrors;
import nl.utrecht.thuis.i18n.Language;
import nl.utrecht.thuis.i18n.Languages;
import nl.utrecht.thuis.i18n.Recordings;
import nl.utrecht.thuis.i18n.SpokenWords;
import nl.utrecht.thuis.i18n.TextBook;
import nl.utrecht.thuis.questionnaire.SpokenUnit;
import nl.utrecht.thuis.wave.Incentives;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be read aloud, from the questionnaires and texts as they are. */
class SpokenUnitsTest {
    private final ContentErrors errors = new ContentErrors();

    private record Content(Path i18n, Path questionnaires) implements ContentConfig {}

    private final Content content = new Content(Path.of("i18n"), Path.of("questionnaires"));
    private final Languages languages = new Languages(content);
    private final TextBook books = new TextBook(content, languages, errors);

    private SpokenUnits units(Path recordings) {
        return new SpokenUnits(new Questionnaires(content, languages, books, errors),
                new Recordings(new Content(recordings, recordings), languages, () -> false, errors), errors);
    }

    @Test
    void aUnitIsAQuestionWithItsStemOrANoticeOrAnOptionOrAPage() {
        Map<String, List<String>> units = units(content.i18n()).all().stream()
                .collect(Collectors.toMap(SpokenUnit::unit, SpokenUnit::keys));
        assertEquals(List.of("v1"), units.get("v1"));
        assertEquals(List.of("v4.stem.lessons", "v4.1"), units.get("v4.1"));
        assertEquals(List.of("v4.stem", "v4.3"), units.get("v4.3"));
        assertEquals(List.of("v7.notice"), units.get("v7.notice"));
        assertEquals(List.of("v4.option.agree"), units.get("v4.option.agree"));
        assertEquals(List.of("section.neighbourhood"), units.get("section.neighbourhood"));
        assertEquals("intro.title", units.get("intro").get(0));
        assertEquals(List.of("v5.stem", "v5.2p"), units.get("v5.2p"));
        assertFalse(units.containsKey("v4.1.option.agree"));
        assertEquals(List.of(), errors.lines());
    }

    @Test
    void whatIsSpokenIsTheSameForEverybodyInAWave() {
        for (Language language : languages.all()) {
            for (SpokenUnit unit : units(content.i18n()).all()) {
                String words = SpokenWords.of(books.in(language).telling(new Incentives().told()), unit.keys()).text();
                assertFalse(words.isBlank() || words.contains("{"), language.tag() + " " + unit.unit() + ": " + words);
            }
        }
    }

    @Test
    void aRecordingOfSomethingThatIsNeverSaidIsAnError(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("tr/audio"));
        Files.write(folder.resolve("tr/audio/x.mp3"), new byte[]{1});
        Files.writeString(folder.resolve("tr/audio/manifest.csv"),
                "unit,file,text,speaker,approved,remark\nv1,x.mp3,0123456789abcdef,A,yes,\nv99,x.mp3,0123456789abcdef,A,yes,\n");
        units(folder);
        assertEquals(1, errors.lines().size());
        assertTrue(errors.lines().get(0).endsWith("manifest.csv:3: nothing is called 'v99'"), errors.lines()::toString);
    }
}
