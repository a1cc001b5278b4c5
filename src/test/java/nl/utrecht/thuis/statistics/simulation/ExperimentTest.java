package nl.utrecht.thuis.statistics.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExperimentTest {
    private static final long BUDGET = FieldworkSimulation.BUDGET;

    @Test
    void aSeedGivesTheSameTablesEachTime() {
        String tables = tables(Draws.seeds(FieldworkSimulation.SEED, 6));
        assertEquals(tables, tables(Draws.seeds(FieldworkSimulation.SEED, 8).subList(0, 6)));
        assertNotEquals(tables, tables(Draws.seeds(FieldworkSimulation.SEED + 1, 6)));
    }

    /** On another machine and another Java too; the first three fieldworks of the tables in src/docs. */
    @Test
    void theSeedOfTheTablesIsKept() {
        Experiment experiment = experiment(Mechanism.FEATURES, 3);
        assertEquals(List.of(237L, 241L, 259L), experiment.outcomes().get(Arm.NONE).stream().map(Outcome::responses).toList());
        assertEquals(List.of(287L, 296L, 309L), experiment.outcomes().get(Arm.EVERYBODY).stream().map(Outcome::responses).toList());
    }

    /** Person by person. */
    @Test
    void anUnweightedErrorIsTheShareOfRespondentsLessThatOfAll() {
        Register register = Register.synthetic();
        Fieldwork fieldwork = new Fieldwork(register, Mechanism.ANSWER, Planning.GROUP_AGE, Draws.of(register.size(), 1));
        Outcome outcome = Outcome.of(fieldwork, new BitSet());
        int[] respondents = fieldwork.responded(new BitSet()).stream().toArray();
        for (Indicator indicator : Indicator.values()) {
            double all = 0;
            double responded = 0;
            for (int person = 0; person < register.size(); person++) {
                all += fieldwork.answer(person, indicator) ? 1 : 0;
            }
            for (int person : respondents) {
                responded += fieldwork.answer(person, indicator) ? 1 : 0;
            }
            assertEquals(100 * (responded / respondents.length - all / register.size()),
                    outcome.errors().get(Weighting.UNWEIGHTED)[indicator.ordinal()], 1e-9);
        }
        assertEquals((double) outcome.responses() / register.size(), outcome.indicator().meanPropensity(), 1e-9);
    }

    /** What weighting can take away, it takes away; what depends on the answers stays. */
    @Test
    void weightingTakesAwayTheBiasThatItsFeaturesExplain() {
        Experiment features = experiment(Mechanism.FEATURES, 40);
        Experiment answer = experiment(Mechanism.ANSWER, 40);
        assertTrue(features.bias(Arm.NONE, Weighting.UNWEIGHTED).mean() > 2);
        assertTrue(features.bias(Arm.NONE, Weighting.SEX_AGE_GROUP).mean() < 1);
        assertTrue(answer.bias(Arm.NONE, Weighting.SEX_AGE_GROUP).mean() > 2);
    }

    @Test
    void aMeanHasTheErrorOfItsNumberOfFieldworks() {
        MonteCarlo figure = MonteCarlo.of(new double[]{1, 2, 3, 4});
        assertEquals(2.5, figure.mean());
        assertEquals(Math.sqrt(5.0 / 3 / 4), figure.error(), 1e-15);
        assertTrue(figure.moreThanNoise());
    }

    private static String tables(List<Long> seeds) {
        List<Experiment> experiments = List.of(Experiment.of(Mechanism.FEATURES, Planning.GROUP_AGE, BUDGET, Arm.ALL, seeds),
                Experiment.of(Mechanism.LATECOMERS, Planning.GROUP_SEX, BUDGET, Arm.ALL, seeds));
        return Tables.arms(experiments) + Tables.differences(experiments);
    }

    private static Experiment experiment(Mechanism mechanism, int fieldworks) {
        return Experiment.of(mechanism, Planning.GROUP_AGE, BUDGET, Arm.ALL, Draws.seeds(FieldworkSimulation.SEED, fieldworks));
    }
}
