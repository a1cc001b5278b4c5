package nl.utrecht.thuis.anonymisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StepTest {
    private static final Pattern ARROW = Pattern.compile("(?m)^ +([A-Z_]+ --> [A-Z_]+)$");

    @Test
    void theDiagramShowsTheTransitionsOfTheTable() throws IOException {
        Set<String> drawn = ARROW.matcher(Files.readString(Path.of("src/docs/anonymising.md"))).results()
                .map((MatchResult arrow) -> arrow.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Arrays.stream(Step.values()).flatMap(step -> step.next().stream().map(next -> step + " --> " + next))
                .collect(Collectors.toCollection(TreeSet::new)), drawn);
    }

    @Test
    void noStepIsPassedOver() {
        Anonymisation anonymisation = new Anonymisation();
        assertThrows(IllegalStateException.class, () -> anonymisation.become(Step.ERASED));
        anonymisation.become(Step.CONFIRMED);
        assertThrows(IllegalStateException.class, () -> anonymisation.become(Step.KEYS_DESTROYED));
    }
}
