package nl.utrecht.thuis.bronbestand.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * How the characters of a text file were written.
 *
 * @param mark bytes to skip at the beginning
 * @param certain false for Windows-1252: nothing in a file says that, and any bytes make sense in it
 */
record TextEncoding(Charset charset, int mark, boolean certain) {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int BUFFER = 1 << 16;

    /**
     * @param head the first bytes; the rest is read to see whether it is UTF-8 to the end
     * @throws RegisterUnreadable when it is no text at all
     */
    static TextEncoding of(byte[] head, RegisterSource source, Limits limits) {
        if (starts(head, 0xef, 0xbb, 0xbf)) {
            return isUtf8(source, limits) ? new TextEncoding(StandardCharsets.UTF_8, 3, true) : new TextEncoding(WINDOWS, 3, false);
        }
        if (starts(head, 0xff, 0xfe)) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 2, true);
        }
        if (starts(head, 0xfe, 0xff)) {
            return new TextEncoding(StandardCharsets.UTF_16BE, 2, true);
        }
        int even = zeros(head, 0);
        int odd = zeros(head, 1);
        if (even + odd > 0) { // Latin letters in UTF-16 have a zero in every other byte; no text has both
            if (Math.min(even, odd) > 0 || Math.max(even, odd) < Math.max(2, head.length / 8)) {
                throw RegisterUnreadable.because("binary-file");
            }
            return new TextEncoding(odd > 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE, 0, true);
        }
        return isUtf8(source, limits) ? new TextEncoding(StandardCharsets.UTF_8, 0, true) : new TextEncoding(WINDOWS, 0, false);
    }

    /** The text of the first bytes, without what may be half a character at their end. */
    String decode(byte[] head) {
        String text = new String(head, Math.min(mark, head.length), Math.max(0, head.length - mark), charset);
        return head.length < RegisterFile.HEAD ? text : text.substring(0, text.length() - 2);
    }

    private static boolean isUtf8(RegisterSource source, Limits limits) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
        CharBuffer characters = CharBuffer.allocate(BUFFER);
        try (InputStream file = SourceInput.open(source, limits)) {
            int number = 0;
            while (number >= 0) {
                number = file.read(bytes.array(), bytes.position(), bytes.remaining());
                bytes.position(bytes.position() + Math.max(0, number)).flip();
                characters.clear();
                if (decoder.decode(bytes, characters, number < 0).isError()) {
                    return false;
                }
                bytes.compact();
            }
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int zeros(byte[] head, int from) {
        int zeros = 0;
        for (int i = from; i < head.length; i += 2) {
            zeros += head[i] == 0 ? 1 : 0;
        }
        return zeros;
    }

    private static boolean starts(byte[] head, int... start) {
        for (int i = 0; i < start.length; i++) {
            if (head.length <= i || (head[i] & 0xff) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
