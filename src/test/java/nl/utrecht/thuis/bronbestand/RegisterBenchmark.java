package nl.utrecht.thuis.bronbestand;

import com.sun.management.OperatingSystemMXBean;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import nl.utrecht.thuis.TestDatabase;
import nl.utrecht.thuis.bronbestand.file.RegisterSource;
import nl.utrecht.thuis.participant.Participant;
import nl.utrecht.thuis.wave.NewWave;
import nl.utrecht.thuis.wave.Wave;
import nl.utrecht.thuis.wave.WaveOpening;
import nl.utrecht.thuis.wave.WaveState;
import nl.utrecht.thuis.wave.Waves;
import org.junit.jupiter.api.Test;

/**
 * How fast a register comes in, and how much memory that takes: 100,000 and 1,000,000 made-up people, by way of the same classes as the pages. Prints a
 * table; it is no test, as a clock judges only the machine that it runs on. Run it alone: {@code mvn test -Dtest=RegisterBenchmark}.
 */
@QuarkusTest
@WithTestResource(TestDatabase.class)
@TestProfile(RegisterBenchmark.LargeFiles.class)
class RegisterBenchmark {
    /** The first one warms up. */
    private static final String SIZES = System.getProperty("thuis.benchmark.rows", "20000,100000,1000000");
    private static final String HEADINGS = ExampleRegister.HEADINGS;

    @Inject
    Uploads uploads;
    @Inject
    Waves waves;
    @Inject
    RegisterAtOpening opening;
    @Inject
    Clock clock;

    /** Limits as in production. */
    public static final class LargeFiles implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("thuis.bronbestand.maximum-bytes", "314572800");
        }
    }

    @Test
    void measure() throws Exception {
        System.out.printf("%9s %6s %8s %8s %9s %8s %14s %9s %10s %13s%n", "rows", "MB", "store s", "check s", "import s", "rows/s",
                "processor us/row", "update s", "classify s", "live heap MB");
        for (String rows : SIZES.split(",")) {
            measure(Integer.parseInt(rows));
        }
    }

    private void measure(int rows) throws Exception {
        String wave = "bench-" + UUID.randomUUID().toString().substring(0, 8);
        waves.create(new NewWave(wave, "Een meting", null, null, null, null), "test");
        Path file = register(rows, 0);
        try (LiveHeap heap = new LiveHeap()) {
            double before = processor();
            double store = seconds(() -> uploads.receive(wave, RegisterSource.of(file), "test"));
            double check = seconds(() -> await(wave, UploadState.CHECKED));
            double imported = seconds(() -> confirm(wave));
            double processor = processor() - before;
            require(rows == QuarkusTransaction.requiringNew().call(() -> Participant.countOfWave(wave)));
            double classified = seconds(() -> QuarkusTransaction.requiringNew()
                    .run(() -> opening.classifyAgain(new WaveOpening.Prepared(Wave.get(wave), clock.instant()))));
            QuarkusTransaction.requiringNew().run(() -> Wave.get(wave).state = WaveState.IN_THE_FIELD);
            double updated = seconds(() -> {
                uploads.receive(wave, RegisterSource.of(file), "test");
                await(wave, UploadState.CHECKED);
                confirm(wave);
            });
            System.out.printf("%9d %6.1f %8.1f %8.1f %9.1f %8.0f %14.1f %11.1f %10.1f %13d%n", rows, Files.size(file) / 1e6, store, check,
                    imported, rows / (store + check + imported), processor / rows * 1e6, updated, classified, heap.most() >> 20);
        } finally {
            Files.delete(file);
        }
    }

    private interface Step {
        void run() throws Exception;
    }

    private static double seconds(Step step) throws Exception {
        long start = System.nanoTime();
        step.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private void await(String wave, UploadState state) throws InterruptedException {
        UploadState now;
        do {
            Thread.sleep(50);
            now = QuarkusTransaction.requiringNew().call(() -> uploads.current(wave).orElseThrow().state);
            require(now != UploadState.UNREADABLE);
        } while (now != state);
    }

    private void confirm(String wave) throws InterruptedException {
        QuarkusTransaction.requiringNew()
                .run(() -> uploads.confirm(wave, uploads.current(wave).orElseThrow().uploadId, Decision.CAUTIOUS, "test"));
        await(wave, UploadState.IMPORTED);
    }

    /** Seconds of the application's own; those of the database are another process's. */
    private static double processor() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9;
    }

    private static void require(boolean condition) {
        if (!condition) {
            throw new IllegalStateException("The benchmark does not do what it should");
        }
    }

    private static Path register(int rows, long seed) throws IOException {
        Random random = new Random(seed);
        String[] nationalities = {"Syrische", "Eritrese", "Turkse", "Marokkaanse", "Afghaanse", "Jemenitische", "Iraanse", "Chinese",
                "Amerikaans burger", ""};
        String[] districts = {"Overvecht", "Zuid", "West", "Noordwest", "Leidsche Rijn", "Vleuten-De Meern", "Zuidwest", ""};
        String[] routes = {"B1-route", "Onderwijsroute", "Z-route", ""};
        Path file = Files.createTempFile("register", ".csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(HEADINGS + "\r\n");
            for (int i = 0; i < rows; i++) {
                String email = random.nextInt(10) < 7 ? "persoon." + i + "@post.example.org" : "";
                out.write(String.join(";", String.valueOf(100_000_000 + i), "Voornaam" + random.nextInt(9999), "Achternaam" + i,
                        random.nextBoolean() ? "man" : "vrouw",
                        String.format("%02d-%02d-%d", 1 + random.nextInt(28), 1 + random.nextInt(12), 1960 + random.nextInt(44)),
                        nationalities[random.nextInt(nationalities.length)],
                        random.nextBoolean() ? "Asielstatushouder" : "Gezins- en overige migrant", routes[random.nextInt(routes.length)],
                        random.nextBoolean() ? "B1 haalbaar" : "", "A" + random.nextInt(3),
                        String.format("%02d-%02d-202%d", 1 + random.nextInt(28), 1 + random.nextInt(12), 2 + random.nextInt(2)),
                        districts[random.nextInt(districts.length)], email, "06" + (10_000_000 + random.nextInt(89_999_999)),
                        "Kwartelstraat " + random.nextInt(300), "35" + (10 + random.nextInt(80)) + " AB", "Utrecht",
                        "coach" + random.nextInt(60) + "@utrecht.example.org") + "\r\n");
            }
        }
        return file;
    }
}
