package nl.utrecht.thuis.envelope;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BoxStateTest {

    @Test
    void lifeGoesOneWay() {
        List<String> steps = Stream.of(BoxState.values()).flatMap(
                from -> Stream.of(BoxState.values()).filter(from::mayBecome).map(to -> from + " → " + to)).toList();
        assertEquals(List.of("OPEN → CLOSED", "CLOSED → EMPTIED"), steps);
    }
}
