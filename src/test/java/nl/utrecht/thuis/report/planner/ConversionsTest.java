package nl.utrecht.thuis.report.planner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.utrecht.thuis.wave.Background;
import nl.utrecht.thuis.wave.DayMargins;
import nl.utrecht.thuis.wave.DayMargins.Dimension;
import nl.utrecht.thuis.wave.Round;
import nl.utrecht.thuis.wave.RoundKind;
import nl.utrecht.thuis.wave.RoundState;
import nl.utrecht.thuis.wave.Step;
import org.junit.jupiter.api.Test;

/** What is expected of a message is what came after the last one to everybody, smoothed. The wave opened on day 0. */
class ConversionsTest {
    private static final LocalDate OPENED = LocalDate.of(2026, 10, 12);
    private static final Map<Background, Integer> EVERYBODY = Map.of(Background.parse("sex=man&group=asylum"), 100,
            Background.parse("sex=vrouw&group=asylum"), 100, Background.parse("sex=man&group=family"), 200);
    private final List<DayMargins.Row> days = new ArrayList<>();

    private static Round round(RoundKind kind, String code, int day) {
        Round round = new Round();
        round.kind = kind;
        round.code = code;
        round.state = RoundState.DECIDED;
        round.decidedOn = OPENED.plusDays(day);
        return round;
    }

    private void done(int day, String group, int people) {
        days.add(new DayMargins.Row(OPENED.plusDays(day), Step.DONE, Dimension.GROUP, group, people));
        days.add(new DayMargins.Row(OPENED.plusDays(day), Step.DONE, Dimension.ALL, "", people));
    }

    private Conversions at(int day, Round... rounds) {
        Map<String, Map<Background, Integer>> reached = new java.util.HashMap<>();
        List.of(rounds).forEach(round -> reached.put(round.code, EVERYBODY));
        return Conversions.of(List.of(rounds), reached, new DayMargins(days), OPENED.plusDays(day));
    }

    private static PlanningGroup group(String cell) {
        return new PlanningGroup(Background.parse(cell), 100, 100, 0, 100, 0);
    }

    private final Round invitation = round(RoundKind.INVITATION, Round.INVITATION, 0);
    private final Round reminder = round(RoundKind.REMINDER, "reminder-1", 10);
    private final Round targeted = round(RoundKind.TARGETED, "targeted-1", 15);

    /** The guess of a tenth counts as 20 messages, that of all as 20 for a group: (2 + 40) / (20 + 400), then (20·0.1 + 10) / (20 + 200). */
    @Test
    void groupsOfOneLegalGroupShareWhatItDidAfterTheInvitation() {
        done(0, "asylum", 4);
        done(2, "asylum", 6);
        done(3, "family", 30);
        Conversions conversions = at(4, invitation);
        assertEquals(42.0 / 420, conversions.overall(), 1e-12);
        assertEquals((20 * 0.1 + 10) / 220, conversions.byMail(group("sex=man&group=asylum")), 1e-12);
        assertEquals((20 * 0.1 + 30) / 220, conversions.byMail(group("sex=vrouw&group=family")), 1e-12);
        assertEquals(conversions.overall(), conversions.byMail(group("sex=vrouw")), "without a legal group, what all did");
    }

    @Test
    void onlyWhatCameBetweenTheLastMessageToEverybodyAndTheNextCounts() {
        done(9, "asylum", 50);
        done(10, "asylum", 8);
        done(15, "asylum", 90);
        Conversions conversions = at(20, invitation, reminder, targeted);
        assertEquals("reminder-1", conversions.source().orElseThrow().code);
        assertEquals((20 * 0.1 + 8) / 420, conversions.overall(), 1e-12);
    }

    @Test
    void whatIsTooFreshSaysNothingYet() {
        done(0, "asylum", 40);
        assertTrue(at(2, invitation).source().isEmpty());
        assertEquals(0.1, at(2, invitation).overall());
        assertEquals(Round.INVITATION, at(12, invitation, reminder).source().orElseThrow().code);
    }

    @Test
    void lettersHaveTheirOwn() {
        done(1, "asylum", 40);
        days.add(new DayMargins.Row(OPENED, Step.INVITED, Dimension.CHANNEL, "letter", 80));
        days.add(new DayMargins.Row(OPENED, Step.DONE, Dimension.CHANNEL, "letter", 20));
        Conversions conversions = at(5, invitation);
        assertEquals((20 * conversions.overall() + 20) / 100, conversions.byLetter(), 1e-12);
    }
}
