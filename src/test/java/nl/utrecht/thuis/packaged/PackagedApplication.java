package nl.utrecht.thuis.packaged;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** The application in a process of its own, on directories and ports of its own, as often as a test wants it started. */
final class PackagedApplication implements AutoCloseable {
    private static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar");
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Path root;
    private final Map<String, String> settings;
    private final int port = freePort();
    private final int managementPort = freePort();
    private Process process;

    /** Not started yet; everything it makes comes into one new directory under {@code target}. */
    PackagedApplication(Map<String, String> settings) {
        if (!Files.exists(JAR)) {
            throw new IllegalStateException(JAR + " is not there: these tests run after package");
        }
        try {
            root = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "packaged-").toAbsolutePath();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        this.settings = new HashMap<>(settings);
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    /** Starts the process and waits until it is ready. */
    void start() {
        launch();
        await("ready", PATIENCE, () -> http(managementPort).isAnswering("/q/health/ready"));
    }

    void launch() {
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar",
                JAR.toAbsolutePath().toString());
        builder.environment().keySet().removeIf(name -> name.startsWith("THUIS_") || name.startsWith("QUARKUS_"));
        builder.environment().putAll(Map.of("THUIS_DATA", data().toString(), "THUIS_KEYS", keys().toString(), "QUARKUS_HTTP_PORT",
                String.valueOf(port), "QUARKUS_MANAGEMENT_PORT", String.valueOf(managementPort)));
        builder.environment().putAll(settings);
        try {
            process = builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile())).start();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    Duration processorTime() {
        return process.info().totalCpuDuration().orElseThrow();
    }

    /** Ends it as an administrator does. */
    void stop() {
        process.destroy();
        awaitEnd();
    }

    /** Ends it as a power cut would end it; the database server goes on. */
    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Ends the application and every process of its database server, none of which can do anything about it. */
    void killWithDatabase() {
        ProcessHandle postmaster = ProcessHandle.of(postmaster()).orElseThrow();
        List<ProcessHandle> workers = postmaster.descendants().toList();
        process.destroyForcibly();
        postmaster.destroyForcibly();
        workers.forEach(ProcessHandle::destroyForcibly);
        awaitEnd();
        await("rid of the database", PATIENCE, () -> !postmaster.isAlive() && workers.stream().noneMatch(ProcessHandle::isAlive));
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("The application does not stop");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until that is so, as long as the process lives. */
    void await(String what, Duration patience, BooleanSupplier condition) {
        long end = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            boolean ended = process != null && !process.isAlive() && !what.startsWith("rid");
            if (ended || System.nanoTime() > end) {
                throw new AssertionError("The application is not " + what + (ended ? ", it ended" : "") + "\n" + output());
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A new browser without cookies. */
    Http http() {
        return http(port);
    }

    private static Http http(int port) {
        return new Http("http://localhost:" + port);
    }

    /** A token of the API. */
    String token(String username, String password) {
        HttpResponse<String> issued = http().postJson("/api/v1/tokens", Map.of("username", username, "password", password));
        if (issued.statusCode() != 200) {
            throw new AssertionError("No token for " + username + ": " + issued.statusCode());
        }
        return Http.json(issued).get("token").asText();
    }

    /** Everything it has written to standard output and error since its first start. */
    String output() {
        try {
            return Files.exists(log()) ? Files.readString(log()) : "";
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Its database, as the owner of the machine sees it: the one that it was given, or that of its own server. */
    Database database() {
        String given = settings.get("QUARKUS_DATASOURCE_JDBC_URL");
        return given != null
                ? Database.at(given)
                : Database.at("jdbc:postgresql://localhost:" + pidFile().get(3).strip() + "/postgres?user=postgres");
    }

    long postmaster() {
        return Long.parseLong(pidFile().get(0).strip());
    }

    private List<String> pidFile() {
        try {
            return Files.readAllLines(data().resolve("postmaster.pid"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    Path data() {
        return root.resolve("data");
    }

    Path keys() {
        return root.resolve("keys");
    }

    private Path log() {
        return root.resolve("output.txt");
    }

    /** Not one that the system hands out by itself: the database of a process would be given it before the process takes it. */
    static int freePort() {
        while (true) {
            try (ServerSocket socket = new ServerSocket(ThreadLocalRandom.current().nextInt(20_000, 32_000))) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                // another one, then
            }
        }
    }

    /** Ends whatever still runs and removes all but the output. */
    @Override
    public void close() {
        if (process != null && process.isAlive()) {
            stop();
        }
        if (Files.exists(root)) {
            try (Stream<Path> files = Files.walk(root)) {
                files.filter(file -> !file.equals(log())).sorted((one, other) -> other.compareTo(one))
                        .forEach(file -> file.toFile().delete());
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
