package nl.utrecht.thuis.bronbestand.file;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * A source that is read no further than its largest size. That the source itself fails is another thing than a file that makes no sense, so it
 * comes out as an {@link UncheckedIOException}, and every {@link IOException} that a reader meets is about the file.
 */
final class SourceInput extends FilterInputStream {
    private static final int BUFFER = 1 << 16;
    private final long maximum;
    private long read;

    private SourceInput(InputStream source, long maximum) {
        super(source);
        this.maximum = maximum;
    }

    static SourceInput open(RegisterSource source, Limits limits) {
        if (source.size() > limits.bytes()) {
            throw RegisterUnreadable.fileTooLarge(limits.bytes());
        }
        try {
            return new SourceInput(new BufferedInputStream(source.open(), BUFFER), limits.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Bytes so far. */
    long position() {
        return read;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        try {
            int number = super.read(buffer, offset, length);
            read += Math.max(number, 0);
            if (read > maximum) {
                throw RegisterUnreadable.fileTooLarge(maximum);
            }
            return number;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public long skip(long number) throws IOException {
        return readNBytes((int) Math.min(number, BUFFER)).length;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    @Override
    public void close() {
        try {
            super.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
