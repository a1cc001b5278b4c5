package nl.utrecht.thuis.statistics.difference;

import static nl.utrecht.thuis.statistics.KnownOutcomes.CLOSED_FORM;
import static nl.utrecht.thuis.statistics.KnownOutcomes.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.utrecht.thuis.statistics.KnownOutcomes;
import nl.utrecht.thuis.statistics.response.Margin;
import nl.utrecht.thuis.statistics.response.UnconditionalPartial;
import org.junit.jupiter.api.Test;

class CompositionTestTest {
    private static final Simulation SIMULATION = new Simulation(9_999, 1);

    /** Guide: one-variable model, divisor N. */
    @Test
    void theTestAndThePartialIndicatorAreTheSameThing() {
        Random random = new Random(14);
        for (int round = 0; round < 400; round++) {
            List<Margin> margins = random(random, 2 + random.nextInt(8), 200, 12);
            CompositionTest test = CompositionTest.of(margins, SIMULATION);
            double rate = (double) test.responses() / test.population();
            double pu = UnconditionalPartial.total(UnconditionalPartial.of(margins));
            assertClose(pu * pu, test.chiSquared() * rate * (1 - rate) / test.population(), CLOSED_FORM, "Pu²");
            assertClose(test.cramersV(), pu / Math.sqrt(rate * (1 - rate)), CLOSED_FORM, "V");
            assertTrue(test.correctedV() <= test.cramersV() * (1 + 1e-12) && test.cramersV() <= 1 + 1e-12);
            assertTrue(test.dissimilarity() >= 0 && test.dissimilarity() < 1);
            assertEquals(0, test.categories().stream().mapToDouble(CategoryDifference::points).sum(), 1e-10);
        }
    }

    /** Of two categories each says all: X² = N z²/(N - 1), and both have one exact p. */
    @Test
    void ofTwoCategoriesEachIsTheMirrorOfTheOther() {
        Random random = new Random(15);
        for (int round = 0; round < 300; round++) {
            CompositionTest test = CompositionTest.of(random(random, 2, 150, 10), SIMULATION);
            CategoryDifference one = test.categories().get(0);
            CategoryDifference other = test.categories().get(1);
            assertEquals(one.z(), -other.z(), 1e-9);
            assertEquals(test.chiSquared(), Math.pow(one.standardizedResidual(), 2), 1e-9 * (1 + test.chiSquared()));
            assertClose(one.exactP(), other.exactP(), CLOSED_FORM, "exact p");
            assertEquals(one.roundedPoints(), -other.roundedPoints());
        }
    }

    @Test
    void perfectDivisionIsFullyAssociated() {
        CompositionTest test = CompositionTest.of(List.of(new Margin("all", 40, 40), new Margin("none", 60, 0)), SIMULATION);
        assertClose(1, test.cramersV(), CLOSED_FORM, "V");
        assertClose(100, test.chiSquared(), CLOSED_FORM, "X²");
        assertClose(0.6, test.dissimilarity(), CLOSED_FORM, "D");
        assertClose(1e-4, test.p(), CLOSED_FORM, "p is never 0");
        assertTrue(test.categories().get(0).exactP() < 1e-27);
    }

    @Test
    void whereNothingCanVaryChanceSuffices() {
        for (List<Margin> margins : List.of(List.of(new Margin("a", 10, 0), new Margin("b", 5, 0)),
                List.of(new Margin("a", 10, 10), new Margin("b", 5, 5)), List.of(new Margin("a", 10, 3), new Margin("b", 0, 0)),
                List.of(new Margin("a", 0, 0)), List.<Margin>of(), List.of(new Margin("a", 1, 1)))) {
            CompositionTest test = CompositionTest.of(margins, SIMULATION);
            assertEquals(0, test.chiSquared());
            assertEquals(0, test.likelihoodRatio());
            assertEquals(0, test.cramersV());
            assertEquals(0, test.correctedV());
            assertEquals(1, test.p());
            assertTrue(test.monteCarlo().isEmpty());
            test.categories().forEach(category -> assertEquals(1, category.exactP()));
            test.categories().forEach(category -> assertEquals(0, category.z()));
        }
    }

