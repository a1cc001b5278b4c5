package nl.utrecht.thuis.anonymisation.verify;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was typed behind the command: the code of the wave, and pairs of an option and its value.
 *
 * @param options values by the name of their option, without its hyphens
 */
record Arguments(String wave, Map<String, String> options) {
    private static final Set<String> KNOWN = Set.of("url", "user", "dump", "keys", "register", "certificate", "key", "language");

    /** @throws IllegalArgumentException when they make no sense together */
    static Arguments of(List<String> typed) {
        if (typed.size() % 2 == 0 || typed.get(0).startsWith("-")) {
            throw new IllegalArgumentException("arguments");
        }
        Map<String, String> options = new HashMap<>();
        for (int i = 1; i < typed.size(); i += 2) {
            String name = typed.get(i).replaceFirst("^--", "");
            if (!KNOWN.contains(name) || options.put(name, typed.get(i + 1)) != null) {
                throw new IllegalArgumentException(typed.get(i));
            }
        }
        if (options.containsKey("url") == options.containsKey("dump")) {
            throw new IllegalArgumentException("url, dump");
        }
        return new Arguments(typed.get(0), Map.copyOf(options));
    }

    Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }

    Optional<Path> file(String name) {
        return option(name).map(Path::of);
    }
}
