package nl.utrecht.thuis.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.utrecht.thuis.TestDatabase;
import nl.utrecht.thuis.TestMail;
import nl.utrecht.thuis.i18n.Language;
import nl.utrecht.thuis.i18n.Languages;
import nl.utrecht.thuis.i18n.TextBook;
import nl.utrecht.thuis.questionnaire.Questionnaire;
import nl.utrecht.thuis.questionnaire.file.Questionnaires;
import org.junit.jupiter.api.Test;

/** Without JavaScript, on a small phone, in each language: two people walk from the mail to the thank-you page, and what they said is stored. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@WithTestResource(TestMail.class)
class SevenLanguagesTest {
    @Inject
    Languages languages;
    @Inject
    TextBook textBook;
    @Inject
    Questionnaires questionnaires;

    @Test
    void whatPeopleChooseInAnyLanguageIsWhatIsStored() {
        Questionnaire questionnaire = questionnaires.get("thuis-2023");
        TestWave wave = TestWave.open("thuis-2023", 40);
        List<Map<String, List<String>>> chosen = new ArrayList<>();
        for (Language language : languages.all()) {
            chosen.add(new Walk(textBook.in(language), questionnaire, Choices.everything(language.tag())).from(wave.link(language.tag())));
        }
        for (Language language : List.of(languages.source(), languages.get("fa"), languages.get("ti"))) {
            chosen.add(new Walk(textBook.in(language), questionnaire, Choices.nothing()).from(wave.link(language.tag())));
        }
        assertEquals(chosen.size(), wave.figures().getInt("done"));
        wave.close();
        List<Map<String, List<String>>> stored = wave.answers();
        assertEquals(sorted(chosen), sorted(stored));
        assertTrue(stored.stream().noneMatch(answers -> answers.toString().contains("@")), "an address is among the answers");
        assertTrue(stored.stream().noneMatch(answers -> answers.keySet().stream().anyMatch(code -> code.matches("V1[01].*"))));
    }

    private static List<Map<String, List<String>>> sorted(List<Map<String, List<String>>> answers) {
        return answers.stream().sorted(Comparator.comparing(Object::toString)).toList();
    }
}
