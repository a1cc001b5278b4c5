package nl.utrecht.thuis.statistics.reminding;

import static nl.utrecht.thuis.statistics.KnownOutcomes.CLOSED_FORM;
import static nl.utrecht.thuis.statistics.KnownOutcomes.assertClose;
import static nl.utrecht.thuis.statistics.KnownOutcomes.assertKeys;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import nl.utrecht.thuis.statistics.KnownOutcomes;
import org.junit.jupiter.api.Test;

/** {@code reminders.json}, every value. */
class RemindersKnownOutcomesTest {
    private static final JsonNode KNOWN = KnownOutcomes.read("reminders.json");
    private static final List<ReminderGroup> GROUPS = groups();

    @Test
    void everyKeyIsChecked() {
        assertKeys(KNOWN, "wave2_age", "CV_now", "R_now", "greedy150", "everyone", "proportional150", "wave1_nationality_signals");
    }

    @Test
    void theProspectOfEachGroupIsKnown() {
        List<Prospect> prospects = Prospect.of(GROUPS);
        for (int place = 0; place < prospects.size(); place++) {
            JsonNode known = KNOWN.get("wave2_age").get(place);
            assertKeys(known, "category", "N", "invited", "responded", "open", "rate_register", "rate_invited", "Pu", "q",
                    "dS2_per_response",
                    "dCV2_per_response", "priority_per_reminder", "expected_new", "CV2_after_reminding_only_this_group", "S_after");
            Prospect found = prospects.get(place);
            assertKnown(known, "rate_register", found.group().registerRate());
            assertKnown(known, "rate_invited", found.group().invitedRate());
            assertKnown(known, "Pu", found.partial().value());
            assertKnown(known, "dS2_per_response", found.varianceEffect());
            assertKnown(known, "dCV2_per_response", found.cvEffect());
            assertKnown(known, "priority_per_reminder", found.priority());
            assertKnown(known, "expected_new", found.group().expectedNew());
            assertKnown(known, "CV2_after_reminding_only_this_group", found.after().cv() * found.after().cv());
            assertKnown(known, "S_after", found.after().deviation());
            assertKnown(KNOWN, "CV_now", found.now().cv());
            assertKnown(KNOWN, "R_now", found.now().r());
            assertEquals(Math.signum(found.cvEffect()), Math.signum(found.cvChange()));
        }
    }

    @Test
    void aBudgetOf150GoesToTheYoungest() {
        ReminderPlan plan = ReminderPlan.targeted(GROUPS, 150);
        assertPlan(KNOWN.get("greedy150"), "plan", plan);
        assertFalse(plan.stopped());
    }

    @Test
    void remindingEverybodyLowersRAndImprovesCv() {
        ReminderPlan plan = ReminderPlan.everybody(GROUPS);
        assertPlan(KNOWN.get("everyone"), "reminders", plan);
        assertEquals(656, plan.reminders());
        assertTrue(plan.expected().r() < KNOWN.get("R_now").asDouble() && plan.expected().cv() < KNOWN.get("CV_now").asDouble());
    }

    @Test
    void aProportionalPlanIsKnown() {
        assertPlan(KNOWN.get("proportional150"), "reminders", ReminderPlan.proportional(GROUPS, 150));
    }

    /** Guide: 150 targeted reminders beat 656 untargeted ones on both. */
    @Test
    void targetedBeatsEverybody() {
        Spread targeted = ReminderPlan.targeted(GROUPS, 150).expected();
        Spread everybody = ReminderPlan.everybody(GROUPS).expected();
        assertTrue(targeted.cv() < everybody.cv() && targeted.r() > everybody.r());
    }

    @Test
    void theSignalsOfTheFirstWaveAreKnown() {
        List<LagSignal> signals = LagSignal.of(KnownOutcomes.published("nat"));
        assertEquals(KNOWN.get("wave1_nationality_signals").size(), signals.size());
        for (int place = 0; place < signals.size(); place++) {
            JsonNode known = KNOWN.get("wave1_nationality_signals").get(place);
            assertKeys(known, "category", "Pu", "se", "z", "p_holm", "responses_needed_to_reach_mean");
            LagSignal found = signals.get(place);
            assertEquals(known.get("category").asText(), found.partial().margin().category());
            assertKnown(known, "Pu", found.partial().value());
            assertKnown(known, "se", found.partial().standardError());
            assertKnown(known, "z", found.z());
            assertKnown(known, "p_holm", found.holmP());
            assertEquals(known.get("responses_needed_to_reach_mean").asLong(), found.responsesNeeded());
            assertFalse(found.isNoise());
        }
    }

    private static void assertPlan(JsonNode known, String reminders, ReminderPlan plan) {
        assertKeys(known, reminders, "expected", "CV", "R");
        for (int place = 0; place < plan.shares().size(); place++) {
            assertClose(known.get(reminders).get(place).asDouble(), plan.shares().get(place).reminders(), CLOSED_FORM, reminders);
            assertClose(known.get("expected").get(place).asDouble(), plan.shares().get(place).responses(), CLOSED_FORM, "expected");
        }
        assertKnown(known, "CV", plan.expected().cv());
        assertKnown(known, "R", plan.expected().r());
    }

    private static void assertKnown(JsonNode known, String key, double found) {
        assertClose(known.get(key).asDouble(), found, CLOSED_FORM, key);
    }

    private static List<ReminderGroup> groups() {
        List<ReminderGroup> groups = new ArrayList<>();
        KNOWN.get("wave2_age").forEach(row -> groups.add(new ReminderGroup(row.get("category").asText(), row.get("N").asLong(),
                row.get("invited").asLong(), row.get("responded").asLong(), row.get("open").asLong(), row.get("q").asDouble())));
        return groups;
    }
}
