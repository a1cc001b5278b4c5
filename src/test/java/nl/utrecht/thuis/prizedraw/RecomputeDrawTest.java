package nl.utrecht.thuis.prizedraw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program that everybody can run, run as everybody runs it, on what the product publishes and on what somebody made of that. */
class RecomputeDrawTest {
    private static final int ENTRIES = 40;
    @TempDir
    Path folder;
    private String published;
    private String commitment;

    record Outcome(int code, String said) {
        void differs(String about) {
            assertEquals(1, code, said);
            assertTrue(said.contains(about) && said.contains("NOT"), said);
        }
    }

    @BeforeEach
    void draw() {
        byte[] seed = HexFormat.of().parseHex("00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff");
        List<PrizeEntry> entries = new ArrayList<>();
        List<String> order = Ranking.of(seed, IntStream.range(0, ENTRIES).mapToObj(i -> "7K3M%04d".formatted(i * 37)).toList());
        for (int i = 0; i < order.size(); i++) {
            PrizeEntry entry = new PrizeEntry();
            entry.number = order.get(i);
            entry.place = i + 1;
            entry.state = i == 1
                    ? EntryState.LAPSED
                    : i == 3 ? EntryState.WITHDRAWN : i < 7 ? EntryState.NOTIFIED : EntryState.RESERVE;
            entries.add(entry);
        }
        PrizeDraw draw = new PrizeDraw();
        draw.waveCode = "2026";
        draw.state = DrawState.DRAWN;
        draw.prizes = 5;
        draw.commitment = Ranking.commitment(seed);
        draw.entriesHash = Ranking.hash(order);
        draw.seed = HexFormat.of().formatHex(seed);
        commitment = draw.commitment;
        published = PublishedDraw.of(draw, entries);
    }

    @Test
    void whatIsPublishedGivesTheSameWinnersAgain() throws Exception {
        Outcome outcome = recompute(published, commitment);
        assertEquals(0, outcome.code(), outcome.said());
        assertTrue(outcome.said().contains("40 entries, 2 of them passed over"), outcome.said());
        assertEquals(0, recompute(published).code());
    }

    @Test
    void changedEntryIsDetected() throws Exception {
        recompute(published.replaceFirst("entry 7K3M0037 ", "entry 7K3M0038 ")).differs("not the one that was frozen");
    }

    @Test
    void removedEntryIsDetectedAlsoWithItsCountPutRight() throws Exception {
        String fewer = published.replaceFirst("entry 7K3M0037 .*\n", "");
        recompute(fewer).differs("number of entries");
        recompute(fewer.replace("entries 40", "entries 39")).differs("not the one that was frozen");
    }

    @Test
    void addedEntryIsDetected() throws Exception {
        recompute(published.replace("entries 40", "entries 41") + "entry 7K3M9999 41 entry\n").differs("not the one that was frozen");
    }

    @Test
    void changedSeedIsDetectedAlsoWithAnotherCommitmentBesideIt() throws Exception {
        String other = published.replace("seed 00", "seed 01");
        recompute(other).differs("does not fit the commitment");
        String hidden = other.replace(commitment, Ranking.commitment(HexFormat.of().parseHex("01" + "112233445566778899aabbccddeeff"
                + "00112233445566778899aabbccddeeff")));
        recompute(hidden, commitment).differs("another commitment than you noted");
    }

    @Test
    void otherWinnerIsDetected() throws Exception {
        String last = published.lines().filter(line -> line.endsWith(" 40 entry")).findFirst().orElseThrow();
        String first = published.lines().filter(line -> line.endsWith(" 1 winner")).findFirst().orElseThrow();
        recompute(published.replace(last, last.replaceFirst("entry$", "winner"))
                .replace(first, first.replaceFirst("winner$", "entry"))).differs("The winners differ");
        recompute(published.replace(last, last.replace(" 40 ", " 1 ")).replace(first, first.replace(" 1 ", " 40 ")))
                .differs("The place of");
    }

    @Test
    void beforeTheDrawAndInAnotherFileThereIsNothingToCheck() throws Exception {
        assertEquals(2, recompute(published.replaceFirst("seed .*\n", "").replace("state drawn", "state frozen")).code());
        assertEquals(2, recompute("something else\n").code());
        assertEquals(2, recompute(published + "entry 7K3M0037 41 entry\n").code());
    }

    private Outcome recompute(String file, String... more) throws IOException, InterruptedException {
        Path path = Files.writeString(folder.resolve("published.txt"), file);
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "src/docs/draw/RecomputeDraw.java", path.toString()));
        command.addAll(List.of(more));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        return new Outcome(process.exitValue(), said);
    }
}
