package nl.utrecht.thuis.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nl.utrecht.thuis.TestDatabase;
import nl.utrecht.thuis.TestMail;
import nl.utrecht.thuis.i18n.Language;
import nl.utrecht.thuis.i18n.Languages;
import org.junit.jupiter.api.Test;

/**
 * How long a cheap phone on a bad network waits for the first words: 400 ms there and back, 50 KB a second, a processor six times as slow. Of the
 * first steps of each language. Prints a table; it is no test, as a clock judges only the machine that it runs on. Run it alone: {@code mvn test -Dtest=PaintBenchmark}.
 */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@WithTestResource(TestMail.class)
class PaintBenchmark {
    private static final int ROUND_TRIP = 400;
    private static final int BYTES_PER_SECOND = 50_000;
    private static final int SLOWER = 6;
    private static final int STEPS = 8;
    private static final String FIRST_PAINT = "() => new Promise(done => { const seen = () => { const paint = "
            + "performance.getEntriesByName('first-contentful-paint')[0]; paint ? done(paint.startTime) : setTimeout(seen, 20); }; seen(); })";

    @Inject
    Languages languages;

    @Test
    void measure() {
        TestWave wave = TestWave.open("thuis-2026", 7 * languages.all().size());
        System.out.println(
                "First contentful paint in ms; goal 1500. " + ROUND_TRIP + " ms, " + BYTES_PER_SECOND + " B/s, processor / " + SLOWER);
        System.out.printf("%-6s %11s %11s %11s %11s%n", "", "first visit", "steps, p50", "steps, most", "steps");
        walk(wave.link("nl")); // the server's first time
        for (Language language : languages.all()) {
            List<Double> paints = walk(wave.link(language.tag()));
            double first = paints.remove(0);
            Collections.sort(paints);
            System.out.printf("%-6s %11.0f %11.0f %11.0f %11d%n", language.tag(), first, paints.get(paints.size() / 2),
                    paints.get(paints.size() - 1), paints.size());
        }
    }

    private static List<Double> walk(String link) {
        Page phone = Chromium.window(360, 740, List.of());
        slow(phone);
        List<Double> paints = new ArrayList<>();
        phone.navigate(link);
        paints.add(paint(phone));
        for (int step = 0; step < STEPS; step++) {
            Forward.from(phone);
            paints.add(paint(phone));
        }
        phone.context().close();
        return paints;
    }

    private static double paint(Page phone) {
        return ((Number) phone.evaluate(FIRST_PAINT)).doubleValue();
    }

    private static void slow(Page phone) {
        CDPSession session = phone.context().newCDPSession(phone);
        session.send("Network.enable");
        JsonObject network = new JsonObject();
        network.addProperty("offline", false);
        network.addProperty("latency", ROUND_TRIP);
        network.addProperty("downloadThroughput", BYTES_PER_SECOND);
        network.addProperty("uploadThroughput", BYTES_PER_SECOND);
        session.send("Network.emulateNetworkConditions", network);
        JsonObject processor = new JsonObject();
        processor.addProperty("rate", SLOWER);
        session.send("Emulation.setCPUThrottlingRate", processor);
    }
}
