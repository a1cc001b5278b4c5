package nl.utrecht.thuis.i18n;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the folder of texts holds, read and checked at start. */
final class TextFiles {
    private static final String STAFF = "staff";

    private final Path folder;
    private final Languages languages;
    private final ContentErrors errors;
    private final Map<String, Map<String, String>> texts = new HashMap<>();
    private final Map<String, String> sources = new LinkedHashMap<>();
    private final Map<String, StatesFile> states = new HashMap<>();
    private final Map<String, Doubts> doubts = new HashMap<>();

    TextFiles(Path folder, Languages languages, ContentErrors errors) {
        this.folder = folder;
        this.languages = languages;
        this.errors = errors;
        names().forEach(this::readInAllLanguages);
        for (Language language : languages.all()) {
            states.put(language.tag(), read(() -> StatesFile.read(folder(language), sources.keySet(), errors)));
            doubts.put(language.tag(), read(() -> Doubts.read(folder(language), sources.keySet())));
        }
    }

    /** Whether a file has no respondents as its readers, and so exists in the languages of staff pages alone. */
    static boolean isForStaff(String name) {
        return name.startsWith(STAFF);
    }

    Languages languages() {
        return languages;
    }

    /** Every text of a language, those for staff too; one that is still to be translated is empty. */
    Map<String, String> texts(Language language) {
        return Collections.unmodifiableMap(texts.getOrDefault(language.tag(), Map.of()));
    }

    /** The texts that exist in all languages, by key, in the source language and in the order of the files. */
    Map<String, String> sources() {
        return Collections.unmodifiableMap(sources);
    }

    /** What is known of the state of a text; only if it is still that text. */
    Optional<StatesFile.Row> state(Language language, String key) {
        return Optional.ofNullable(states.get(language.tag()).rows().get(key))
                .filter(row -> row.text().equals(TextHash.of(texts(language).getOrDefault(key, ""))));
    }

    /** What whoever translated was not sure of. */
    List<String> doubts(Language language, String key) {
        return doubts.get(language.tag()).of(key);
    }

    private void readInAllLanguages(String name) {
        boolean staff = isForStaff(name);
        TextFile source = read(languages.source(), name);
        FileCheck check = new FileCheck(errors);
        for (Language language : staff ? languages.staff() : languages.all()) {
            TextFile file = language.equals(languages.source()) ? source : read(language, name);
            check.compare(source, file, language, !staff && !language.equals(languages.source()));
            Map<String, String> all = texts.computeIfAbsent(language.tag(), tag -> new HashMap<>());
            file.entries().forEach((key, entry) -> {
                if (all.put(key, entry.pattern()) != null) {
                    errors.add(file.path().toString(), entry.line(), "'" + key + "' is in another file too");
                }
            });
        }
        if (!staff) {
            source.entries().forEach((key, entry) -> sources.put(key, entry.pattern()));
        }
    }

    private List<String> names() {
        return read(() -> {
            try (Stream<Path> files = Files.list(folder(languages.source()))) {
                return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".properties")).sorted().toList();
            }
        });
    }

    private TextFile read(Language language, String name) {
        Path path = folder(language).resolve(name);
        if (!Files.exists(path)) {
            errors.add(path.toString(), 0, "does not exist");
            return new TextFile(path, Map.of());
        }
        return read(() -> TextFile.read(path, errors));
    }

    private Path folder(Language language) {
        return folder.resolve(language.tag());
    }

    private interface Reading<T> {
        T read() throws IOException;
    }

    private <T> T read(Reading<T> reading) {
        try {
            return reading.read();
        } catch (IOException e) {
            throw new UncheckedIOException("The texts cannot be read: " + folder, e);
        }
    }
}
