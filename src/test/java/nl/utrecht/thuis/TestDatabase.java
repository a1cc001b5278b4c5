package nl.utrecht.thuis;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import nl.utrecht.thuis.database.EmbeddedDatabase;

/** A real PostgreSQL for the tests that need one: the embedded server on a directory under {@code target}, once per JVM. */
public final class TestDatabase implements QuarkusTestResourceLifecycleManager {
    private static EmbeddedPostgres server;
    private static Path directory;

    @Override
    public Map<String, String> start() {
        synchronized (TestDatabase.class) {
            if (server == null) {
                try {
                    directory = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "test-");
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                server = EmbeddedDatabase.start(directory.resolve("database"));
            }
        }
        return Map.of("quarkus.datasource.jdbc.url", server.getJdbcUrl("postgres", "postgres"), "quarkus.datasource.username", "postgres",
                "thuis.keys", directory.resolve("keys").toString());
    }

    /** The server goes with the JVM. */
    @Override
    public void stop() {}
}
