package nl.utrecht.thuis.report.planner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.utrecht.thuis.wave.Background;
import nl.utrecht.thuis.wave.Classification;
import nl.utrecht.thuis.wave.Counts;
import nl.utrecht.thuis.wave.Feature;
import nl.utrecht.thuis.wave.ParticipationTable;
import nl.utrecht.thuis.wave.Step;
import nl.utrecht.thuis.wave.TargetedPlan.Effort;
import org.junit.jupiter.api.Test;

/** Groups are no smaller than 25 people, together the whole register, and nobody in them is counted twice. */
class GroupingTest {
    private final Classification classification = new Classification(EnumSet.of(Feature.SEX, Feature.AGE, Feature.GROUP),
            LocalDate.of(2026, 10, 1), List.of("18-25", "26+"), List.of());
    private final Map<Background, Counts> cells = new HashMap<>();

    private void people(String cell, int register, int done) {
        cells.put(Background.parse(cell), new Counts(
                Map.of(Step.REGISTER, register, Step.WITH_ADDRESS, register, Step.INVITED, register, Step.DONE, done)));
    }

    private Grouping by(Feature... features) {
        return Grouping.of(new ParticipationTable(cells, Counts.NONE, new TreeMap<>()), classification, Set.of(features), 1);
    }

    private static List<String> names(Grouping grouping) {
        return grouping.groups().stream().map(group -> group.background().cell() + " " + group.people()).toList();
    }

    @Test
    void groupsOfFewerThan25AreOneThatNothingIsPlannedFor() {
        people("sex=vrouw&age=26%2B&group=asylum", 25, 5);
        people("sex=man&age=26%2B&group=asylum", 24, 4);
        people("sex=Onbekend&age=18-25&group=asylum", 3, 1);
        Grouping grouping = by(Feature.SEX);
        assertEquals(List.of("sex=vrouw 25", " 27"), names(grouping));
        assertEquals(Effort.NONE, grouping.groups().get(1).most());
        assertEquals(52, grouping.people());
        assertEquals(10, grouping.done());
    }

    @Test
    void theyComeInTheOrderOfTheirTables() {
        people("sex=vrouw&age=26%2B&group=asylum", 30, 5);
        people("sex=vrouw&age=18-25&group=asylum", 30, 5);
        people("sex=man&age=26%2B&group=family", 30, 5);
        people("sex=Onbekend&age=Onbekend&group=family", 30, 5);
        assertEquals(List.of("age=18-25 30", "age=26%2B 60", "age=Onbekend 30"), names(by(Feature.AGE)));
    }

    @Test
    void theFinestThatLeavesFewPeopleInSmallGroupsIsPreferred() {
        ParticipationTable table = new ParticipationTable(cells, Counts.NONE, new TreeMap<>());
        people("sex=vrouw&age=26%2B&group=asylum", 40, 5);
        people("sex=man&age=26%2B&group=family", 40, 5);
        people("sex=man&age=26%2B&group=asylum", 8, 5);
        assertEquals(Set.of(Feature.GROUP, Feature.SEX),
                Grouping.preferred(table, classification, classification.features(), 1).features());
        people("sex=vrouw&age=18-25&group=family", 20, 5);
        assertEquals(Set.of(Feature.GROUP), Grouping.preferred(table, classification, Set.of(Feature.GROUP, Feature.SEX), 1).features());
        assertTrue(Grouping.preferred(table, classification, Set.of(), 1).features().isEmpty());
    }

    @Test
    void nobodyIsBothOpenAndWithoutMail() {
        Counts counts = new Counts(Map.of(Step.REGISTER, 100, Step.WITH_ADDRESS, 70, Step.INVITED, 80, Step.BOUNCED, 5, Step.OPTED_OUT, 3,
                Step.DONE, 20));
        PlanningGroup group = PlanningGroup.of(Background.parse("sex=man"), counts, 1);
        assertEquals(70, group.invited(), "ten of the invited got a letter");
        assertEquals(70 - 20 - 5 - 3, group.open());
        assertEquals(100 - 80 + 5, group.unreached());
        assertEquals(70 - 10 - 5 - 3, PlanningGroup.of(Background.parse("sex=man"), counts, 0.5).open(),
                "half of those who answered got a letter");
        assertTrue(group.done() + group.open() + group.unreached() <= group.people());
        PlanningGroup nearlyAll = PlanningGroup.of(Background.parse("sex=man"), new Counts(
                Map.of(Step.REGISTER, 100, Step.WITH_ADDRESS, 100, Step.INVITED, 100, Step.BOUNCED, 90, Step.DONE, 99)), 1);
        assertEquals(0, nearlyAll.open());
        assertEquals(1, nearlyAll.unreached());
    }
}
