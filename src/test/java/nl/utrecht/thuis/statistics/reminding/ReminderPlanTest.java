package nl.utrecht.thuis.statistics.reminding;

import static nl.utrecht.thuis.statistics.KnownOutcomes.CLOSED_FORM;
import static nl.utrecht.thuis.statistics.KnownOutcomes.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReminderPlanTest {

    /** The derivatives against a difference quotient. */
    @Test
    void theEffectOfAResponseIsTheSlopeOfTheVariation() {
        Random random = new Random(21);
        for (int round = 0; round < 300; round++) {
            List<ReminderGroup> groups = random(random, 2 + random.nextInt(6));
            List<Prospect> prospects = Prospect.of(groups);
            double[] responses = groups.stream().mapToDouble(ReminderGroup::responded).toArray();
            for (int place = 0; place < groups.size(); place++) {
                double little = 1e-4;
                double[] more = responses.clone();
                more[place] += little;
                double[] less = responses.clone();
                less[place] -= little;
                Spread above = Spread.of(groups, more);
                Spread below = Spread.of(groups, less);
                double people = groups.stream().mapToLong(ReminderGroup::population).sum();
                assertEquals((above.variance() - below.variance()) / 2 / little, prospects.get(place).varianceEffect(), 1e-6 / people);
                assertEquals((above.cv() * above.cv() - below.cv() * below.cv()) / 2 / little, prospects.get(place).cvEffect(),
                        1e-5 / people);
            }
        }
    }

    @Test
    void aTargetedPlanIsNoWorseThanNoneOrProportional() {
        Random random = new Random(22);
        for (int round = 0; round < 300; round++) {
            List<ReminderGroup> groups = random(random, 2 + random.nextInt(6));
            long budget = random.nextInt(400);
            ReminderPlan targeted = ReminderPlan.targeted(groups, budget);
            double now = Spread.of(groups).cv();
            assertTrue(targeted.expected().cv() <= now + 1e-4);
            assertTrue(targeted.expected().cv() <= ReminderPlan.proportional(groups, budget).expected().cv() + 1e-3);
            assertTrue(targeted.reminders() <= budget);
            assertEquals(targeted.stopped(), targeted.reminders() < budget);
            for (ReminderPlan.Share share : targeted.shares()) {
                assertTrue(share.reminders() <= share.group().open());
                assertEquals(Math.rint(share.reminders()), share.reminders());
            }
        }
    }

    @Test
    void itStopsWhenAnotherReminderDoesNoGood() {
        List<ReminderGroup> groups = List.of(new ReminderGroup("few", 100, 100, 20, 5, 0.2),
                new ReminderGroup("many", 100, 100, 60, 40, 0.5));
        ReminderPlan plan = ReminderPlan.targeted(groups, 30);
        assertTrue(plan.stopped());
        assertEquals(List.of(5.0, 0.0), plan.shares().stream().map(ReminderPlan.Share::reminders).toList());
        assertTrue(Prospect.of(groups).get(1).priority() < 0);
    }

    @Test
    void aGroupThatNeverConvertsIsNotReminded() {
        List<ReminderGroup> groups = List.of(new ReminderGroup("deaf", 100, 100, 1, 99, 0),
                new ReminderGroup("other", 100, 100, 50, 50, 0.1));
        assertEquals(0, ReminderPlan.targeted(groups, 10).reminders());
    }

    @Test
    void beforeTheFirstResponseNothingIsKnown() {
        List<ReminderGroup> groups = List.of(new ReminderGroup("a", 100, 90, 0, 90, 0.1), new ReminderGroup("b", 50, 40, 0, 40, 0.1));
        ReminderPlan plan = ReminderPlan.targeted(groups, 10);
        assertTrue(plan.stopped());
        assertEquals(0, plan.reminders());
        assertTrue(Double.isNaN(plan.expected().cv()) && Double.isNaN(Prospect.of(groups).get(0).priority()));
        assertClose(13, ReminderPlan.everybody(groups).shares().stream().mapToDouble(ReminderPlan.Share::responses).sum(), CLOSED_FORM,
                "all");
    }

    @Test
    void whatSomebodyDecidedIsReckonedTheSameWay() {
        List<ReminderGroup> groups = random(new Random(23), 4);
        ReminderPlan targeted = ReminderPlan.targeted(groups, 50);
        assertEquals(targeted.expected(),
                ReminderPlan.of(groups, targeted.shares().stream().map(share -> (long) share.reminders()).toList()).expected());
        assertThrows(IllegalArgumentException.class, () -> ReminderPlan.of(groups, List.of(1L)));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> ReminderPlan.of(groups, List.of(0L, 0L, 0L, 9999L))).getMessage()
                .contains("9999"));
    }

    @Test
    void moreThanThereIsCannotBeSent() {
        List<ReminderGroup> groups = random(new Random(24), 3);
        ReminderPlan everybody = ReminderPlan.everybody(groups);
        ReminderPlan proportional = ReminderPlan.proportional(groups, 1_000_000);
        assertEquals(everybody.expected(), proportional.expected());
        assertTrue(proportional.stopped());
        assertFalse(ReminderPlan.proportional(groups, (long) everybody.reminders()).stopped());
        assertThrows(IllegalArgumentException.class, () -> ReminderPlan.targeted(groups, -1));
        assertThrows(IllegalArgumentException.class, () -> ReminderPlan.proportional(groups, -1));
    }

    @Test
    void aSmallGroupIsSmoothedTowardsAll() {
        BetaPrior prior = new BetaPrior(0.1, 20);
        assertClose(0.1, prior.conversion(0, 0), CLOSED_FORM, "nobody reminded");
        assertClose(4.0 / 23, prior.conversion(3, 2), CLOSED_FORM, "two of three");
        assertClose(0.3, prior.conversion(2_000_000, 600_000), 1e-4, "many");
        assertClose(0.25, new BetaPrior(0.9, 0).conversion(8, 2), CLOSED_FORM, "without a prior");
        assertClose(0.9, new BetaPrior(0.9, 0).conversion(0, 0), CLOSED_FORM, "nothing at all");
        assertThrows(IllegalArgumentException.class, () -> prior.conversion(3, 4));
        assertThrows(IllegalArgumentException.class, () -> new BetaPrior(1.1, 20));
        assertThrows(IllegalArgumentException.class, () -> new BetaPrior(0.1, Double.POSITIVE_INFINITY));
    }

    @Test
    void impossibleGroupsAreRefusedAndNamed() {
        assertTrue(
                assertThrows(IllegalArgumentException.class, () -> new ReminderGroup("a", 10, 10, 5, 6, 0.1)).getMessage().contains("a"));
        assertThrows(IllegalArgumentException.class, () -> new ReminderGroup("a", 0, 0, 0, 0, 0.1));
        assertThrows(IllegalArgumentException.class, () -> new ReminderGroup("a", 10, 11, 5, 5, 0.1));
        assertThrows(IllegalArgumentException.class, () -> new ReminderGroup("a", 10, 10, 5, 5, Double.NaN));
        assertEquals(3, new ReminderGroup("a", 10, 7, 5, 5, 0.5).withoutAddress());
    }

    private static List<ReminderGroup> random(Random random, int groups) {
        List<ReminderGroup> list = new ArrayList<>();
        for (int place = 0; place < groups; place++) {
            int people = 50 + random.nextInt(300);
            int invited = 30 + random.nextInt(people - 29);
            int responded = 1 + random.nextInt(invited / 2);
            list.add(new ReminderGroup("g" + place, people, invited, responded, invited - responded, 0.02 + 0.2 * random.nextDouble()));
        }
        return list;
    }
}
