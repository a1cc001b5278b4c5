package nl.utrecht.thuis.anonymisation.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.utrecht.thuis.database.Setting;
import nl.utrecht.thuis.keys.WaveKey;
import nl.utrecht.thuis.keys.WaveKeys;

/** Whether nothing is left of the keys of a wave but what may be known. */
record CheckKeys(Report report, Arguments arguments) {

    /**
     * Looks into the directory that was given, or else that of the settings.
     *
     * @return the fingerprints of the public parts by the names of the keys; empty when nobody looked, or nothing of the wave was there
     */
    Optional<Map<String, String>> check() throws IOException {
        Optional<Path> directory = arguments.option("keys").or(() -> Setting.of("thuis.keys")).filter(path -> !path.isEmpty())
                .map(Path::of);
        if (directory.isEmpty()) {
            report.leftOut("keys.unchecked");
            return Optional.empty();
        }
        if (!Files.isDirectory(directory.get())) {
            report.cannotTell("unreadable.keys", List.of(directory.get().toString()));
            return Optional.empty();
        }
        Path folder = directory.get().resolve(arguments.wave());
        if (!Files.isDirectory(folder)) {
            report.cannotTell("keys.elsewhere", List.of(folder.toString()));
            return Optional.empty();
        }
        Map<String, String> publicParts = new TreeMap<>();
        WaveKeys keys = new WaveKeys(directory.get());
        WaveKey.all().stream().filter(key -> keys.wasMade(arguments.wave(), key))
                .forEach(key -> publicParts.put(key.slug(), keys.fingerprint(arguments.wave(), key)));
        try (Stream<Path> files = Files.list(folder)) {
            List<String> left = files.map(file -> file.getFileName().toString())
                    .filter(name -> !publicParts.containsKey(name.replaceFirst("\\.public$", "")) || !name.endsWith(".public")).sorted()
                    .toList();
            report.nowhere(left, "keys", Function.identity());
        }
        return Optional.of(publicParts);
    }
}
