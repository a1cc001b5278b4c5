package nl.utrecht.thuis.prizedraw;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The file by which anybody can draw again; {@code src/docs/draw/README.md} describes its format. Entry numbers and what became of them, nobody's address. */
final class PublishedDraw {

    private PublishedDraw() {}

    /** @param entries of the draw, in any order; shown only once the list is frozen */
    static String of(PrizeDraw draw, List<PrizeEntry> entries) {
        List<String> lines = new ArrayList<>(List.of("thuis-prize-draw 1", "wave " + draw.waveCode, "state " + draw.state.slug(),
                "prizes " + draw.prizes, "commitment " + draw.commitment));
        if (draw.state != DrawState.COMMITTED) {
            lines.add("entries " + entries.size());
            lines.add("entries-hash " + draw.entriesHash);
            Optional.ofNullable(draw.seed).ifPresent(seed -> lines.add("seed " + seed));
            int last = entries.stream().filter(entry -> entry.state.published().equals("winner")).map(entry -> entry.place)
                    .filter(Objects::nonNull).mapToInt(Integer::intValue).max().orElse(0);
            entries.stream().map(entry -> line(entry, last)).sorted().forEach(lines::add);
        }
        return String.join("\n", lines) + "\n";
    }

    /** That somebody withdrew is told only where it decides who won. @param last the place of the last winner */
    private static String line(PrizeEntry entry, int last) {
        boolean behind = entry.place == null || entry.place > last;
        String state = entry.state == EntryState.WITHDRAWN && behind ? EntryState.ENTERED.published() : entry.state.published();
        return "entry " + entry.number + " " + (entry.place == null ? "-" : entry.place) + " " + state;
    }
}
