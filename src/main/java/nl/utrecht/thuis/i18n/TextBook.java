package nl.utrecht.thuis.i18n;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * All texts of all languages, read and checked at start: {@code i18n/<tag>/<file>.properties}. A file of the source language must exist in
 * every language, {@code staff*.properties} in the staff languages only. One error stops the start with all errors listed.
 */
@Startup(ContentErrors.READ)
@ApplicationScoped
public class TextBook {
    private final Map<String, Texts> byTag = new HashMap<>();

    public TextBook(ContentConfig content, Languages languages, ContentErrors errors) {
        Map<String, Map<String, String>> patterns = new HashMap<>();
        TextCheck check = new TextCheck(errors);
        for (String name : fileNames(content.i18n().resolve(languages.source().tag()))) {
            List<Language> readers = name.startsWith("staff") ? languages.staff() : languages.all();
            TextFile source = read(content.i18n(), languages.source(), name, errors);
            for (Language language : readers) {
                TextFile file = language.equals(languages.source()) ? source : read(content.i18n(), language, name, errors);
                check.compare(source, file, language);
                Map<String, String> texts = patterns.computeIfAbsent(language.tag(), tag -> new HashMap<>());
                file.entries().forEach((key, entry) -> {
                    if (texts.put(key, entry.pattern()) != null) {
                        errors.add(file.path().toString(), entry.line(), "'" + key + "' is in another file too");
                    }
                });
            }
        }
        languages.all().forEach(
                language -> byTag.put(language.tag(), new Texts(language, Map.copyOf(patterns.getOrDefault(language.tag(), Map.of())))));
    }

    /** The texts of a language. */
    public Texts in(Language language) {
        return byTag.get(language.tag());
    }

    private static List<String> fileNames(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".properties")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The texts of the source language cannot be read: " + folder, e);
        }
    }

    private static TextFile read(Path i18n, Language language, String name, ContentErrors errors) {
        Path path = i18n.resolve(language.tag()).resolve(name);
        try {
            if (!Files.exists(path)) {
                errors.add(path.toString(), 0, "does not exist");
                return new TextFile(path, Map.of());
            }
            return TextFile.read(path, errors);
        } catch (IOException e) {
            throw new UncheckedIOException("The texts cannot be read: " + path, e);
        }
    }
}
