package nl.utrecht.thuis.browser;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import nl.utrecht.thuis.TestDatabase;
import nl.utrecht.thuis.TestMail;
import nl.utrecht.thuis.i18n.Language;
import nl.utrecht.thuis.i18n.Languages;
import org.junit.jupiter.api.Test;

/**
 * Pictures of five key screens in every language, for people to look at: {@code mvn test -Dtest=WriteScreenshots} writes them to
 * {@code target/screenshots}. No test looks at them.
 */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@WithTestResource(TestMail.class)
class WriteScreenshots {
    private static final Path FOLDER = Path.of("target", "screenshots");

    @Inject
    Languages languages;

    @Test
    void write() {
        TestWave wave = TestWave.open("thuis-2026", languages.all().size());
        for (Language language : languages.all()) {
            Page phone = Chromium.phone();
            phone.navigate(wave.link(language.tag()));
            picture(phone, language, "1-choose-language");
            phone.locator("button[value='" + language.tag() + "']").click();
            picture(phone, language, "2-welcome");
            phone.locator("#forward button").click();
            picture(phone, language, "3-several-answers");
            phone.navigate("/" + language.tag() + "/q/v7");
            phone.locator("#forward button").first().click();
            picture(phone, language, "4-scale-with-error");
            phone.navigate("/" + language.tag() + "/q/check");
            picture(phone, language, "5-check");
            phone.context().close();
        }
        System.out.println(languages.all().size() * 5 + " pictures are in " + FOLDER.toAbsolutePath());
    }

    private static void picture(Page phone, Language language, String name) {
        phone.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(FOLDER.resolve(language.tag() + "-" + name + ".png")));
    }
}
