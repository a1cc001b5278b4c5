package nl.utrecht.thuis.bronbestand.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** What shows in a register of some size only: texts that are put aside, characters on the border of two buffers. */
class LargeRegistersTest {
    private static final Limits LIMITS = new Limits(20_000_000, 1_000_000, 500);
    private static final int MANY = 100_000;

    private static SharedStrings strings() throws XMLStreamException {
        StringBuilder xml = new StringBuilder("<sst>");
        for (int i = 0; i < MANY; i++) {
            xml.append("<si><t>Quillfeather").append(i).append(i % 1000 == 0 ? "é" : "").append("</t></si>");
        }
        SharedStrings strings = new SharedStrings(LIMITS);
        strings.read(Xml.atRoot(new ByteArrayInputStream(xml.append("</sst>").toString().getBytes(StandardCharsets.UTF_8))).orElseThrow());
        return strings;
    }

    /** Files that this process has open under that name, also when nobody else can see them any more. */
    private static List<Path> putAside() throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
            for (Path file : open.toList()) {
                if (Files.isSymbolicLink(file)
                        && Files.readSymbolicLink(file).toString().matches(".*/register\\d+\\.tmp( \\(deleted\\))?")) {
                    found.add(file);
                }
            }
        }
        return found;
    }

    private static RegisterFile open(String text, Charset charset) {
        return RegisterFile.open(RegisterSource.of(text.getBytes(charset)), LIMITS);
    }

    @Test
    void everySharedTextComesBackInAnyOrder() throws XMLStreamException {
        try (SharedStrings strings = strings()) {
            for (int i : new Random(4).ints(20_000, 0, MANY).toArray()) {
                assertEquals("Quillfeather" + i + (i % 1000 == 0 ? "é" : ""), strings.get(i));
            }
            assertEquals("Quillfeather" + (MANY - 1), strings.get(MANY - 1));
            assertEquals("", strings.get(MANY));
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void whatIsPutAsideCannotBeReadByOthersAndDisappears() throws IOException, XMLStreamException {
        try (SharedStrings strings = strings()) {
            assertEquals("Quillfeather99999", strings.get(99_999));
            assertEquals(1, putAside().size());
            String bytes = Files.readString(putAside().get(0), StandardCharsets.ISO_8859_1);
            assertTrue(bytes.length() > 1_000_000);
            assertFalse(bytes.contains("uillfeath"));
        }
        assertEquals(List.of(), putAside());
    }

    @Test
    void aCharacterOnTheBorderOfTwoBuffersIsNotBroken() {
        for (int shift = 0; shift < 4; shift++) {
            String text = "clientnummer;wijk\n" + "x".repeat(shift) + "1;\ud83c\udfe0é\n".repeat(30_000);
            try (RegisterFile file = open(text, StandardCharsets.UTF_8)) {
                int rows = 0;
                for (; file.rows().hasNext(); rows++) {
                    assertEquals("\ud83c\udfe0é", file.rows().next().cells().get(1));
                }
                assertEquals(30_000, rows);
                assertTrue(file.problems().isEmpty());
            }
        }
    }

    @Test
    void oneByteFarBehindMakesTheWholeFileWindows1252() {
        try (RegisterFile file = open("clientnummer;wijk\n" + "1;Oost\n".repeat(30_000) + "2;Zoë\n", Charset.forName("windows-1252"))) {
            assertEquals("windows-1252", file.problems().get(0).code());
            String last = "";
            while (file.rows().hasNext()) {
                last = file.rows().next().cells().get(1);
            }
            assertEquals("Zoë", last);
        }
    }

    @Test
    void aSourceThatFailsIsNoUnreadableFile() {
        RegisterSource failing = new RegisterSource() {
            @Override
            public InputStream open() throws IOException {
                throw new IOException("gone");
            }

            @Override
            public long size() {
                return 10;
            }
        };
        assertThrows(UncheckedIOException.class, () -> RegisterFile.open(failing, LIMITS));
    }
}
