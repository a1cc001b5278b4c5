package nl.utrecht.thuis.keys;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.utrecht.thuis.database.Setting;

/** Refuses a start with keys and database in one place, where one copy or backup would take both. */
@ApplicationScoped
class KeysApart {
    private static final int BEFORE_ANY_KEY_IS_USED = 1;
    private final Path keys;

    KeysApart(KeysConfig config) {
        keys = config.keys();
    }

    void atStart(@Observes @Priority(BEFORE_ANY_KEY_IS_USED) StartupEvent start) {
        check(keys, Path.of(Setting.of("thuis.data").orElse("data/database")));
        new KeyFiles(keys).open();
    }

    /** @throws IllegalStateException when one directory is the other or lies in it, also by way of a symbolic link */
    static void check(Path keys, Path data) {
        Path realKeys = real(keys.toAbsolutePath().normalize());
        Path realData = real(data.toAbsolutePath().normalize());
        if (realKeys.startsWith(realData) || realData.startsWith(realKeys)) {
            throw new IllegalStateException("The keys (thuis.keys = " + realKeys + ") and the database (thuis.data = " + realData
                    + ") must be in separate directories, neither inside the other: a copy of the database would hold its keys.");
        }
    }

    private static Path real(Path path) {
        Path parent = path.getParent();
        try {
            return Files.exists(path) || parent == null ? path.toRealPath() : real(parent).resolve(path.getFileName());
        } catch (IOException e) {
            throw new UncheckedIOException("This directory cannot be read: " + path, e);
        }
    }
}
