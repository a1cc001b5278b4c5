package nl.utrecht.thuis.bronbestand.file;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** What a file is, by its first bytes; its name is never looked at. */
enum FileKind {
    TEXT, WORKBOOK;

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1};
    private static final byte[] PDF = {'%', 'P', 'D', 'F'};

    /**
     * @param head the first bytes of the file, enough of them to hold the directory of an old Excel file
     * @throws RegisterUnreadable for files that we know and cannot read, saying what to do
     */
    static FileKind of(byte[] head) {
        if (startsWith(head, ZIP)) {
            return WORKBOOK;
        }
        if (startsWith(head, OLE)) { // an encrypted XLSX is packed in one of these too
            throw RegisterUnreadable.because(contains(head, "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE))
                    ? "encrypted-file"
                    : "xls-file");
        }
        if (startsWith(head, PDF)) {
            throw RegisterUnreadable.because("binary-file");
        }
        if (isMarkup(head)) {
            throw RegisterUnreadable.because("web-page");
        }
        return TEXT;
    }

    /** Systems that write a web page or old XML and call it .xls. */
    private static boolean isMarkup(byte[] head) {
        String start = new String(head, 0, Math.min(head.length, 512), StandardCharsets.ISO_8859_1).replace("\0", "")
                .replaceFirst("^(ï»¿|ÿþ|þÿ)", "").strip().toLowerCase(Locale.ROOT);
        return start.startsWith("<?xml") || start.startsWith("<html") || start.startsWith("<!doctype") || start.startsWith("<table")
                || start.startsWith("<meta");
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }

    private static boolean contains(byte[] bytes, byte[] part) {
        for (int i = 0; i + part.length <= bytes.length; i++) {
            if (Arrays.equals(bytes, i, i + part.length, part, 0, part.length)) {
                return true;
            }
        }
        return false;
    }
}
