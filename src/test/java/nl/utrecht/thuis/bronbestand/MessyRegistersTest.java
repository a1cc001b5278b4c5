package nl.utrecht.thuis.bronbestand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each register of {@code src/test/resources/registers} gives what is written in the file {@code .expected} beside it. What came out is left in
 * {@code target/registers}.
 */
class MessyRegistersTest {
    static final Path FOLDER = Path.of("src/test/resources/registers");
    private static final Path OUT = Path.of("target/registers");

    static List<String> registers() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> !name.startsWith("."))
                    .filter(name -> !name.endsWith(".expected") && !name.endsWith(".py")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("registers")
    void aMessyRegisterGivesItsExpectedReport(String name) throws IOException {
        String found = Described.describe(Files.readAllBytes(FOLDER.resolve(name)));
        Files.createDirectories(OUT);
        Files.writeString(OUT.resolve(name + ".expected"), found);
        assertEquals(Files.readString(FOLDER.resolve(name + ".expected")), found);
    }

    @Test
    void thereAreRegistersOfEveryKind() throws IOException {
        assertTrue(registers().size() >= 50, "of " + registers().size());
    }
}
