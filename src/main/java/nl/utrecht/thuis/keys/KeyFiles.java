package nl.utrecht.thuis.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Small files in folders of one directory, readable for nobody else (0700, 0600). A file appears whole or not at all, is never
 * changed, and is on disk before whoever made it goes on. Nothing is cached: what another replica destroyed is gone here too.
 */
final class KeyFiles {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,79}");
    /** What is no public part: a file that keeps a secret, one that was being made, one that was being destroyed. */
    private static final Pattern SECRET = Pattern.compile(".+\\.(key|tmp|destroying)");
    static final String DOOMED = ".destroying";
    private static final boolean POSIX = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    private static final FileAttribute<?>[] OWNER_ONLY = POSIX
            ? new FileAttribute<?>[]{PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))}
            : new FileAttribute<?>[0];
    private final Path root;

    KeyFiles(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /** Creates the directory when absent. */
    void open() {
        try {
            if (root.getParent() != null) {
                Files.createDirectories(root.getParent());
            }
            createDirectory(root);
        } catch (IOException e) {
            throw new UncheckedIOException("The directory for keys cannot be made: " + root, e);
        }
    }

    boolean exists(String folder, String name) {
        return Files.exists(path(folder, name));
    }

    /** The names of the files of a folder that keep something secret, or may: also what a crash left of one. */
    List<String> secrets(String folder) {
        Path directory = path(folder, "any").getParent();
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> NAME.matcher(name).matches() && SECRET.matcher(name).matches()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The keys cannot be listed: " + directory, e);
        }
    }

    Optional<byte[]> read(String folder, String name) {
        try {
            return Optional.of(Files.readAllBytes(path(folder, name)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("A key cannot be read: " + path(folder, name), e);
        }
    }

    /** What the file holds from now on: the candidate, or what another thread or replica wrote before. */
    byte[] putIfAbsent(String folder, String name, byte[] candidate) {
        Path file = path(folder, name);
        try {
            open();
            createDirectory(file.getParent());
            Path whole = Files.createTempFile(file.getParent(), "new-", ".tmp"); // 0600 by contract
            try {
                write(whole, candidate);
                Files.createLink(file, whole); // a rename would replace what another replica already uses; a link never does
            } catch (FileAlreadyExistsException e) {
                // theirs counts; it may not be on disk yet, so sync for them too
            } finally {
                Files.deleteIfExists(whole);
            }
            sync(file.getParent());
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("A key cannot be written: " + file, e);
        }
    }

    /**
     * Overwrites the file with random bytes and removes it; when absent, finishes what a crash interrupted. It first gets another name,
     * so that nobody reads half-overwritten bytes. A copy-on-write file system, an SSD or a backup may keep the old bytes:
     * SECURITY.md says what the host must do.
     */
    void destroy(String folder, String name) {
        Path file = path(folder, name);
        Path doomed = path(folder, name + DOOMED);
        try {
            if (Files.exists(file)) {
                move(file, doomed);
            }
            if (Files.exists(doomed)) {
                write(doomed, Randomness.bytes(Math.toIntExact(Files.size(doomed))));
                Files.deleteIfExists(doomed);
                sync(file.getParent());
            }
        } catch (NoSuchFileException e) {
            // another replica destroys it at this moment
        } catch (IOException e) {
            throw new UncheckedIOException("A key cannot be destroyed: " + file, e);
        }
    }

    private Path path(String folder, String name) {
        if (!NAME.matcher(folder).matches() || !NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not the name of a key: " + folder + ", " + name);
        }
        return root.resolve(folder).resolve(name);
    }

    private static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        sync(to.getParent());
    }

    private static void createDirectory(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            try {
                Files.createDirectory(directory, OWNER_ONLY);
            } catch (FileAlreadyExistsException e) {
                return;
            }
            sync(directory.getParent());
        }
    }

    /** Writes in place, over the same blocks where the file system allows. */
    private static void write(Path file, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    private static void sync(Path directory) throws IOException {
        if (POSIX) {
            try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
