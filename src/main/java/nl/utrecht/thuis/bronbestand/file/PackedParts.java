package nl.utrecht.thuis.bronbestand.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a packed file in the order in which they lie in it. A small file can unpack to one that fills the machine, so what is unpacked is
 * counted: sizes that the file states are not believed. Nothing is written to disk.
 */
final class PackedParts implements AutoCloseable {
    private static final int MOST_PARTS = 2000;
    /** Deflate can make a thousand times as much; no sheet of Excel’s comes near this. */
    private static final int MOST_RATIO = 150;
    private static final int FREE = 1 << 20;

    private final SourceInput packed;
    private final ZipInputStream zip;
    private final long maximum;
    private final Set<String> names = new HashSet<>();
    private long unpacked;

    PackedParts(RegisterSource source, Limits limits) {
        packed = SourceInput.open(source, limits);
        zip = new ZipInputStream(packed);
        maximum = limits.unpackedBytes();
    }

    /** The next part’s name as {@link #path} writes it; null after the last. What was not read of the part before is passed over. */
    @Nullable
    String next() throws IOException {
        content().transferTo(OutputStream.nullOutputStream());
        ZipEntry entry = zip.getNextEntry();
        while (entry != null && entry.isDirectory()) {
            entry = zip.getNextEntry();
        }
        if (entry == null) {
            return null;
        }
        String path = path(entry.getName());
        if (!names.add(path) || names.size() > MOST_PARTS) { // readers differ in which of two they take
            throw RegisterUnreadable.because("broken-workbook");
        }
        return path;
    }

    /** The content of the part, to be read once; closing it does nothing. */
    InputStream content() {
        return new FilterInputStream(zip) {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                return count(zip.read(buffer, offset, length));
            }

            @Override
            public void close() {
                // the next part is read from the same file
            }
        };
    }

    private int count(int number) {
        unpacked += Math.max(0, number);
        if (unpacked > maximum || unpacked > FREE + MOST_RATIO * packed.position()) {
            throw RegisterUnreadable.because("unpacks-too-large");
        }
        return number;
    }

    /** A name without the differences that readers do not see: case, direction of slashes, a slash in front. */
    static String path(String name) {
        return name.replace('\\', '/').replaceFirst("^/+", "").toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() {
        packed.close();
    }
}
