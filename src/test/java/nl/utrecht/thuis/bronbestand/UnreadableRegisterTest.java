package nl.utrecht.thuis.bronbestand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import nl.utrecht.thuis.bronbestand.file.Limits;
import nl.utrecht.thuis.bronbestand.file.RegisterUnreadable;
import org.junit.jupiter.api.Test;

class UnreadableRegisterTest {
    private static final int MAXIMUM = 100_000;

    private static RegisterUnreadable unreadable(byte[] file) {
        return assertThrows(RegisterUnreadable.class,
                () -> Checked.check(file, new Limits(MAXIMUM, 100, 500), LocalDate.of(2024, 1, 15), person -> {
                }));
    }

    private static void assertUnreadable(String code, byte[] file) {
        RegisterUnreadable problem = unreadable(file);
        assertEquals(List.of("bronbestand.problem." + code), problem.details().stream().map(detail -> detail.key()).toList());
        assertEquals(400, problem.status());
        assertEquals("register-unreadable", problem.type());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void anEmptyFileIsNoRegister() {
        assertUnreadable("empty-file", new byte[0]);
        assertUnreadable("empty-file", bytes("\ufeff"));
        assertUnreadable("empty-file", bytes("\r\n\r\n"));
    }

    @Test
    void headingsAloneAreNoRegister() {
        assertUnreadable("no-rows", ExampleRegister.of(0).bytes());
        assertUnreadable("no-rows", bytes(ExampleRegister.HEADINGS + "\n\n;;;\n"));
    }

    @Test
    void aSpreadsheetOrAnotherBinaryFileIsNoRegister() {
        assertUnreadable("not-a-workbook", new byte[]{'P', 'K', 3, 4, 20, 'a', 'b'});
        assertUnreadable("binary-file", new byte[]{'a', 0, 'b'});
        assertUnreadable("binary-file", bytes("%PDF-1.7\n"));
        assertUnreadable("binary-file", bytes(ExampleRegister.of(3).text() + "x".repeat(20_000) + "\0"));
    }

    @Test
    void formatsThatWeKnowAndDoNotReadAreNamed() {
        byte[] ole = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1};
        assertUnreadable("xls-file", Arrays.copyOf(ole, 4096));
        byte[] encrypted = Arrays.copyOf(ole, 4096);
        System.arraycopy("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), 0, encrypted, 1024, 32);
        assertUnreadable("encrypted-file", encrypted);
        assertUnreadable("web-page", bytes("<html><table><tr><td>clientnummer"));
        assertUnreadable("web-page", bytes("\ufeff<?xml version=\"1.0\"?><Workbook>"));
    }

    @Test
    void onlyTheClientNumberMustHaveAColumn() {
        RegisterUnreadable problem = unreadable(bytes(ExampleRegister.of(1).text().replace("clientnummer", "schoenmaat")));
        assertEquals(List.of("clientnummer"), problem.details().stream().map(detail -> detail.pointer()).toList());
        assertEquals("bronbestand.problem.missing-column", problem.details().get(0).key());
    }

    @Test
    void aColumnIsThereOnce() {
        assertUnreadable("double-column", bytes(ExampleRegister.of(1).text().replaceFirst("coach", "coach;EMAIL")));
    }

    @Test
    void aQuoteThatNeverEndsIsSaid() {
        assertUnreadable("malformed-file", ExampleRegister.of(2).with(2, "straat", "\"Kade").bytes());
    }

    @Test
    void sizeAndRowsHaveAnEnd() {
        RegisterUnreadable tooLarge = unreadable(bytes("x".repeat(MAXIMUM + 1)));
        assertEquals(413, tooLarge.status());
        assertEquals("bronbestand.problem.file-too-large", tooLarge.details().get(0).key());
        RegisterUnreadable tooMany = unreadable(ExampleRegister.of(101).bytes());
        assertEquals(413, tooMany.status());
        assertEquals("bronbestand.problem.too-many-rows", tooMany.details().get(0).key());
    }
}
