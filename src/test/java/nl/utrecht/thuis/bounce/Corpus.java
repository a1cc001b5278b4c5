package nl.utrecht.thuis.bounce;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/**
 * Mails as mail systems write them, in {@code src/test/resources/bounces}; the name says what each is. All that are about a message of ours are about
 * the same one.
 *
 * @param kind as which it must be read
 * @param tellsId whether it tells of which message it is
 */
record Corpus(String file, BounceKind kind, boolean tellsId) {
    static final UUID ID = UUID.fromString("5f2b8c1e-7a94-4d3c-9b60-1e8f4a2d7c35");
    private static final Path FOLDER = Path.of("src/test/resources/bounces");

    static List<Corpus> all() {
        try {
            return Files.readAllLines(FOLDER.resolve("index.csv")).stream().skip(1).map(line -> line.split(","))
                    .map(row -> new Corpus(row[0], BounceKind.valueOf(row[1]), row[2].equals("yes"))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Corpus named(String name) {
        return all().stream().filter(mail -> mail.file.equals(name + ".eml")).findFirst().orElseThrow();
    }

    byte[] bytes() {
        try {
            return Files.readAllBytes(FOLDER.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return file;
    }
}
