package nl.utrecht.thuis.bronbestand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What can be wrong with a register is named in the code by words such as {@code "damaged-number"}; each has a sentence, and no sentence is idle. */
class EveryRegisterProblemHasItsTextTest {
    private static final Path CODE = Path.of("src/main/java/nl/utrecht/thuis/bronbestand");
    private static final String PREFIX = "bronbestand.problem.";
    private static final Pattern WORD = Pattern.compile("\"([a-z]+(?:-[a-z0-9]+)+)\"");
    /** Words of that form that are no problem. */
    private static final Set<String> OTHERS = Set.of("client-number", "name-birth", "register-unreadable", "register-rejected",
            "register-imported");

    @Test
    void everyProblemHasItsTextAndEveryTextItsProblem() throws IOException {
        Set<String> named = new TreeSet<>();
        try (Stream<Path> files = Files.walk(CODE)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher word = WORD.matcher(Files.readString(file));
                while (word.find()) {
                    named.add(word.group(1));
                }
            }
        }
        for (String language : Set.of("nl", "en")) {
            Set<String> told = told(language);
            Set<String> untold = new TreeSet<>(Set.of("windows-1252", "unknown-value", "damaged-number", "total-row", "xls-file"));
            untold.removeAll(told);
            assertEquals(Set.of(), untold, "the texts are read");
            told.removeAll(named);
            assertEquals(Set.of(), told, "texts of " + language + " that nothing names");
        }
        Set<String> untold = new TreeSet<>(named);
        untold.removeAll(told("nl"));
        assertTrue(OTHERS.containsAll(untold.stream().filter(EveryRegisterProblemHasItsTextTest::isOfReading).toList()),
                () -> "without a text: " + untold);
    }

    /** Words in the package of reading alone: other classes have forms, pages and audit lines of their own. */
    private static boolean isOfReading(String word) {
        try (Stream<Path> files = Files.list(CODE.resolve("file"))) {
            return files.anyMatch(file -> contains(file, '"' + word + '"'));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean contains(Path file, String text) {
        try {
            return Files.readString(file).contains(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> told(String language) throws IOException {
        Set<String> codes = new TreeSet<>();
        for (String file : Set.of("staff-bronbestand", "staff-register")) {
            Properties texts = new Properties();
            try (Reader reader = Files.newBufferedReader(Path.of("i18n", language, file + ".properties"), StandardCharsets.UTF_8)) {
                texts.load(reader);
            }
            texts.stringPropertyNames().stream().filter(key -> key.startsWith(PREFIX)).map(key -> key.substring(PREFIX.length()))
                    .forEach(codes::add);
        }
        return codes;
    }
}
