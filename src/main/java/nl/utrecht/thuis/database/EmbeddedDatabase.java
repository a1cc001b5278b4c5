package nl.utrecht.thuis.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A PostgreSQL 18 server inside the product, for a demonstration, a trial or a developer. Its data directory survives restarts.
 * Where {@code quarkus.datasource.jdbc.url} is set, no server starts.
 */
public final class EmbeddedDatabase {
    private static final String URL = "quarkus.datasource.jdbc.url";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** The directories that this process has, until it ends. */
    private static final Map<Path, FileLock> CLAIMS = new HashMap<>();

    private EmbeddedDatabase() {}

    /** Starts the server on {@code thuis.data} and tells the application where it is, unless a database is configured. */
    public static void startUnlessConfigured() {
        if (Setting.of(URL).isEmpty()) {
            boolean demonstration = Setting.of("thuis.demo").filter("true"::equalsIgnoreCase).isPresent();
            EmbeddedPostgres server = start(directory(), !demonstration);
            System.setProperty(URL, server.getJdbcUrl("postgres", "postgres"));
            System.setProperty("quarkus.datasource.username", "postgres");
        }
    }

    /** Makes the directory this process's own, and stops the server that an application left there when it was killed. */
    public static void claimUnlessConfigured() {
        if (Setting.of(URL).isEmpty()) {
            claim(directory());
        }
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
        Path data = claim(directory);
        try {
            return EmbeddedPostgres.builder().setDataDirectory(data).setCleanDataDirectory(false).setPGStartupWait(PATIENCE)
                    // the library's defaults are for tests and lose acknowledged answers in a crash
                    .setServerConfig("fsync", survivesPowerCut ? "on" : "off").setServerConfig("synchronous_commit", "on")
                    // old segments of the log are deleted and not written over: what is in them should not stay longer than it must
                    .setServerConfig("wal_recycle", "off").setServerConfig("max_connections", "100")
                    // its log does not quote the rows of which it complains
                    .setServerConfig("log_error_verbosity", "terse").start();
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded database does not start in " + directory, e);
        }
    }

    /** The directory that a start with these settings uses; nothing when a database is configured. To be asked before the server starts. */
    public static Optional<Path> directoryToUse() {
        return Setting.of(URL).isPresent() ? Optional.empty() : Optional.of(directory().toAbsolutePath().normalize());
    }

    private static Path directory() {
        return Path.of(Setting.of("thuis.data").orElse("data/database"));
    }

    /** @throws IllegalStateException when another process has the directory */
    private static synchronized Path claim(Path directory) {
        try {
            Path data = Files.createDirectories(directory.toAbsolutePath().normalize());
            if (!CLAIMS.containsKey(data)) {
                FileChannel file = FileChannel.open(data.resolveSibling(data.getFileName() + ".lock"), StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
                FileLock lock = file.tryLock();
                if (lock == null) {
                    file.close();
                    throw new IllegalStateException("Another Thuis is running on " + data + "; stop that one first");
                }
                CLAIMS.put(data, lock);
            }
            stopOrphan(data);
            return data;
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded database cannot have " + directory, e);
        }
    }

    /** A killed application leaves its server running; that one must go before a new one can have the directory. */
    private static void stopOrphan(Path data) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        Optional<ProcessHandle> orphan = Files.readAllLines(pidFile).stream().findFirst().map(String::strip).map(Long::valueOf)
                .flatMap(ProcessHandle::of).filter(process -> process.info().commandLine().orElse("").contains(data.toString()));
        if (orphan.isPresent()) {
            try {
                stopFast(orphan.get());
                orphan.get().onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException | TimeoutException e) {
                throw new IOException("The server of an earlier run, process " + orphan.get().pid() + ", does not stop", e);
            }
        }
    }

    /** PostgreSQL ends at once on an interrupt, and waits for whoever is connected on a termination; Java alone can only send the latter. */
    private static void stopFast(ProcessHandle server) throws IOException, InterruptedException {
        if (File.separatorChar != '/' || new ProcessBuilder("kill", "-INT", String.valueOf(server.pid())).start().waitFor() != 0) {
            server.destroy();
        }
    }
}
