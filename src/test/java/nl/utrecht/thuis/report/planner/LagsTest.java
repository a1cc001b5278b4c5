package nl.utrecht.thuis.report.planner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.utrecht.thuis.wave.Background;
import nl.utrecht.thuis.wave.Counts;
import nl.utrecht.thuis.wave.Step;
import org.junit.jupiter.api.Test;

/** The planner sends nobody after chance. */
class LagsTest {
    private static final int REGISTERS = 1_000;
    private static final List<Integer> SIZES = List.of(491, 200, 150, 100, 80, 60, 50, 40, 30, 30);

    private static PlanningGroup group(String name, int people, int done) {
        return PlanningGroup.of(Background.parse("district=" + name), new Counts(Map.of(Step.REGISTER, people, Step.INVITED, people,
                Step.WITH_ADDRESS, people, Step.DONE, done)), 1);
    }

    @Test
    void nobodyOfThirtyIsChanceWhereOneInTwentyAnswers() {
        Lags lags = new Lags(List.of(group("a", 30, 0), group("b", 1_201, 61)));
        assertEquals(Lags.Verdict.CHANCE, lags.of(0));
        assertFalse(lags.any());
    }

    @Test
    void aGroupThatLagsIsNamedAndTheOneThatMoreAnswersAreMissingFromComesFirst() {
        PlanningGroup many = group("many", 400, 20);
        PlanningGroup few = group("few", 100, 1);
        Lags lags = new Lags(List.of(few, many, group("rest", 700, 233)));
        assertEquals(List.of(many, few), lags.lagging());
        assertEquals(Lags.Verdict.MORE, lags.of(2));
    }

    /** Holm keeps the chance of any false alarm below 5 in 100, and the exact test where hardly anybody answered too. */
    @Test
    void whereChanceAloneDecidesAnAlarmIsRare() {
        Random random = new Random(5);
        for (double rate : new double[]{0.02, 0.05, 0.2}) {
            int alarms = 0;
            for (int register = 0; register < REGISTERS; register++) {
                List<PlanningGroup> groups = new ArrayList<>();
                for (int size : SIZES) {
                    groups.add(group("d" + groups.size(), size, (int) random.doubles(size).filter(u -> u < rate).count()));
                }
                alarms += new Lags(groups).any() ? 1 : 0;
            }
            assertTrue(alarms < REGISTERS / 20, alarms + " of " + REGISTERS + " at " + rate);
        }
    }
}
