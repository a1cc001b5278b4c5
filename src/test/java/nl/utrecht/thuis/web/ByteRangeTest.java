package nl.utrecht.thuis.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples of RFC 9110, section 14.1.2, on 10,000 bytes, and what players and attackers send. */
class ByteRangeTest {

    @ParameterizedTest
    @CsvSource({"bytes=0-499, 0, 500, true", "bytes=500-999, 500, 500, true", "bytes=-500, 9500, 500, true", "bytes=9500-, 9500, 500, true",
            "bytes=0-, 0, 10000, true", "bytes=0-1, 0, 2, true", "bytes=0-0, 0, 1, true", "bytes=-20000, 0, 10000, true",
            "bytes=9999-20000, 9999, 1, true", "bytes=10000-, 0, 0, true", "bytes=-0, 10000, 0, true", "bytes=20000-30000, 0, 0, true",
            "bytes=5-2, 0, 10000, false", "'bytes=0-0,-1', 0, 10000, false", "bytes=-, 0, 10000, false", "lines=1-2, 0, 10000, false",
            "bytes=a-b, 0, 10000, false", "bytes=99999999999999999999-, 0, 10000, false", "'', 0, 10000, false", ", 0, 10000, false"})
    void aHeaderAsksForTheseBytes(String header, long first, long length, boolean partial) {
        assertEquals(new ByteRange(first, length, partial), ByteRange.of(header, 10_000));
    }

    @ParameterizedTest
    @CsvSource({"bytes=500-999, bytes 500-999/10000", "bytes=-1, bytes 9999-9999/10000", "bytes=10000-, bytes */10000"})
    void theAnswerTellsWhichTheyAre(String header, String told) {
        assertEquals(told, ByteRange.of(header, 10_000).contentRange(10_000));
    }
}
