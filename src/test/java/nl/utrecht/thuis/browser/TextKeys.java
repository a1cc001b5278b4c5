package nl.utrecht.thuis.browser;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The keys of all texts, which no reader may ever see. */
final class TextKeys {
    private static final Set<String> ALL = read();

    private TextKeys() {}

    /** The keys that stand in a text as words. */
    static List<String> in(String text) {
        return Stream.of(text.split("[^A-Za-z0-9.-]+")).filter(ALL::contains).distinct().toList();
    }

    /** Keys of one part, such as {@code municipality}, could be a word; those of questions could not. */
    private static Set<String> read() {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of("i18n", "nl"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".properties")).toList()) {
                try (Reader text = Files.newBufferedReader(file)) {
                    Properties properties = new Properties();
                    properties.load(text);
                    properties.stringPropertyNames().stream().filter(key -> key.contains(".") || key.matches("v[0-9]+"))
                            .forEach(keys::add);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return keys;
    }
}
