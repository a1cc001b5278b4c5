package nl.utrecht.thuis.packaged;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.utrecht.thuis.database.EmbeddedDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Somebody took a copy of the stopped database's directory, without the keys, and reads all that is in it. */
class StolenDatabaseIT {
    private static final Path REGISTER = Path.of("src/main/resources/demonstration/wave-2023/bronbestand-2023.csv");
    /** Not inside a longer run of hexadecimal digits: the megabytes of ciphertext in a dump hold every number of ten digits now and then. */
    private static final Pattern TELEPHONE = Pattern.compile("(?<![0-9a-f])06\\d{8}(?![0-9a-f])");
    /** Six digits that are not part of a hash, an id or the fraction of a second. */
    private static final Pattern NUMBER = Pattern.compile("(?<![0-9a-f.])\\d{6}(?![0-9a-f])");
    private static final int LONGEST_NAME = 30;
    private static Path copy;
    private static List<NamedCsvRecord> register;
    private static List<String> codes;
    private static List<String> selectors;
    private static String dump;

    @BeforeAll
    static void steal() throws IOException {
        Demonstration demonstration = Demonstration.running();
        codes = demonstration.links().values().stream().flatMap(List::stream).map(link -> link.substring(link.lastIndexOf('/') + 1))
                .toList();
        copy = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "stolen-").toAbsolutePath();
        demonstration.application().stop();
        copyTree(demonstration.application().data(), copy.resolve("data"));
        copyTree(demonstration.application().data(), copy.resolve("opened"));
        demonstration.start();
        try (EmbeddedPostgres server = EmbeddedDatabase.start(copy.resolve("opened"))) {
            Database stolen = Database.at(server.getJdbcUrl("postgres", "postgres"));
            dump = stolen.dump();
            selectors = stolen.texts("select selector from invitation");
        }
        String csv = Files.readString(REGISTER).replace("\uFEFF", "");
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(csv)) {
            register = rows.stream().toList();
        }
    }

    @AfterAll
    static void remove() throws IOException {
        try (Stream<Path> files = Files.walk(copy)) {
            files.sorted((one, other) -> other.compareTo(one)).forEach(file -> file.toFile().delete());
        }
    }

    @Test
    void theDumpHasNobodysNameNumberOrAddress() {
        assertTrue(dump.contains("onderzoek@utrecht.nl"), "the search finds what is there");
        assertNobody("the dump", new String(dump.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
        Set<String> numbers = new HashSet<>(column("clientnummer"));
        numbers.removeAll(selectors); // a public part of a code may be six digits, and any six
        NUMBER.matcher(dump).results().filter(number -> numbers.contains(number.group()))
                .forEach(number -> fail(dump.substring(Math.max(0, number.start() - 200), number.end())));
    }

    @Test
    void theFilesHaveNobodysNameOrAddress() throws IOException {
        boolean found = false;
        for (Path file : files()) {
            String content = Files.readString(file, StandardCharsets.ISO_8859_1);
            found |= content.contains("onderzoek@utrecht.nl");
            assertNobody(file.toString(), content);
        }
        assertTrue(found, "the search finds what is there");
    }

    @Test
    void theSearchFindsSomebody() {
        NamedCsvRecord person = register.get(0);
        for (String column : List.of("email", "straat", "telefoon")) {
            assertThrows(AssertionError.class, () -> assertNobody("here", "\0" + person.getField(column) + "\0"), column);
        }
        String name = person.getField("voornaam") + " " + person.getField("achternaam");
        assertThrows(AssertionError.class, () -> assertNobody("here", "\0" + name + "\0"));
    }

    @Test
    void neitherDumpNorFilesHaveACode() throws IOException {
        assertTrue(dump.contains(codes.get(0).substring(0, 6)), "the public part is there, so the rest could be found");
        for (Path file : files()) {
            String content = Files.readString(file, StandardCharsets.ISO_8859_1);
            codes.forEach(code -> assertFalse(content.contains(code.substring(6, 14)), file.toString()));
        }
        codes.forEach(code -> assertFalse(dump.contains(code.substring(6, 14))));
    }

    /** A text in which every byte is a character holds nobody's name, street, address or telephone number. */
    private static void assertNobody(String where, String content) {
        assertFalse(content.contains("@example.org"), where);
        assertFalse(content.contains("Voorbeeldstraat"), where);
        assertFalse(content.contains("lastName"), where);
        Set<String> telephones = column("telefoon");
        Set<String> firstNames = column("voornaam");
        TELEPHONE.matcher(content).results().forEach(number -> assertFalse(telephones.contains(number.group()), where));
        for (String lastName : column("achternaam")) {
            for (int at = content.indexOf(" " + lastName); at >= 0; at = content.indexOf(" " + lastName, at + 1)) {
                String before = content.substring(Math.max(0, at - LONGEST_NAME), at);
                assertTrue(firstNames.stream().noneMatch(before::endsWith), where);
            }
        }
    }

    /** The different values of a column of the register, as bytes of a file. */
    private static Set<String> column(String name) {
        return register.stream().map(person -> person.getField(name)).filter(value -> !value.isEmpty())
                .map(value -> new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)).collect(Collectors.toSet());
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(copy.resolve("data"))) {
            List<Path> found = new ArrayList<>(files.filter(Files::isRegularFile).toList());
            assertTrue(found.stream().anyMatch(file -> file.toString().contains("pg_wal")));
            return found;
        }
    }

    private static void copyTree(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }
}
