package nl.utrecht.thuis.bounce;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * A folder in which another mail system puts mails, a file {@code *.eml} each. A file is read when nobody has written to it for a while, so that no half of
 * one is taken for the whole; whoever writes slowly writes under another name and renames. Links and folders are not followed.
 */
record DropFolder(Path folder) {
    static final String SET_ASIDE = "unrecognised";
    private static final Duration QUIET = Duration.ofSeconds(10);

    /**
     * Gives the files to a reader, and does with each what it says.
     *
     * @param most after how many to stop
     * @return how many could not be opened, moved or removed; they are left
     * @throws IOException when the folder itself cannot be read, or nothing in it removed: the same reports would be told again and again
     */
    int read(Instant now, int most, MailReader reader) throws IOException {
        if (!Files.isWritable(folder)) {
            throw new AccessDeniedException(folder.toString());
        }
        int settled = 0;
        int failed = 0;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, DropFolder::isNamedAsMail)) {
            for (Path file : files) {
                if (settled == most) {
                    return failed;
                }
                try {
                    settled += isWritten(file, now) && settle(file, give(file, reader)) ? 1 : 0;
                } catch (NoSuchFileException e) {
                    continue;
                } catch (IOException e) {
                    failed++;
                }
            }
        }
        return failed;
    }

    private static boolean isNamedAsMail(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".eml") && !name.startsWith(".");
    }

    private static boolean isWritten(Path file, Instant now) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        return attributes.isRegularFile() && !attributes.lastModifiedTime().toInstant().isAfter(now.minus(QUIET));
    }

    private static MailReader.Fate give(Path file, MailReader reader) throws IOException {
        try (InputStream mail = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            return reader.read(mail);
        }
    }

    private boolean settle(Path file, MailReader.Fate fate) throws IOException {
        if (fate == MailReader.Fate.DESTROY) {
            return Files.deleteIfExists(file);
        } else if (fate == MailReader.Fate.SET_ASIDE) {
            Path aside = Files.createDirectories(folder.resolve(SET_ASIDE));
            Path free = aside.resolve(file.getFileName());
            Files.move(file, Files.exists(free) ? aside.resolve(UUID.randomUUID() + ".eml") : free);
        }
        return true;
    }
}
