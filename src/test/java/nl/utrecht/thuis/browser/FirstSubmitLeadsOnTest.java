package nl.utrecht.thuis.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Set;
import nl.utrecht.thuis.TestDatabase;
import nl.utrecht.thuis.TestMail;
import nl.utrecht.thuis.i18n.Language;
import nl.utrecht.thuis.i18n.Languages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract of the way forward: the first option of each group, an address in each text field and the first button always lead on. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@WithTestResource(TestMail.class)
class FirstSubmitLeadsOnTest {
    @Inject
    Languages languages;

    @ParameterizedTest
    @ValueSource(strings = {"thuis-2023", "thuis-2026"})
    void theFirstButtonLeadsToTheThankYouPageInEveryLanguage(String questionnaire) {
        TestWave wave = TestWave.open(questionnaire, languages.all().size());
        for (Language language : languages.all()) {
            walk(wave.link(language.tag()), "/" + language.tag() + "/thanks");
        }
        assertEquals(languages.all().size(), wave.figures().getInt("done"));
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
