package nl.utrecht.thuis.packaged;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The draw of a wave that was played, from its list until the last voucher is in somebody's hands. */
record Vouchers(PlayedWave wave) {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Pattern CLAIM = Pattern.compile("https?://[^/\\s]+(/[A-Za-z-]+/prize/\\S+)");

    void drawAndGive() {
        await("freezing the list", "frozen");
        wave.database().execute("update prize_draw set frozen_on = frozen_on - 1"); // a night goes by
        did("draw");
        int prizes = draw().get("prizes").asInt();
        wave.application().await("writing to the winners", PATIENCE, () -> wave.links(CLAIM).size() == prizes);
        wave.links(CLAIM).values().forEach(link -> Installation.expect(303, wave.application().http().postForm(link + "/take", Map.of())));
        for (JsonNode winner : draw().get("winners")) {
            did("draw/winners/" + winner.get("number").asText() + "/handed-over");
        }
        did("draw/settle");
        await("settling the draw", "settled");
    }

    private void await(String what, String state) {
        wave.application().await(what, PATIENCE, () -> draw().get("state").asText().equals(state));
    }

    private JsonNode draw() {
        return wave.read("/draw");
    }

    private void did(String step) {
        Installation.expect(204, wave.post(Installation.RESEARCHER, step, List.of()));
    }
}
