package nl.utrecht.thuis.prizedraw;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DrawLifeTest {
    private static final Pattern ARROW = Pattern.compile("^\\s*([A-Z_]+) --> ([A-Z_]+)");

    @Test
    void theDiagramsShowTheTransitionsOfTheTables() throws IOException {
        Set<String> drawn = new TreeSet<>();
        for (String line : Files.readAllLines(Path.of("src/docs/draw/README.md"))) {
            Matcher arrow = ARROW.matcher(line);
            if (arrow.find()) {
                drawn.add(arrow.group(1) + " --> " + arrow.group(2));
            }
        }
        Set<String> coded = new TreeSet<>();
        for (DrawState state : DrawState.values()) {
            state.next().forEach(next -> coded.add(state + " --> " + next));
        }
        for (EntryState state : EntryState.values()) {
            state.next().forEach(next -> coded.add(state + " --> " + next));
        }
        assertEquals(coded, drawn);
    }
}
