package nl.utrecht.thuis.keys;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysApartTest {
    @TempDir
    Path directory;

    @Test
    void keysBesideTheDatabaseAreFine() {
        assertDoesNotThrow(() -> KeysApart.check(Path.of("data/keys"), Path.of("data/database")));
        assertDoesNotThrow(() -> KeysApart.check(directory.resolve("database-keys"), directory.resolve("database")));
    }

    @Test
    void keysInsideTheDatabaseAreRefused() {
        String message = assertThrows(IllegalStateException.class,
                () -> KeysApart.check(directory.resolve("database/../database/keys"), directory.resolve("database"))).getMessage();
        assertTrue(message.contains("thuis.keys = ") && message.contains("thuis.data = "), message);
    }

    @Test
    void databaseInsideTheKeysIsRefused() {
        assertThrows(IllegalStateException.class, () -> KeysApart.check(directory, directory.resolve("database")));
        assertThrows(IllegalStateException.class, () -> KeysApart.check(directory, directory));
    }

    @Test
    void symbolicLinkDoesNotHideIt() throws IOException {
        Path data = Files.createDirectory(directory.resolve("database"));
        Path link = Files.createSymbolicLink(directory.resolve("elsewhere"), data);
        assertThrows(IllegalStateException.class, () -> KeysApart.check(link.resolve("keys"), data));
    }
}
