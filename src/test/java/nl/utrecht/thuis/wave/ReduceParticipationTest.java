package nl.utrecht.thuis.wave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Which tables of counts stay, and what can be asked of them. */
class ReduceParticipationTest {
    private static final Map<Background, Counts> CELLS = Map.of(cell("man", "18-25", "Syrische"), done(3),
            cell("vrouw", "18-25", "Syrische"),
            done(1), cell("vrouw", "26-30", "Turkse"), done(2));

    private static Background cell(String sex, String age, String nationality) {
        return new Background(Map.of(Feature.SEX, sex, Feature.AGE, age, Feature.GROUP, "asylum", Feature.NATIONALITY, nationality));
    }

    private static Counts done(int done) {
        return new Counts(Map.of(Step.REGISTER, 2 * done, Step.DONE, done));
    }

    private static ParticipationTable reduced() {
        ParticipationTable whole = new ParticipationTable(CELLS, Counts.NONE, new TreeMap<>());
        Set<Feature> features = EnumSet.of(Feature.SEX, Feature.AGE, Feature.GROUP, Feature.NATIONALITY);
        return new ParticipationTable(ReduceParticipation.kept(features).stream()
                .map(kept -> new ParticipationTable.Joint(kept, whole.by(kept))).toList(), Counts.NONE, new TreeMap<>());
    }

    @Test
    void eachFeatureStaysAndSexAgeAndGroupTogether() {
        assertEquals(
                List.of(Set.of(Feature.SEX), Set.of(Feature.AGE), Set.of(Feature.GROUP), Set.of(Feature.NATIONALITY),
                        Set.of(Feature.SEX, Feature.AGE, Feature.GROUP)),
                ReduceParticipation.kept(EnumSet.of(Feature.SEX, Feature.AGE, Feature.GROUP, Feature.NATIONALITY)));
        assertEquals(List.of(Set.of(Feature.SEX), Set.of(Feature.ROUTE)), ReduceParticipation.kept(EnumSet.of(Feature.SEX, Feature.ROUTE)));
    }

    @Test
    void whatIsAskedOfThemIsWhatItWas() {
        ParticipationTable whole = new ParticipationTable(CELLS, Counts.NONE, new TreeMap<>());
        for (Set<Feature> asked : List.of(Set.of(Feature.SEX), Set.of(Feature.NATIONALITY), Set.of(Feature.AGE, Feature.SEX),
                Set.of(Feature.GROUP, Feature.AGE), Set.<Feature>of())) {
            assertEquals(whole.by(asked), reduced().by(asked));
        }
        assertEquals(whole.total(), reduced().total());
        assertEquals(whole.margin(Feature.AGE), reduced().margin(Feature.AGE));
    }

    @Test
    void whatWasNotKeptTogetherIsRefused() {
        CombinationNotKept refused = assertThrows(CombinationNotKept.class,
                () -> reduced().by(List.of(Feature.NATIONALITY, Feature.SEX)));
        assertEquals(Map.of("asked", "sex × nationality", "kept", "sex, age, group, nationality, sex × age × group"), refused.arguments());
    }
}
