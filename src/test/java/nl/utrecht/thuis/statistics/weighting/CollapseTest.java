package nl.utrecht.thuis.statistics.weighting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.utrecht.thuis.statistics.SurveyReference;
import org.junit.jupiter.api.Test;

class CollapseTest {
    /** {@code microdata.csv}: of the nationalities only four have 20 respondents (table B2.1). */
    @Test
    void smallNationalitiesBecomeOneAndItIsSaid() {
        Respondents respondents = SurveyReference.respondents("nat", "sex");
        List<RegisterMargin> margins = List.of(SurveyReference.margin("nat", false), SurveyReference.margin("sex", false));
        Collapse.Collapsed collapsed = Collapse.DEFAULT.of(margins, respondents);
        assertTrue(collapsed.respondents().tally("nat").values().stream().allMatch(count -> count >= 20));
        assertEquals(254, collapsed.respondents().size());
        assertEquals(margins.get(1), collapsed.margins().get(1));
        assertEquals(1231, collapsed.margins().get(0).total());
        List<String> merged = new ArrayList<>();
        collapsed.merges().forEach(merge -> merged.addAll(merge.categories()));
        assertTrue(merged.containsAll(List.of("Eritrean", "American", "Yemeni", "Iranian", "Chinese", "unknown", "Indian")),
                merged.toString());
        assertTrue(!merged.contains("Syrian") && !merged.contains("other"));
        Weights weights = Raking.DEFAULT.weights(collapsed.margins(), collapsed.respondents());
        assertEquals(1231, weights.sum(), 1e-7);
    }

    @Test
    void orderedCategoriesJoinTheirSmallerNeighbour() {
        Map<String, Long> people = new LinkedHashMap<>();
        people.put("18-25", 100L);
        people.put("26-30", 90L);
        people.put("31-40", 80L);
        people.put("41+", 70L);
        Respondents respondents = Respondents.of(List.of("age"), List.of(new Respondents.Row(List.of("18-25"), 40),
                new Respondents.Row(List.of("31-40"), 25), new Respondents.Row(List.of("41+"), 30)));
        Collapse.Collapsed collapsed = Collapse.DEFAULT.of(List.of(new RegisterMargin("age", true, people)), respondents);
        assertEquals(List.of(new CategoryMerge("age", List.of("26-30", "31-40"), "26-30 + 31-40", 25, 170)), collapsed.merges());
        assertEquals(Map.of("18-25", 40L, "26-30 + 31-40", 25L, "41+", 30L), collapsed.respondents().tally("age"));
        assertEquals(List.of("18-25", "26-30 + 31-40", "41+"), List.copyOf(collapsed.margins().get(0).categories().keySet()));
    }

    @Test
    void nothingChangesWhereAllAreLargeEnough() {
        Respondents respondents = SurveyReference.respondents("sex", "age");
        Collapse.Collapsed collapsed = Collapse.DEFAULT.of(SurveyReference.sexAndAge(), respondents);
        assertEquals(List.of(), collapsed.merges());
        assertSame(respondents, collapsed.respondents());
    }

    @Test
    void randomSurveysCanBeWeightedOnceCollapsed() {
        Random random = new Random(20);
        for (int trial = 0; trial < 200; trial++) {
            RandomSurvey survey = new RandomSurvey(random, 1 + random.nextInt(3), 30 + random.nextInt(150));
            if (survey.people.isEmpty()) {
                continue;
            }
            Collapse.Collapsed collapsed = Collapse.DEFAULT.of(survey.margins, survey.respondents());
            for (RegisterMargin margin : collapsed.margins()) {
                assertEquals(survey.registerSize, margin.total());
                Map<String, Long> tally = collapsed.respondents().tally(margin.variable());
                assertTrue(margin.categories().size() == 1 || tally.values().stream().allMatch(count -> count >= 20));
                assertEquals(margin.categories().keySet(), tally.keySet());
            }
        }
    }
}
