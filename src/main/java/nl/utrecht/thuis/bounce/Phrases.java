package nl.utrecht.thuis.bounce;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What mail servers say in words, in several languages, from {@code bounce/phrases.txt}: a label and a phrase per line. A phrase is looked for as it is, in
 * lower case; there are no patterns in it, so no mail can make the search slow.
 */
final class Phrases {
    /** Of a mail that says that another one did not arrive. */
    static final String FAILURE = "failure";
    /** Of a mail that says that another one is still tried. */
    static final String DELAY = "delay";
    /** Where a report without parts begins to quote the mail that came back. */
    static final String QUOTED = "quoted";
    /** How the subject of an automatic answer begins. */
    static final String AUTOMATIC = "automatic-subject";
    /** Headers that name the mail that is answered. */
    static final String ANSWERED = "answered-header";

    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0]++");
    private static final Map<String, List<String>> BY_LABEL = load();
    private static final Map<BounceKind, List<String>> BY_KIND = BY_LABEL.entrySet().stream()
            .filter(label -> BounceKind.of(label.getKey()).isPresent())
            .collect(Collectors.toMap(label -> BounceKind.of(label.getKey()).orElseThrow(), Map.Entry::getValue));

    private Phrases() {}

    /** Every kind of which a phrase stands in the text. */
    static List<BounceKind> kinds(String text) {
        String plain = plain(text);
        return BY_KIND.entrySet().stream().filter(kind -> kind.getValue().stream().anyMatch(plain::contains)).map(Map.Entry::getKey)
                .toList();
    }

    /** Whether a phrase of that label stands in the text. */
    static boolean say(String label, String text) {
        String plain = plain(text);
        return of(label).stream().anyMatch(plain::contains);
    }

    /** Whether the text begins with a phrase of that label. */
    static boolean begin(String label, String text) {
        String plain = plain(text);
        return of(label).stream().anyMatch(plain::startsWith);
    }

    /** What stands before the first line with a phrase of that label. */
    static String before(String label, String text) {
        return text.lines().takeWhile(line -> !say(label, line)).collect(Collectors.joining("\n"));
    }

    /** The phrases of a label, in lower case. */
    static List<String> of(String label) {
        return Objects.requireNonNull(BY_LABEL.get(label), label);
    }

    private static String plain(String text) {
        return SPACE.matcher(text.replace('’', '\'')).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }

    private static Map<String, List<String>> load() {
        try (InputStream file = Objects.requireNonNull(Phrases.class.getResourceAsStream("/bounce/phrases.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).map(line -> line.split("\\|", 2))
                    .collect(Collectors.groupingBy(line -> line[0].strip(), TreeMap::new,
                            Collectors.mapping(line -> plain(line[1]), Collectors.toList())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
