package nl.utrecht.thuis.bounce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.utrecht.thuis.bounce.MailReader.Fate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that another mail system puts down, while it does so and after. */
class DropFolderTest {
    private static final Instant WRITTEN = Instant.parse("2031-03-01T12:00:00Z");
    @TempDir
    Path folder;
    private final List<String> read = new ArrayList<>();

    private void put(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        Files.setLastModifiedTime(file, FileTime.from(WRITTEN));
    }

    private MailReader saying(Fate fate) {
        return mail -> {
            read.add(new String(mail.readAllBytes(), StandardCharsets.UTF_8));
            return fate;
        };
    }

    private int readAfter(int seconds, int most, MailReader reader) throws IOException {
        return new DropFolder(folder).read(WRITTEN.plusSeconds(seconds), most, reader);
    }

    private Set<String> left(Path where) throws IOException {
        try (Stream<Path> files = Files.list(where)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Test
    void aFileIsReadWhenNobodyHasWrittenToItForTenSeconds() throws IOException {
        put("a.eml", "half");
        readAfter(9, 10, saying(Fate.DESTROY));
        assertEquals(List.of(), read);
        readAfter(10, 10, saying(Fate.DESTROY));
        assertEquals(List.of("half"), read);
        assertEquals(Set.of(), left(folder));
    }

    @Test
    void onlyFilesWithTheNameOfAMailAreRead() throws IOException {
        for (String name : List.of("b.eml.part", ".c.eml", "d.tmp", "eml", "E.EML")) {
            put(name, name);
        }
        Files.createDirectory(folder.resolve("f.eml"));
        Files.createSymbolicLink(folder.resolve("g.eml"), folder.resolve("d.tmp"));
        readAfter(60, 10, saying(Fate.DESTROY));
        assertEquals(List.of("E.EML"), read);
        assertEquals(Set.of("b.eml.part", ".c.eml", "d.tmp", "eml", "f.eml", "g.eml"), left(folder));
    }

    @Test
    void whatIsForAPersonIsKeptAsideEvenWithTheSameName() throws IOException {
        for (String text : List.of("one", "two", "three")) {
            put("a.eml", text);
            readAfter(60, 10, saying(Fate.SET_ASIDE));
        }
        readAfter(60, 10, saying(Fate.DESTROY));
        assertEquals(List.of("one", "two", "three"), read);
        assertEquals(Set.of(DropFolder.SET_ASIDE), left(folder));
        Set<String> kept = new TreeSet<>();
        for (String name : left(folder.resolve(DropFolder.SET_ASIDE))) {
            kept.add(Files.readString(folder.resolve(DropFolder.SET_ASIDE).resolve(name)));
        }
        assertEquals(Set.of("one", "two", "three"), kept);
        assertEquals("one", Files.readString(folder.resolve(DropFolder.SET_ASIDE).resolve("a.eml")));
    }

    @Test
    void whatCouldNotBeDealtWithComesAgain() throws IOException {
        put("a.eml", "a");
        readAfter(60, 10, saying(Fate.KEEP));
        readAfter(60, 10, saying(Fate.DESTROY));
        assertEquals(List.of("a", "a"), read);
    }

    @Test
    void itStopsAfterABatchAndGoesOnNextTime() throws IOException {
        for (int i = 0; i < 5; i++) {
            put(i + ".eml", "mail");
        }
        readAfter(60, 3, saying(Fate.DESTROY));
        assertEquals(2, left(folder).size());
        readAfter(60, 3, saying(Fate.DESTROY));
        assertEquals(0, left(folder).size());
    }

    @Test
    void aFileThatCannotBeReadKeepsNobodyWaiting() throws IOException {
        put("a.eml", "broken");
        put("b.eml", "whole");
        put("c.eml", "broken");
        MailReader reader = mail -> {
            if (new String(mail.readAllBytes(), StandardCharsets.UTF_8).equals("broken")) {
                throw new IOException("The disk is broken");
            }
            return Fate.DESTROY;
        };
        readAfter(60, 1, reader);
        assertEquals(Set.of("a.eml", "c.eml"), left(folder));
        assertEquals(2, readAfter(60, 1, reader));
        assertEquals(Set.of("a.eml", "c.eml"), left(folder));
    }

    @Test
    void twoThatReadTheSameFolderDoNotDisturbEachOther() throws IOException {
        for (int i = 0; i < 6; i++) {
            put(i + ".eml", i + "");
        }
        MailReader other = saying(Fate.DESTROY);
        MailReader first = (InputStream mail) -> {
            readAfter(60, 2, other);
            return other.read(mail);
        };
        assertEquals(0, readAfter(60, 10, first));
        assertEquals(Set.of(), left(folder));
        assertEquals(Set.of("0", "1", "2", "3", "4", "5"), new TreeSet<>(read));
    }

    @Test
    void aFolderThatIsNotThereIsSaid() {
        assertThrows(IOException.class, () -> new DropFolder(folder.resolve("nowhere")).read(WRITTEN, 1, saying(Fate.DESTROY)));
    }
}
