package nl.utrecht.thuis.envelope;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PaddingTest {

    @Test
    void everyLengthComesBackAndThereAreFourSizes() {
        Set<Integer> sizes = new TreeSet<>();
        for (int length = 0; length <= (256 << 10) - 4; length += length < 70_000 ? 31 : 4_003) {
            byte[] content = "x".repeat(length).getBytes(UTF_8);
            byte[] padded = Padding.pad(content);
            sizes.add(padded.length);
            assertArrayEquals(content, Padding.unpad(padded));
        }
        assertEquals(Set.of(4096, 16384, 65536, 262144), sizes);
    }

    @Test
    void sizesAreFilledToTheLastByte() {
        assertEquals(4096, Padding.pad(new byte[4092]).length);
        assertEquals(16384, Padding.pad(new byte[4093]).length);
        assertEquals(262144, Padding.pad(new byte[262140]).length);
        assertThrows(IllegalArgumentException.class, () -> Padding.pad(new byte[262141]));
    }

    @Test
    void longestRemarkInAScriptOfThreeBytesFitsBesideTheAnswers() {
        byte[] answersWithRemark = ("{" + "x".repeat(4000) + "አ".repeat(4000) + "}").getBytes(UTF_8);
        assertEquals(16384, Padding.pad(answersWithRemark).length);
    }

    @Test
    void whatWasNotPaddedIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Padding.unpad(new byte[3]));
        assertThrows(IllegalArgumentException.class, () -> Padding.unpad(new byte[]{0, 0, 0, 1}));
        assertThrows(IllegalArgumentException.class, () -> Padding.unpad(new byte[]{-1, 0, 0, 1, 5}));
    }
}
