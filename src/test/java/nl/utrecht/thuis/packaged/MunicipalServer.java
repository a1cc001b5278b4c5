package nl.utrecht.thuis.packaged;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** A database server of a municipality's own, which the application is told of. */
final class MunicipalServer implements AutoCloseable {
    private final PostgresVersion version;
    private final int port = PackagedApplication.freePort();
    private final Path directory;
    private EmbeddedPostgres server;

    /** Started, on a new directory under {@code target}. */
    MunicipalServer(PostgresVersion version) {
        this.version = version;
        try {
            directory = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "postgresql-" + version.major() + "-")
                    .toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start();
    }

    void start() {
        server = version.start(data(), port);
    }

    void stop() {
        stop(server);
    }

    /** What the application must be told to use it. */
    Map<String, String> settings() {
        return Map.of("QUARKUS_DATASOURCE_JDBC_URL", url(server), "QUARKUS_DATASOURCE_USERNAME", "postgres");
    }

    Database database() {
        return Database.at(url(server));
    }

    /** Where its data and all copies of it are; it goes with the server. */
    Path directory() {
        return directory;
    }

    /** What a thief or a backup would have of a server that is stopped: its directory, byte for byte. */
    Path copy(String name) {
        Path copy = directory.resolve(name);
        copyTree(data(), copy);
        return copy;
    }

    /** What somebody finds who starts a server of this version on a copy of the directory, or on a new one; the copy itself stays as it is. */
    <T> T reading(Path copy, Function<Database, T> look) {
        Path opened = directory.resolve("opened-" + PackagedApplication.freePort());
        if (Files.exists(copy)) {
            copyTree(copy, opened);
        }
        EmbeddedPostgres other = version.start(opened, PackagedApplication.freePort());
        try {
            return look.apply(Database.at(url(other)));
        } finally {
            stop(other);
            remove(opened);
        }
    }

    private Path data() {
        return directory.resolve("data");
    }

    private static String url(EmbeddedPostgres server) {
        return server.getJdbcUrl("postgres", "postgres");
    }

    private static void stop(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void copyTree(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted((one, other) -> other.compareTo(one)).forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        stop();
        remove(directory);
    }
}
