package nl.utrecht.thuis.bronbestand;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import nl.utrecht.thuis.bronbestand.file.RegisterSource;

/** A file that knows how much of it was read since it was last opened. */
final class CountedSource implements RegisterSource {
    private final RegisterSource file;
    private volatile long read;

    CountedSource(RegisterSource file) {
        this.file = file;
    }

    /** Bytes. */
    long read() {
        return read;
    }

    @Override
    public InputStream open() throws IOException {
        read = 0;
        return new FilterInputStream(file.open()) {

            @Override
            public int read() throws IOException {
                int one = super.read();
                count(one < 0 ? 0 : 1);
                return one;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int number = super.read(buffer, offset, length);
                count(number);
                return number;
            }
        };
    }

    @Override
    public long size() {
        return file.size();
    }

    private void count(int bytes) {
        read += Math.max(bytes, 0);
    }
}
