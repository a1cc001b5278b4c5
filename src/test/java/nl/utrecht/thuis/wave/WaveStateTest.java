package nl.utrecht.thuis.wave;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WaveStateTest {
    private static final Pattern ARROW = Pattern.compile("^\\s*([A-Z_]+) --> ([A-Z_]+)");

    @Test
    void theDiagramShowsTheTransitionsOfTheTable() throws IOException {
        Set<String> drawn = new TreeSet<>();
        for (String line : Files.readAllLines(Path.of("src/docs/wave-states.md"))) {
            Matcher arrow = ARROW.matcher(line);
            if (arrow.find()) {
                drawn.add(arrow.group(1) + " --> " + arrow.group(2));
            }
        }
        Set<String> coded = new TreeSet<>();
        for (WaveState state : WaveState.values()) {
            state.next().forEach(next -> coded.add(state + " --> " + next));
        }
        assertEquals(coded, drawn);
    }
}
