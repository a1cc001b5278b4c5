package nl.utrecht.thuis.demonstration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.utrecht.thuis.database.Setting;

/**
 * A demonstration that was interrupted while it played starts over: what it left cannot be gone on with, because its mails were in memory.
 * A file beside the keys says that it is playing; {@link PlayDemonstration} makes it on an empty database only.
 */
public final class HalfPlayed {
    private static final String MARK = "demonstration-is-playing";

    private HalfPlayed() {}

    /**
     * Removes the embedded database and the keys of a demonstration that did not finish; before the database starts. Only for whoever asks for
     * the demonstration again, and never with a database of their own.
     */
    public static void clearAway() {
        if (DemonstrationMail.isAsked() && Setting.of("quarkus.datasource.jdbc.url").isEmpty() && Files.exists(mark())) {
            System.out.println("The demonstration was interrupted and starts over");
            List.of(Path.of(Setting.of("thuis.data").orElse("data/database")), keys()).forEach(HalfPlayed::remove);
        }
    }

    /** The demonstration begins to play, on an empty database. */
    static void begin() throws IOException {
        Files.createDirectories(keys());
        Files.writeString(mark(), "");
    }

    /** The demonstration is complete. */
    static void end() throws IOException {
        Files.deleteIfExists(mark());
    }

    private static Path mark() {
        return keys().resolve(MARK);
    }

    private static Path keys() {
        return Path.of(Setting.of("thuis.keys").orElse("data/keys"));
    }

    private static void remove(Path directory) {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).filter(path -> !path.equals(directory)).toList()) {
                Files.delete(file); // not the directory itself: it may be a volume
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
