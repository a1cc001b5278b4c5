package nl.utrecht.thuis.report.planner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import nl.utrecht.thuis.report.planner.Forecast.Outlook;
import nl.utrecht.thuis.wave.Background;
import nl.utrecht.thuis.wave.Feature;
import nl.utrecht.thuis.wave.TargetedPlan.Effort;
import org.junit.jupiter.api.Test;

/** The worked example of the guide, {@code reminders.json} (R 4.2.2): four age groups, of which the youngest lags. */
class ForecastTest {
    private static final Path EXAMPLE = Path.of("src/test/resources/statistics/reminders.json");
    private static final double TOLERANCE = 1e-10;
    private static final Effort BUDGET = new Effort(150, 0, 0);

    private final JsonNode example = read();
    private final List<PlanningGroup> groups = StreamSupport.stream(example.get("wave2_age").spliterator(), false).map(ForecastTest::group)
            .toList();

    private static JsonNode read() {
        try {
            return new ObjectMapper().readTree(EXAMPLE.toFile());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Nobody without an address: the example is about mail. */
    private static PlanningGroup group(JsonNode row) {
        return new PlanningGroup(background(row), row.get("N").asInt(), row.get("invited").asInt(), row.get("responded").asInt(),
                row.get("open").asInt(), 0);
    }

    /** The example has a conversion for each group, as legal groups have. */
    private static Background background(JsonNode row) {
        return new Background(Map.of(Feature.GROUP, row.get("category").asText()));
    }

    private Forecast forecast(List<PlanningGroup> of) {
        Map<String, Double> conversions = new HashMap<>();
        example.get("wave2_age").forEach(row -> conversions.put(row.get("category").asText(), row.get("q").asDouble()));
        return new Forecast(of, new Conversions(Optional.empty(), 0.05, conversions, 0.2));
    }

    private static double relative(double value) {
        return Math.abs(value) * TOLERANCE;
    }

    private void assertOutcome(String name, Forecast.Scenario scenario) {
        JsonNode known = example.get(name);
        assertEquals(known.get("CV").asDouble(), scenario.spread().cv(), relative(known.get("CV").asDouble()), name);
        assertEquals(known.get("R").asDouble(), scenario.spread().r(), relative(known.get("R").asDouble()), name);
    }

    @Test
    void aHundredAndFiftyTargetedRemindersBeatEverybodyReminded() {
        Forecast forecast = forecast(groups);
        List<Effort> plan = forecast.propose(BUDGET);
        assertEquals(List.of(BUDGET, Effort.NONE, Effort.NONE, Effort.NONE), plan);
        Outlook outlook = forecast.outlook(plan);
        assertEquals(example.get("CV_now").asDouble(), outlook.now().spread().cv(), TOLERANCE);
        assertEquals(example.get("R_now").asDouble(), outlook.now().spread().r(), TOLERANCE);
        assertOutcome("greedy150", outlook.plan());
        assertOutcome("proportional150", outlook.spreadOut());
        assertOutcome("everyone", outlook.everybody());
        assertEquals(656, outlook.everybody().asked());
        assertEquals(7.5, outlook.plan().answers(), 1e-9, "0.05 of 150");
    }

    @Test
    void itStopsWhenNoGroupLagsSoFarThatAnAnswerHelps() {
        List<Effort> plan = forecast(List.of(groups.get(1), groups.get(3))).propose(new Effort(10_000, 10_000, 10_000));
        assertTrue(plan.stream().mapToInt(Effort::total).sum() < groups.get(1).open() + groups.get(3).open());
        PlanningGroup even = new PlanningGroup(Background.parse("sex=man"), 100, 80, 20, 60, 0);
        PlanningGroup same = new PlanningGroup(Background.parse("sex=vrouw"), 200, 160, 40, 120, 0);
        assertEquals(List.of(Effort.NONE, Effort.NONE), forecast(List.of(even, same)).propose(BUDGET));
    }

    @Test
    void nothingIsProposedBeforeTheFirstAnswer() {
        PlanningGroup silent = new PlanningGroup(Background.parse("sex=man"), 100, 80, 0, 80, 20);
        assertEquals(List.of(Effort.NONE), forecast(List.of(silent)).propose(new Effort(10, 10, 10)));
    }

    @Test
    void whomMailDoesNotReachGetsALetterAndNobodyIsCountedTwice() {
        PlanningGroup behind = new PlanningGroup(background(example.get("wave2_age").get(0)), 300, 100, 10, 90, 200);
        PlanningGroup ahead = new PlanningGroup(background(example.get("wave2_age").get(2)), 300, 250, 120, 130, 50);
        Forecast forecast = forecast(List.of(behind, ahead));
        List<Effort> plan = forecast.propose(new Effort(500, 60, 1000));
        assertEquals(90, plan.get(0).messages());
        assertEquals(60, plan.get(0).letters());
        assertEquals(140, plan.get(0).prompts(), "those without an address who got no letter");
        assertEquals(Effort.NONE, plan.get(1));
        assertTrue(behind.allows(plan.get(0)) && !behind.allows(plan.get(0).plus(new Effort(0, 0, 1))));
        assertEquals(90 * 0.05 + 60 * 0.2 + 140 * 0.05, forecast.outlook(plan).plan().answers(), 1e-9);
    }

    @Test
    void smallGroupsCountAndAreNotChosen() {
        PlanningGroup rest = new PlanningGroup(Background.NONE, 40, 30, 0, 30, 10);
        List<PlanningGroup> all = List.of(groups.get(0), groups.get(2), rest);
        List<Effort> plan = forecast(all).propose(new Effort(1000, 1000, 1000));
        assertEquals(Effort.NONE, plan.get(2));
        assertFalse(rest.allows(new Effort(1, 0, 0)));
        double done = IntStream.range(0, 3).map(place -> all.get(place).done()).sum();
        assertEquals(done / (324 + 353 + 40), forecast(all).outlook(plan).now().spread().mean(), 1e-12);
    }
}
