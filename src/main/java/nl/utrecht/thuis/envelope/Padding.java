package nl.utrecht.thuis.envelope;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Padding to one size per kind of content: a length of four bytes, the content, zeros. One size and not a few, because who is the only one
 * with a long remark would be known by the size alone: the row's transaction tells whose it was, the stored responses which is long.
 */
public enum Padding {
    /**
     * A whole questionnaire: 24 KiB hold the longest remark (4,000 characters of four bytes in UTF-8, or each escaped in JSON) beside all
     * other answers, addresses and the background.
     */
    ANSWERS(24 << 10),
    /** An address (at most 254 characters) with what its purpose needs. */
    CONTACT(4 << 10);

    private final int size;

    Padding(int size) {
        this.size = size;
    }

    /** How many bytes every padded content has. */
    public int size() {
        return size;
    }

    /** @throws IllegalArgumentException when the content is longer than {@link #size} less four bytes */
    public byte[] pad(byte[] content) {
        if (content.length > size - Integer.BYTES) {
            throw new IllegalArgumentException("No padding holds " + content.length + " bytes");
        }
        return ByteBuffer.allocate(size).putInt(content.length).put(content).array();
    }

    /** @throws IllegalArgumentException when {@link #pad} did not make this */
    public static byte[] unpad(byte[] padded) {
        int length = padded.length < Integer.BYTES ? -1 : ByteBuffer.wrap(padded).getInt();
        if (length < 0 || length > padded.length - Integer.BYTES) {
            throw new IllegalArgumentException("Not a padded content");
        }
        return Arrays.copyOfRange(padded, Integer.BYTES, Integer.BYTES + length);
    }
}
