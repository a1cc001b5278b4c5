package nl.utrecht.thuis.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.utrecht.thuis.TestDatabase;
import nl.utrecht.thuis.anonymisation.LivedWave;
import nl.utrecht.thuis.staff.Role;
import nl.utrecht.thuis.staff.Staff;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Settling and anonymising by two people, on a phone and on a desk, in both languages of staff; and the certificate on paper. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class AnonymisingInABrowserTest {
    /** Where pictures go for whoever wants to look: {@code -Dthuis.pictures=folder}. */
    private static final String PICTURES = System.getProperty("thuis.pictures", "");
    private final StaffCheck check = new StaffCheck();

    @AfterEach
    void sweep() {
        LivedWave.sweep();
    }

    @Test
    void twoPeopleForgetAWave() throws Exception {
        LivedWave wave = LivedWave.closed();
        wave.fillEveryTable();
        String path = "/staff/waves/" + wave.code;
        List<Cookie> first = session(Staff.session(Role.RESEARCHER));
        List<Cookie> second = session(Staff.session(LivedWave.second()));
        look(first, "closed", path, "/staff/waves");
        Page window = Chromium.window(1280, 900, first);
        window.navigate(path);
        window.locator("form[action$='/settle'] input[type=checkbox]").check();
        window.locator("form[action$='/settle'] button").click();
        look(first, "settled", path, path + "/anonymise");
        window.navigate(path + "/anonymise");
        window.locator("#backups").fill("nachtelijke kopieën van de database, bewaard tot en met 1 maart 2027");
        window.locator("form[action$='/anonymise'] button").click();
        window.locator("form[action$='/withdraw']").waitFor();
        assertEquals(0, window.locator("#code").count(), "whoever asked cannot agree");
        look(first, "asked", path + "/anonymise");

        Page other = Chromium.window(1280, 900, second);
        other.navigate(path + "/anonymise");
        look(second, "agree", path + "/anonymise");
        other.locator("#code").fill("iets anders");
        other.locator("form[action$='/confirm'] button").click();
        other.locator("[role=alert]").waitFor();
        assertEquals("iets anders", other.locator("#code").inputValue());
        other.locator("#code").fill(wave.code);
        other.locator("form[action$='/confirm'] button").click(new Locator.ClickOptions().setTimeout(60_000));
        other.locator("a[href$='/certificate']").waitFor();
        look(second, "certified", path, path + "/anonymise", path + "/certificate");
        look(second, "staying", path + "/planner", path + "/field", path + "/draw", path + "/consents");
        look(410, second, "forgotten", path + "/delivery", path + "/interviews");
        theCertificatePrints(other, path + "/certificate");
        theCertificateStandsByItself(second, path + "/certificate.html");
        check.assertNothingFound();
    }

    private void theCertificatePrints(Page window, String path) throws Exception {
        window.navigate(path);
        byte[] pdf = window.pdf(new Page.PdfOptions().setFormat("A4").setPreferCSSPageSize(true));
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        int sheets = text.split("/Type\\s*/Page\\b", -1).length - 1;
        assertTrue(sheets >= 1 && sheets <= 4, sheets + " sheets");
        if (!PICTURES.isEmpty()) {
            Files.write(Path.of(PICTURES, "certificate.pdf"), pdf);
        }
    }

    /** As a file it needs nothing of the application. */
    private void theCertificateStandsByItself(List<Cookie> cookies, String path) throws Exception {
        Path file = Files.createTempFile("certificate", ".html");
        Files.write(file, Staff.browsing(cookies.get(0).value).get(path).asByteArray());
        Page window = Chromium.window(1280, 900, List.of());
        List<String> asked = new ArrayList<>();
        window.onRequest(request -> asked.add(request.url()));
        window.navigate(file.toUri().toString());
        assertEquals(List.of(file.toUri().toString()), asked);
        picture(window, "certificate-file");
        window.context().close();
        Files.delete(file);
    }

    private void look(List<Cookie> cookies, String name, String... paths) {
        look(200, cookies, name, paths);
    }

    private void look(int status, List<Cookie> cookies, String name, String... paths) {
        for (String language : List.of("en", "nl")) {
            for (int width : List.of(360, 1280)) {
                Page window = Chromium.window(width, 800, cookies);
                window.navigate("/staff");
                if (window.locator("button[name=language][value=" + language + "]").count() > 0) {
                    window.locator("button[name=language][value=" + language + "]").click();
                    window.locator("html[lang=" + language + "]").waitFor();
                }
                for (int i = 0; i < paths.length; i++) {
                    window.navigate(paths[i]);
                    look(window, status, width + " " + language + " " + name + " " + paths[i]);
                    picture(window, name + "-" + i + "-" + language + "-" + width);
                }
                window.context().close();
            }
        }
    }

    private void look(Page window, int status, String where) {
        assertEquals(status, ((Number) window.evaluate("() => performance.getEntriesByType('navigation')[0].responseStatus")).intValue(),
                where);
        check.look(window, where);
    }

    private static void picture(Page window, String name) {
        if (!PICTURES.isEmpty()) {
            window.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(PICTURES, name + ".png")));
        }
    }

    private static List<Cookie> session(String secret) {
        return List.of(Chromium.cookie(Staff.COOKIE, secret));
    }
}