    @Test
    void aCategoryThatNobodyHasChangesNothing() {
        List<Margin> margins = KnownOutcomes.published("nat");
        List<Margin> longer = new ArrayList<>(margins);
        longer.add(3, new Margin("nobody", 0, 0));
        CompositionTest without = CompositionTest.of(margins, SIMULATION);
        CompositionTest with = CompositionTest.of(longer, SIMULATION);
        assertEquals(without.degreesOfFreedom(), with.degreesOfFreedom());
        assertEquals(without.chiSquared(), with.chiSquared());
        assertEquals(without.p(), with.p());
        assertEquals(without.categories().get(4).holmP(), with.categories().get(5).holmP());
        assertEquals(1, with.categories().get(3).holmP());
    }

    @Test
    void theSeedDecidesTheSimulation() {
        List<Margin> margins = KnownOutcomes.published("nat");
        assertEquals(CompositionTest.of(margins, new Simulation(9_999, 7)), CompositionTest.of(margins, new Simulation(9_999, 7)));
        assertNotEquals(MonteCarloP.of(margins, new Simulation(9_999, 7)).atLeast(),
                MonteCarloP.of(margins, new Simulation(9_999, 8)).atLeast());
        assertTrue(assertThrows(IllegalArgumentException.class, () -> new Simulation(9_998, 7)).getMessage().contains("9998"));
    }

    /** 25 of 40 responses against 100 of 200 people: 12.5 points, exactly a half. */
    @Test
    void halvesAreRoundedAwayFromZero() {
        CompositionTest test = CompositionTest.of(List.of(new Margin("a", 4, 3), new Margin("b", 4, 1)), SIMULATION);
        assertEquals(25, test.categories().get(0).roundedPoints());
        CompositionTest half = CompositionTest.of(List.of(new Margin("a", 100, 25), new Margin("b", 100, 15)), SIMULATION);
        assertClose(12.5, half.categories().get(0).points(), CLOSED_FORM, "points");
        assertEquals(13, half.categories().get(0).roundedPoints());
        assertEquals(-13, half.categories().get(1).roundedPoints());
    }

    /** If chance decides, a p below 5% comes about one time in twenty. */
    @Test
    void chanceIsSeldomCalledADifference() {
        Random random = new Random(16);
        long[] people = {300, 200, 400, 100};
        int alarms = 0;
        double dissimilarity = 0;
        int fieldworks = 2000;
        CompositionTest test = CompositionTest.of(List.of(new Margin("a", 1000, 200)), SIMULATION);
        for (int fieldwork = 0; fieldwork < fieldworks; fieldwork++) {
            long[] counts = new long[4];
            HypergeometricDraw.divide(people, 200, random, counts);
            List<Margin> margins = new ArrayList<>();
            for (int code = 0; code < 4; code++) {
                margins.add(new Margin("c" + code, people[code], counts[code]));
            }
            test = CompositionTest.of(margins, SIMULATION);
            alarms += test.chiSquaredP() < 0.05 ? 1 : 0;
            dissimilarity += test.dissimilarity() / fieldworks;
        }
        assertEquals(0.05, (double) alarms / fieldworks, 4 * Math.sqrt(0.05 * 0.95 / fieldworks));
        assertEquals(test.expectedDissimilarity(), dissimilarity, 4 * 0.5 * test.expectedDissimilarity() / Math.sqrt(fieldworks));
    }

    private static List<Margin> random(Random random, int categories, int most, int least) {
        List<Margin> margins = new ArrayList<>();
        for (int code = 0; code < categories; code++) {
            int people = least + random.nextInt(most);
            margins.add(new Margin("c" + code, people, 5 + random.nextInt(people - 9)));
        }
        return margins;
    }
}
