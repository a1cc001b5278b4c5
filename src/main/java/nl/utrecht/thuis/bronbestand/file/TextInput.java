package nl.utrecht.thuis.bronbestand.file;

import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;

/** The characters of a text file, after its byte order mark, up to the first one that no text has. */
final class TextInput extends FilterReader {

    private TextInput(Reader text) {
        super(text);
    }

    static TextInput open(RegisterSource source, Limits limits, TextEncoding encoding) {
        SourceInput bytes = SourceInput.open(source, limits);
        try {
            bytes.skipNBytes(encoding.mark());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new TextInput(new InputStreamReader(bytes, encoding.charset()));
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int number = super.read(buffer, offset, length);
        for (int i = offset; i < offset + number; i++) {
            if (buffer[i] == 0) {
                throw RegisterUnreadable.because("binary-file");
            }
        }
        return number;
    }
}
