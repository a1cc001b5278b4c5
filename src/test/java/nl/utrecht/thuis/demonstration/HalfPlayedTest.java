package nl.utrecht.thuis.demonstration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HalfPlayedTest {
    @TempDir
    Path folder;

    @BeforeEach
    void anInstallation() throws IOException {
        use("database", "keys");
        Files.writeString(Files.createDirectories(folder.resolve("database")).resolve("PG_VERSION"), "18");
        Files.writeString(Files.createDirectories(folder.resolve("keys/2023")).resolve("persons.key"), "secret");
    }

    @AfterEach
    void forget() {
        for (String name : new String[]{"thuis.data", "thuis.keys", "thuis.demo"}) {
            System.clearProperty(name);
        }
    }

    private void use(String data, String keys) {
        System.setProperty("thuis.data", folder.resolve(data).toString());
        System.setProperty("thuis.keys", folder.resolve(keys).toString());
    }

    private boolean isWhole() {
        return Files.exists(folder.resolve("database/PG_VERSION")) && Files.exists(folder.resolve("keys/2023/persons.key"));
    }

    @Test
    void whatDidNotFinishIsClearedWhenItIsAskedForAgain() throws IOException {
        HalfPlayed.clearAway();
        HalfPlayed.begin();
        System.setProperty("thuis.demo", "true");
        HalfPlayed.clearAway();
        assertFalse(Files.exists(folder.resolve("database/PG_VERSION")));
        assertFalse(Files.exists(folder.resolve("keys/2023")));
        assertTrue(Files.exists(folder.resolve("keys")));
        HalfPlayed.clearAway();
    }

    @Test
    void whatFinishedStays() throws IOException {
        HalfPlayed.clearAway();
        HalfPlayed.begin();
        HalfPlayed.end();
        System.setProperty("thuis.demo", "true");
        HalfPlayed.clearAway();
        assertTrue(isWhole());
    }

    @Test
    void anotherDatabaseWithTheSameKeysIsNotTouched() throws IOException {
        use("other", "keys");
        HalfPlayed.clearAway();
        HalfPlayed.begin();
        use("database", "keys");
        System.setProperty("thuis.demo", "true");
        HalfPlayed.clearAway();
        assertTrue(isWhole());
    }

    @Test
    void aStartWithoutTheDemonstrationRefusesAndRemovesNothing() throws IOException {
        HalfPlayed.clearAway();
        HalfPlayed.begin();
        IllegalStateException refused = assertThrows(IllegalStateException.class, HalfPlayed::clearAway);
        assertEquals(true, refused.getMessage().contains("THUIS_DEMO"));
        assertTrue(isWhole());
    }
}
