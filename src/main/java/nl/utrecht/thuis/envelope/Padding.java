package nl.utrecht.thuis.envelope;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Padding to few fixed sizes, so that an envelope's size does not tell whose it is: a length of four bytes, the content, zeros.
 * <ul>
 * <li>4 KiB: every questionnaire without long remarks, every address;
 * <li>16 KiB: with one remark of the longest kind (4,000 characters, at most 12,000 bytes in UTF-8);
 * <li>64 KiB: with five of those;
 * <li>256 KiB: with twenty; nobody's answers may be lost for being long.
 * </ul>
 */
final class Padding {
    private static final int[] SIZES = {4 << 10, 16 << 10, 64 << 10, 256 << 10};

    private Padding() {}

    /** @throws IllegalArgumentException when the content is longer than 262,140 bytes */
    static byte[] pad(byte[] content) {
        int needed = Integer.BYTES + content.length;
        int size = Arrays.stream(SIZES).filter(candidate -> candidate >= needed).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No envelope holds " + content.length + " bytes"));
        return ByteBuffer.allocate(size).putInt(content.length).put(content).array();
    }

    /** @throws IllegalArgumentException when {@link #pad} did not make this */
    static byte[] unpad(byte[] padded) {
        int length = padded.length < Integer.BYTES ? -1 : ByteBuffer.wrap(padded).getInt();
        if (length < 0 || length > padded.length - Integer.BYTES) {
            throw new IllegalArgumentException("Not a padded content");
        }
        return Arrays.copyOfRange(padded, Integer.BYTES, Integer.BYTES + length);
    }
}
