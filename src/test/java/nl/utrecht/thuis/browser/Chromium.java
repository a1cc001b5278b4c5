package nl.utrecht.thuis.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.Cookie;
import io.restassured.RestAssured;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The one browser of all browser tests. */
final class Chromium {
    private static final Path OF_DEBIAN = Path.of("/usr/bin/chromium");
    private static final String PLEASE_INSTALL = "These tests need Chromium: install the packages of src/test/resources/needs/packages.txt";
    private static Browser browser;

    private Chromium() {}

    /** The address of the application under test. */
    static String base() {
        return "http://localhost:" + RestAssured.port;
    }

    /** A new phone without JavaScript. */
    static Page phone() {
        return context(false, 360, 740).newPage();
    }

    /** A new window with JavaScript, in which that phone's session is open. */
    static Page twin(Page phone) {
        return window(360, 740, phone.context().cookies().stream().map(cookie -> cookie(cookie.name, cookie.value)).toList());
    }

    /** A new window with JavaScript. */
    static Page window(int width, int height, List<Cookie> cookies) {
        BrowserContext context = context(true, width, height);
        context.addCookies(cookies);
        return context.newPage();
    }

    /** A cookie as the application sets them. The browser lets nobody else set one for this host alone without pretending https. */
    static Cookie cookie(String name, String value) {
        return new Cookie(name, value).setUrl("https://localhost");
    }

    /** A new phone that reaches the application under another address. */
    static Page at(String base, boolean script) {
        return context(base, script, 360, 740).newPage();
    }

    private static BrowserContext context(boolean script, int width, int height) {
        return context(base(), script, width, height);
    }

    private static BrowserContext context(String base, boolean script, int width, int height) {
        BrowserContext context = browser()
                .newContext(new Browser.NewContextOptions().setJavaScriptEnabled(script).setViewportSize(width, height).setBaseURL(base));
        context.setDefaultTimeout(20_000);
        return context;
    }

    private static synchronized Browser browser() {
        if (browser == null) {
            boolean debian = Files.exists(Path.of("/etc/debian_version"));
            if (debian && !Files.exists(OF_DEBIAN)) {
                throw new IllegalStateException(PLEASE_INSTALL);
            }
            browser = launch(debian);
        }
        return browser;
    }

    /** Debian has a browser of its own; elsewhere Playwright fetches one. */
    private static Browser launch(boolean debian) {
        BrowserType.LaunchOptions options = new BrowserType.LaunchOptions()
                .setArgs(List.of("--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync"));
        try {
            Playwright playwright = Playwright
                    .create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", debian ? "1" : "0")));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
            return playwright.chromium().launch(debian ? options.setExecutablePath(OF_DEBIAN) : options);
        } catch (PlaywrightException e) {
            throw new IllegalStateException(PLEASE_INSTALL, e);
        }
    }
}
