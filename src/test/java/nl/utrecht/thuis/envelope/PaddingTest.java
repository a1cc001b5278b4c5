package nl.utrecht.thuis.envelope;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaddingTest {

    @ParameterizedTest
    @EnumSource
    void everyLengthComesBackAndThereIsOneSize(Padding padding) {
        for (int length = 0; length <= padding.size() - 4; length += 31) {
            byte[] content = "x".repeat(length).getBytes(UTF_8);
            byte[] padded = padding.pad(content);
            assertEquals(padding.size(), padded.length);
            assertArrayEquals(content, Padding.unpad(padded));
        }
    }

    @ParameterizedTest
    @EnumSource
    void sizesAreFilledToTheLastByte(Padding padding) {
        assertEquals(padding.size(), padding.pad(new byte[padding.size() - 4]).length);
        assertThrows(IllegalArgumentException.class, () -> padding.pad(new byte[padding.size() - 3]));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "አ", "\"", "\n", "𞤀"})
    void longestRemarkInAnyScriptFitsBesideTheAnswers(String character) throws Exception {
        byte[] written = new ObjectMapper()
                .writeValueAsString(Map.of("remarks", List.of(character.repeat(4000)), "others", List.of("x".repeat(4000))))
                .getBytes(UTF_8);
        assertEquals(Padding.ANSWERS.size(), Padding.ANSWERS.pad(written).length);
    }

    @Test
    void whatWasNotPaddedIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Padding.unpad(new byte[3]));
        assertThrows(IllegalArgumentException.class, () -> Padding.unpad(new byte[]{0, 0, 0, 1}));
        assertThrows(IllegalArgumentException.class, () -> Padding.unpad(new byte[]{-1, 0, 0, 1, 5}));
    }
}
