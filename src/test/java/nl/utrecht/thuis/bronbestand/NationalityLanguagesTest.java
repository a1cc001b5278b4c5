package nl.utrecht.thuis.bronbestand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.utrecht.thuis.i18n.ContentConfig;
import nl.utrecht.thuis.i18n.ContentErrors;
import nl.utrecht.thuis.i18n.Languages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NationalityLanguagesTest {
    private static final List<String> ALL = List.of("nl", "en", "tr", "ar", "fa", "fa-AF", "ti");

    private static NationalityLanguages read(Path folder) {
        ContentConfig content = new ContentConfig() {
            @Override
            public Path i18n() {
                return folder;
            }

            @Override
            public Path questionnaires() {
                return folder;
            }
        };
        ContentErrors errors = new ContentErrors();
        NationalityLanguages read = new NationalityLanguages(content, new Languages(content), errors);
        errors.throwIfAny();
        return read;
    }

    private static String errors(Path folder, String table) throws IOException {
        Files.copy(Path.of("i18n", "languages.csv"), folder.resolve("languages.csv"));
        Files.writeString(folder.resolve("nationalities.csv"), table);
        return assertThrows(ContentErrors.InvalidContent.class, () -> read(folder)).getMessage();
    }

    @Test
    void aNationalitySuggestsALanguage() {
        NationalityLanguages languages = read(Path.of("i18n"));
        assertEquals("ar", languages.suggest("Syrische", ALL));
        assertEquals("fa-AF", languages.suggest("afghaanse", ALL));
        assertEquals("ti", languages.suggest("Eritrese", ALL));
        assertEquals("nl", languages.suggest("Surinaamse", ALL));
    }

    @Test
    void allOthersAreWrittenToInEnglish() {
        assertEquals("en", read(Path.of("i18n")).suggest("Atlantische", ALL));
        assertEquals("en", read(Path.of("i18n")).suggest("", ALL));
    }

    @Test
    void onlyALanguageOfTheWaveIsSuggested() {
        assertEquals("en", read(Path.of("i18n")).suggest("Syrische", List.of("nl", "en")));
        assertEquals("nl", read(Path.of("i18n")).suggest("Syrische", List.of("nl", "tr")));
    }

    @Test
    void everyErrorInTheTableIsNamedWithItsLine(@TempDir Path folder) throws IOException {
        String message = errors(folder, "nationality,language\nSyrische,xx\nTurkse,tr\nturkse,tr\n");
        assertEquals(List.of("nationalities.csv:2: 'xx' is not in the language table", "nationalities.csv:4: 'turkse' is there twice",
                "nationalities.csv: has no row for '*', all other nationalities"),
                message.lines().skip(1).map(line -> line.substring(line.indexOf("nationalities.csv"))).toList());
    }
}
