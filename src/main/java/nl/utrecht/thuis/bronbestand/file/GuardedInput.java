package nl.utrecht.thuis.bronbestand.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A file that is read no further than its largest size, and not past the first byte that no text has. */
final class GuardedInput extends FilterInputStream {
    private final long maximum;
    private long read;

    GuardedInput(InputStream file, long maximum) {
        super(file);
        this.maximum = maximum;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int number = super.read(buffer, offset, length);
        for (int i = offset; i < offset + number; i++) {
            if (buffer[i] == 0) {
                throw RegisterUnreadable.because("binary-file");
            }
        }
        read += Math.max(number, 0);
        if (read > maximum) {
            throw RegisterUnreadable.fileTooLarge(maximum);
        }
        return number;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
