package nl.utrecht.thuis.statistics.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.utrecht.thuis.statistics.reminding.LagSignal;
import nl.utrecht.thuis.statistics.reminding.ReminderGroup;
import nl.utrecht.thuis.statistics.reminding.ReminderPlan;
import org.junit.jupiter.api.Test;

class FieldworkTest {
    private static final long BUDGET = FieldworkSimulation.BUDGET;
    private static final Register REGISTER = Register.synthetic();
    private static final List<Long> SEEDS = Draws.seeds(FieldworkSimulation.SEED, 10);

    @Test
    void theRegisterIsThatOf2023() {
        assertEquals(1_231, REGISTER.size());
        assertEquals(896, REGISTER.people().stream().filter(Person::address).count());
        REGISTER.margins().forEach(margin -> assertEquals(1_231, margin.total()));
    }

    /** Otherwise they would not be worth comparing with it. */
    @Test
    void eachMechanismGivesAboutTheResponseOf2023() {
        for (Mechanism mechanism : Mechanism.values()) {
            double responses = SEEDS.stream().mapToInt(seed -> play(mechanism, seed).responded(new BitSet()).cardinality()).average()
                    .orElseThrow();
            assertTrue(Math.abs(responses - 254) < 30, () -> mechanism + ": " + responses);
        }
    }

    @Test
    void onlyWhoIsSilentAndHasAnAddressIsReminded() {
        for (Fieldwork fieldwork : all()) {
            BitSet before = fieldwork.responded(new BitSet());
            for (Arm arm : Arm.values()) {
                BitSet reminded = fieldwork.reminded(arm, BUDGET);
                assertFalse(reminded.intersects(before));
                assertTrue(reminded.stream().allMatch(person -> REGISTER.people().get(person).address()));
            }
            assertEquals(0, fieldwork.reminded(Arm.NONE, BUDGET).cardinality());
            assertEquals(896, before.cardinality() + fieldwork.reminded(Arm.EVERYBODY, BUDGET).cardinality());
        }
    }

    /** Who responds to a mail in one arm does so in each in which the mail comes, and nobody responds to a mail that did not come. */
    @Test
    void theArmsHaveTheSameLuck() {
        for (Fieldwork fieldwork : all()) {
            BitSet before = fieldwork.responded(new BitSet());
            BitSet atMost = fieldwork.responded(fieldwork.reminded(Arm.EVERYBODY, BUDGET));
            for (Arm arm : Arm.values()) {
                BitSet reminded = fieldwork.reminded(arm, BUDGET);
                BitSet expected = (BitSet) atMost.clone();
                expected.and(reminded);
                expected.or(before);
                assertEquals(expected, fieldwork.responded(reminded));
            }
        }
    }

    @Test
    void targetedMailsAreThePlanAndUntargetedOnesAsMany() {
        for (Fieldwork fieldwork : all()) {
            for (long budget : new long[]{0, 40, BUDGET, 500}) {
                ReminderPlan plan = ReminderPlan.targeted(fieldwork.groups(), budget);
                BitSet targeted = fieldwork.reminded(Arm.TARGETED, budget);
                Map<String, Long> byGroup = targeted.stream().mapToObj(REGISTER.people()::get)
                        .collect(Collectors.groupingBy(Planning.GROUP_AGE::group, Collectors.counting()));
                plan.shares()
                        .forEach(share -> assertEquals(share.reminders(), byGroup.getOrDefault(share.group().name(), 0L).doubleValue()));
                assertEquals(targeted.cardinality(), fieldwork.reminded(Arm.UNTARGETED, budget).cardinality());
                assertTrue(targeted.cardinality() <= budget);
            }
        }
    }

    @Test
    void noGroupIsTooSmallToPlanFor() {
        for (Planning planning : Planning.values()) {
            List<ReminderGroup> groups = play(Mechanism.FEATURES, planning, SEEDS.get(0)).groups();
            assertEquals(1_231, groups.stream().mapToLong(ReminderGroup::population).sum());
            groups.forEach(group -> assertTrue(group.population() >= LagSignal.FEWEST_PEOPLE));
        }
    }

    /** As the planner has it: of combinations of features nobody knows by day who answered. */
    @Test
    void aGroupConvertsAsItsLegalGroupDid() {
        Map<String, List<Double>> conversions = play(Mechanism.FEATURES, Planning.GROUP_AGE, SEEDS.get(0)).groups().stream()
                .collect(Collectors.groupingBy(group -> group.name().split(" ")[0],
                        Collectors.mapping(ReminderGroup::conversion, Collectors.toList())));
        assertEquals(1, conversions.get("asylum").stream().distinct().count());
        assertEquals(1, conversions.get("family").stream().distinct().count());
        assertTrue(conversions.get("asylum").get(0) < conversions.get("family").get(0));
        assertEquals(1, play(Mechanism.FEATURES, Planning.SEX_AGE, SEEDS.get(0)).groups().stream().map(ReminderGroup::conversion)
                .distinct().count());
    }

    private static List<Fieldwork> all() {
        return List.of(Mechanism.values()).stream().map(mechanism -> play(mechanism, SEEDS.get(mechanism.ordinal()))).toList();
    }

    private static Fieldwork play(Mechanism mechanism, long seed) {
        return play(mechanism, Planning.GROUP_AGE, seed);
    }

    private static Fieldwork play(Mechanism mechanism, Planning planning, long seed) {
        return new Fieldwork(REGISTER, mechanism, planning, Draws.of(REGISTER.size(), seed));
    }
}
