package nl.utrecht.thuis.i18n;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code i18n/<tag>/doubtful.md}: what whoever translated was not sure of. A line is {@code key, key: doubt}; {@code v5.*} is all of V5. */
record Doubts(Map<String, List<String>> lines) {
    private static final String NAME = "doubtful.md";
    private static final Pattern LINE = Pattern.compile("(?:- )?([a-z0-9.*, -]+?): (.+)");
    private static final String ALL = ".*";

    static Doubts read(Path folder, Set<String> keys) throws IOException {
        Map<String, List<String>> lines = new HashMap<>();
        Path path = folder.resolve(NAME);
        for (String line : Files.exists(path) ? Files.readAllLines(path) : List.<String>of()) {
            Matcher doubt = LINE.matcher(line);
            if (doubt.matches()) {
                for (String name : doubt.group(1).split(", ")) {
                    keys.stream()
                            .filter(key -> key.equals(name) || name.endsWith(ALL) && key.startsWith(name.substring(0, name.length() - 1)))
                            .forEach(key -> lines.computeIfAbsent(key, first -> new ArrayList<>()).add(doubt.group(2)));
                }
            }
        }
        return new Doubts(lines);
    }

    List<String> of(String key) {
        return lines.getOrDefault(key, List.of());
    }
}
