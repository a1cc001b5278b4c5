package nl.utrecht.thuis.interview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StatesTest {

    @Test
    void theDiagramsShowExactlyTheseTransitions() throws IOException {
        Set<String> inCode = new TreeSet<>();
        Stream.of(CandidateState.values()).forEach(from -> from.next().forEach(to -> inCode.add(from + " --> " + to)));
        Stream.of(PlanState.values()).forEach(from -> from.next().forEach(to -> inCode.add(from + " --> " + to)));
        Set<String> drawn = Pattern.compile("^ *([A-Z_]+ --> [A-Z_]+)$", Pattern.MULTILINE)
                .matcher(Files.readString(Path.of("src/docs/interviews.md"))).results().map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(inCode, drawn);
    }

    /** Whoever has no place any more never gets one back: it went to somebody else in the same instant. */
    @Test
    void aPlaceThatWasGivenUpIsNotGivenBack() {
        List<CandidateState> gone = Arrays.stream(CandidateState.values())
                .filter(state -> state != CandidateState.RESERVE && !CandidateState.SEATED.contains(state)).toList();
        gone.forEach(state -> assertTrue(state.next().stream().noneMatch(CandidateState.SEATED::contains), state.name()));
    }

    @Test
    void anAddressCanBeTakenBackUntilTheTalkWasHeldOrRefused() {
        assertEquals(
                List.of(CandidateState.RESERVE, CandidateState.DRAWN, CandidateState.INVITED, CandidateState.LATER, CandidateState.AGREED),
                Arrays.stream(CandidateState.values()).filter(state -> state.mayBecome(CandidateState.WITHDRAWN)).toList());
    }
}
