package nl.utrecht.thuis.bronbestand.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The bytes of a register file, wherever they are kept. They are read more than once, from the beginning each time. */
public interface RegisterSource {

    /** The file from its first byte; whoever opens it closes it. Every stream gives the same bytes. */
    InputStream open() throws IOException;

    /** Number of bytes, as far as it is known beforehand; reading stops at the limit all the same. */
    long size();

    /** A file on disk. */
    static RegisterSource of(Path file) throws IOException {
        long size = Files.size(file);
        return new RegisterSource() {
            @Override
            public InputStream open() throws IOException {
                return Files.newInputStream(file);
            }

            @Override
            public long size() {
                return size;
            }
        };
    }

    /** A small file in memory. */
    static RegisterSource of(byte[] bytes) {
        return new RegisterSource() {
            @Override
            public InputStream open() {
                return new ByteArrayInputStream(bytes);
            }

            @Override
            public long size() {
                return bytes.length;
            }
        };
    }
}
