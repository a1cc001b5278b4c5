package nl.utrecht.thuis.statistics.response;

import static nl.utrecht.thuis.statistics.KnownOutcomes.CLOSED_FORM;
import static nl.utrecht.thuis.statistics.KnownOutcomes.LOGISTIC;
import static nl.utrecht.thuis.statistics.KnownOutcomes.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PartialIndicatorsTest {

    @Test
    void groupedCountsGiveWhatPersonsGive() {
        RandomTables tables = new RandomTables(6);
        for (int round = 0; round < 40; round++) {
            ResponseTable table = tables.next(1 + round % 3, 6);
            PersonByPerson persons = new PersonByPerson(table);
            for (int index = 0; index < table.variables().size(); index++) {
                PartialIndicators partial = PartialIndicators.of(table, table.variables().get(index).name());
                for (int code = 0; code < partial.categories().size(); code++) {
                    assertEquals(Math.sqrt(persons.conditionalSquare(index, code)), partial.categories().get(code).conditional(), 1e-11);
                }
            }
        }
    }

    /** Guide: one-variable model, divisor N. */
    @Test
    void ofOneVariableAloneBothAreTheWholeVariation() {
        RandomTables tables = new RandomTables(7);
        for (int round = 0; round < 300; round++) {
            ResponseTable table = tables.next(1, 50);
            PartialIndicators partial = PartialIndicators.of(table, "v0");
            RIndicator whole = RIndicator.of(table);
            double deviation = Math.sqrt(whole.variance() * (table.population() - 1) / table.population());
            assertClose(deviation, partial.unconditionalUnadjusted(), LOGISTIC, "Pu");
            assertClose(deviation, partial.conditionalUnadjusted(), LOGISTIC, "Pc");
            assertClose(whole.standardError() / 2, partial.standardError(), LOGISTIC, "SE(Pu)");
        }
    }

    /** Schouten, Shlomo & Skinner 2011: what others share is taken out; neither is more than the whole. */
    @Test
    void noPartIsMoreThanTheWhole() {
        RandomTables tables = new RandomTables(8);
        for (int round = 0; round < 200; round++) {
            ResponseTable table = tables.next(2 + round % 2, 30);
            Representativity found = Representativity.of(table);
            for (PartialIndicators partial : found.partials()) {
                double whole = Math.sqrt(found.indicator().variance());
                assertTrue(partial.unconditionalUnadjusted() <= whole && partial.conditionalUnadjusted() <= whole);
                assertTrue(partial.unconditionalCv() <= found.indicator().cv() * (1 + LOGISTIC));
                double balance = partial.categories().stream().map(PartialIndicators.Category::unconditional)
                        .mapToDouble(each -> each.value() * Math.sqrt(each.margin().population())).sum();
                assertEquals(0, balance, 1e-9);
            }
        }
    }

    @Test
    void theStandardErrorOfACategoryIsTheSpreadOfRepeatedFieldworks() {
        Random random = new Random(9);
        long[] people = {100, 400, 900};
        double[] rates = {0.1, 0.3, 0.2};
        double[] sums = new double[3];
        double[] squares = new double[3];
        double[] errors = new double[3];
        int fieldworks = 4000;
        for (int fieldwork = 0; fieldwork < fieldworks; fieldwork++) {
            Margin[] margins = new Margin[3];
            for (int code = 0; code < 3; code++) {
                double rate = rates[code];
                margins[code] = new Margin("c" + code, people[code], random.doubles(people[code]).filter(value -> value < rate).count());
            }
            List<UnconditionalPartial> partials = UnconditionalPartial.of(List.of(margins));
            for (int code = 0; code < 3; code++) {
                sums[code] += partials.get(code).value();
                squares[code] += Math.pow(partials.get(code).value(), 2);
                errors[code] += partials.get(code).standardError() / fieldworks;
            }
        }
        for (int code = 0; code < 3; code++) {
            double spread = Math.sqrt(squares[code] / fieldworks - Math.pow(sums[code] / fieldworks, 2));
            assertEquals(spread, errors[code], 0.06 * spread);
        }
    }

    @Test
    void aCategoryThatNobodyHasAddsNothing() {
        List<UnconditionalPartial> partials = UnconditionalPartial
                .of(List.of(new Margin("a", 100, 20), new Margin("none", 0, 0), new Margin("b", 100, 30)));
        assertEquals(0, partials.get(1).value());
        assertEquals(0, partials.get(1).standardError());
        assertClose(-Math.sqrt(0.5) * 0.05, partials.get(0).value(), CLOSED_FORM, "a");
        assertClose(0.05, UnconditionalPartial.total(partials), CLOSED_FORM, "Pu");
    }

    @Test
    void anUnknownVariableIsRefusedAndNamed() {
        ResponseTable table = new RandomTables(10).next(2, 10);
        assertTrue(assertThrows(IllegalArgumentException.class, () -> PartialIndicators.of(table, "route")).getMessage().contains("route"));
    }
}
