package nl.utrecht.thuis.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A PostgreSQL 18 server inside the product, for a demonstration, a trial or a developer. Its data directory survives restarts.
 * Where {@code quarkus.datasource.jdbc.url} is set, no server starts.
 */
public final class EmbeddedDatabase {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private EmbeddedDatabase() {}

    /** Starts the server on {@code thuis.data} and tells the application where it is, unless a database is configured. */
    public static void startUnlessConfigured() {
        if (Setting.of("quarkus.datasource.jdbc.url").isPresent()) {
            return;
        }
        boolean demonstration = Setting.of("thuis.demo").filter("true"::equalsIgnoreCase).isPresent();
        EmbeddedPostgres server = start(Path.of(Setting.of("thuis.data").orElse("data/database")), !demonstration);
        System.setProperty("quarkus.datasource.jdbc.url", server.getJdbcUrl("postgres", "postgres"));
        System.setProperty("quarkus.datasource.username", "postgres");
    }

    /** A server on that directory, which is created when absent; commits survive the death of every process, but not a power cut. */
    public static EmbeddedPostgres start(Path directory) {
        return start(directory, false);
    }

    /**
     * A server on that directory.
     *
     * @param survivesPowerCut whether a commit waits for the disk; the people of a demonstration and a test do not exist
     */
    private static EmbeddedPostgres start(Path directory, boolean survivesPowerCut) {
        try {
            Path data = Files.createDirectories(directory.toAbsolutePath().normalize());
            stopOrphan(data.resolve("postmaster.pid"));
            return EmbeddedPostgres.builder().setDataDirectory(data).setCleanDataDirectory(false).setPGStartupWait(PATIENCE)
                    .setServerConfig("synchronous_commit", "on") // the library's default loses acknowledged answers
                    .setServerConfig("fsync", survivesPowerCut ? "on" : "off") // the library's default is off: -F
                    .setServerConfig("max_connections", "100").start();
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded database does not start in " + directory, e);
        }
    }

    /** A killed application leaves its server running; that one must go before a new one can have the directory. */
    private static void stopOrphan(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return;
        }
        Optional<ProcessHandle> orphan = Files.readAllLines(pidFile).stream().findFirst().map(String::strip).map(Long::valueOf)
                .flatMap(ProcessHandle::of).filter(process -> process.info().command().orElse("").contains("postgres"));
        if (orphan.isPresent()) {
            orphan.get().destroy();
            try {
                orphan.get().onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException | TimeoutException e) {
                throw new IOException("The server of an earlier run, process " + orphan.get().pid() + ", does not stop", e);
            }
        }
    }
}
