package nl.utrecht.thuis.packaged;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.embedded.PgBinaryResolver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** The servers that a municipality may bring: the oldest that we promise to run on, and the newest, which is also inside the product. */
enum PostgresVersion {
    OLDEST("15"), NEWEST("18");

    /** Maven unpacks it beside the class path: the files of all versions have one name. */
    private static final Path UNPACKED = Path.of("target/oldest-postgresql");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String major;

    PostgresVersion(String major) {
        this.major = major;
    }

    String major() {
        return major;
    }

    /** A server on that directory and port, with settings as they come; the directory is made when it is not there. */
    EmbeddedPostgres start(Path data, int port) {
        try {
            EmbeddedPostgres.Builder server = EmbeddedPostgres.builder().setDataDirectory(data).setCleanDataDirectory(false).setPort(port)
                    .setPGStartupWait(PATIENCE).setServerConfig("fsync", "off").setServerConfig("synchronous_commit", "on");
            return (this == OLDEST ? server.setPgBinaryResolver(oldest()) : server).start();
        } catch (IOException e) {
            throw new IllegalStateException("PostgreSQL " + major + " does not start in " + data, e);
        }
    }

    private static PgBinaryResolver oldest() {
        return (system, hardware) -> {
            try (Stream<Path> files = Files.list(UNPACKED)) {
                List<Path> archives = files.filter(file -> file.toString().endsWith(".txz")).toList();
                if (archives.size() != 1) {
                    throw new IOException("Maven unpacks one server into " + UNPACKED + ", and there are " + archives.size());
                }
                return Files.newInputStream(archives.get(0));
            }
        };
    }
}
