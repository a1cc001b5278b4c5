package nl.utrecht.thuis.demonstration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.utrecht.thuis.database.EmbeddedDatabase;
import nl.utrecht.thuis.database.Setting;
import org.jspecify.annotations.Nullable;

/**
 * A demonstration that was interrupted while it played starts over: what it left cannot be gone on with, because its mails were in memory.
 * A file among the keys names the embedded database in which it is playing; {@link PlayDemonstration} makes it on an empty database only.
 */
public final class HalfPlayed {
    /** No wave can have this name. */
    private static final String MARK = ".demonstration-is-playing";
    private static @Nullable Path database;

    private HalfPlayed() {}

    /**
     * Empties the directories of the embedded database and the keys when a demonstration did not finish in just that database; before it starts.
     *
     * @throws IllegalStateException when the demonstration is not asked for again: nothing else may go on in that database
     */
    public static void clearAway() {
        Optional<Path> directory = EmbeddedDatabase.directoryToUse();
        database = directory.orElse(null);
        if (directory.isEmpty() || !isPlayingIn(directory.get())) {
            return;
        }
        if (!DemonstrationMail.isAsked()) {
            throw new IllegalStateException("A demonstration was interrupted in " + directory.get()
                    + ": start with THUIS_DEMO=true to play it anew, or name another directory in THUIS_DATA and THUIS_KEYS");
        }
        System.out.println("The demonstration was interrupted and starts over");
        try {
            empty(directory.get());
            empty(keys());
            end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The demonstration begins to play, on an empty database; with a database of somebody's own nothing is ever removed. */
    static void begin() throws IOException {
        if (database != null) {
            Files.createDirectories(keys());
            Files.writeString(mark(), database.toString());
        }
    }

    /** The demonstration is complete. */
    static void end() throws IOException {
        Files.deleteIfExists(mark());
    }

    private static boolean isPlayingIn(Path directory) {
        try {
            return Files.isRegularFile(mark()) && Files.readString(mark()).equals(directory.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path mark() {
        return keys().resolve(MARK);
    }

    private static Path keys() {
        return Path.of(Setting.of("thuis.keys").orElse("data/keys"));
    }

    /** Deletes what is in a directory, but not itself (it may be a volume) nor the mark, which goes last of all. */
    private static void empty(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            List<Path> inner = files.sorted(Comparator.reverseOrder()).filter(path -> !path.equals(directory) && !path.equals(mark()))
                    .toList();
            for (Path file : inner) {
                Files.delete(file);
            }
        }
    }
}
