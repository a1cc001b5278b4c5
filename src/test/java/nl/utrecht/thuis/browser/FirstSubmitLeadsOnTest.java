package nl.utrecht.thuis.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.utrecht.thuis.TestDatabase;
import nl.utrecht.thuis.TestMail;
import nl.utrecht.thuis.i18n.Language;
import nl.utrecht.thuis.i18n.Languages;
import org.junit.jupiter.api.Test;

/** The contract of the way forward: the first option of each group, an address in each text field and the first button always lead on. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@WithTestResource(TestMail.class)
class FirstSubmitLeadsOnTest {
    @Inject
    Languages languages;

    @Test
    void theFirstButtonLeadsToTheThankYouPageInEveryLanguage() {
        walk("thuis-2026", languages.all());
    }

    @Test
    void soItDoesInTheQuestionnaireOf2023() {
        walk("thuis-2023", List.of(languages.source(), languages.get("ar")));
    }

    private void walk(String questionnaire, List<Language> in) {
        TestWave wave = TestWave.open(questionnaire, languages.all().size());
        for (Language language : in) {
            walk(wave.link(language.tag()), "/" + language.tag() + "/thanks");
        }
        assertEquals(in.size(), wave.figures().getInt("done"));
    }

    private static void walk(String link, String end) {
        Page phone = Chromium.phone();
        phone.navigate(link);
        Set<String> seen = new HashSet<>();
        while (!phone.url().endsWith(end)) {
            assertTrue(seen.add(phone.url()), "does not lead on: " + phone.url());
            Forward.from(phone);
        }
        phone.context().close();
    }
}
