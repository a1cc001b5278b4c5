package nl.utrecht.thuis.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which bytes of a file are asked for (RFC 9110, section 14). Players ask for parts, Safari for nothing else.
 *
 * @param first the first byte, counted from 0
 * @param length how many; 0 when what is asked for lies outside the file
 * @param partial whether it is less than was to be had without asking
 */
record ByteRange(long first, long length, boolean partial) {
    private static final Pattern SINGLE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /** @param header {@code Range}; what is no single range of bytes counts as absent, as the standard lets us */
    static ByteRange of(@Nullable String header, long size) {
        Matcher asked = SINGLE.matcher(header == null ? "" : header.strip());
        if (!asked.matches() || asked.group(1).isEmpty() && asked.group(2).isEmpty()) {
            return new ByteRange(0, size, false);
        }
        if (asked.group(1).isEmpty()) {
            long last = Math.min(size, Long.parseLong(asked.group(2)));
            return new ByteRange(size - last, last, true);
        }
        long first = Long.parseLong(asked.group(1));
        long end = asked.group(2).isEmpty() ? size : Math.min(size, Long.parseLong(asked.group(2)) + 1);
        if (!asked.group(2).isEmpty() && Long.parseLong(asked.group(2)) < first) {
            return new ByteRange(0, size, false);
        }
        return first >= size ? new ByteRange(0, 0, true) : new ByteRange(first, end - first, true);
    }

    /** The header {@code Content-Range} of the answer. */
    String contentRange(long size) {
        return length == 0 ? "bytes */" + size : "bytes " + first + "-" + (first + length - 1) + "/" + size;
    }
}
