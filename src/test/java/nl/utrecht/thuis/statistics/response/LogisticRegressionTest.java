package nl.utrecht.thuis.statistics.response;

import static nl.utrecht.thuis.statistics.KnownOutcomes.LOGISTIC;
import static nl.utrecht.thuis.statistics.KnownOutcomes.assertClose;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import nl.utrecht.thuis.statistics.KnownOutcomes;
import org.junit.jupiter.api.Test;

class LogisticRegressionTest {
    private static final Variable SEX = Variable.nominal("sex", List.of("man", "woman"));
    private static final Variable GROUP = Variable.nominal("group", List.of("asylum", "family"));

    /** The score equations of a logit model (McCullagh & Nelder 1989, section 4.4.1). */
    @Test
    void everyCategoryIsFittedAtItsOwnRate() {
        RandomTables tables = new RandomTables(1);
        for (int round = 0; round < 200; round++) {
            ResponseTable table = tables.next(1 + round % 4, 30);
            double[] propensities = LogisticRegression.fit(table).propensities();
            for (int index = 0; index < table.variables().size(); index++) {
                for (Margin margin : table.margins(table.variables().get(index).name())) {
                    double expected = 0;
                    for (int cell = 0; cell < table.cells(); cell++) {
                        boolean inIt = table.variables().get(index).categories().get(table.code(index, cell)).equals(margin.category());
                        expected += inIt ? table.population(cell) * propensities[cell] : 0;
                    }
                    assertClose(margin.responses(), expected, LOGISTIC, margin.toString());
                }
            }
        }
    }

    /** Two categories: closed form. */
    @Test
    void twoCategoriesDifferByTheirLogOddsRatio() {
        LogisticRegression model = LogisticRegression.fit(ResponseTable.of(List.of(SEX)).add(List.of("man"), 515, 102)
                .add(List.of("woman"), 716, 152).build());
        assertClose(Math.log(102.0 / 413), model.coefficients().get(0).estimate(), LOGISTIC, "intercept");
        assertClose(Math.log(152.0 / 564) - Math.log(102.0 / 413), model.coefficients().get(1).estimate(), LOGISTIC, "woman");
        assertClose(Math.sqrt(1 / 102.0 + 1 / 413.0 + 1 / 152.0 + 1 / 564.0), model.coefficients().get(1).standardError(), LOGISTIC,
                "its error");
    }

    @Test
    void aColumnThatSaysNothingNewIsLeftOutAndNamed() {
        ResponseTable table = ResponseTable.of(List.of(SEX, Variable.nominal("again", List.of("M", "W")), GROUP))
                .add(List.of("man", "M", "asylum"), 300, 40).add(List.of("man", "M", "family"), 200, 62)
                .add(List.of("woman", "W", "asylum"), 350, 52).add(List.of("woman", "W", "family"), 381, 100).build();
        LogisticRegression model = LogisticRegression.fit(table);
        assertEquals(List.of(new Term("again", "W")), model.aliased());
        assertEquals(3, model.parameters());
        RIndicator without = RIndicator.of(table.only("sex", "group"));
        RIndicator with = RIndicator.of(table);
        assertEquals(without.noiseFloor(), with.noiseFloor());
        assertClose(without.adjusted(), with.adjusted(), LOGISTIC, "R");
        assertClose(without.standardError(), with.standardError(), LOGISTIC, "SE");
        assertEquals(0, PartialIndicators.of(table, "again").conditional(), 1e-12);
    }

    @Test
    void aCategoryThatNobodyHasIsNoColumn() {
        Variable age = Variable.ordinal("age", List.of("under 18", "18-25", "26+", "unknown"));
        LogisticRegression model = LogisticRegression
                .fit(ResponseTable.of(List.of(age)).add(List.of("18-25"), 100, 20).add(List.of("26+"), 100, 30).build());
        assertEquals(List.of(Term.INTERCEPT, new Term("age", "26+")),
                model.coefficients().stream().map(LogisticRegression.Coefficient::term).toList());
        assertEquals(List.of(), model.aliased());
    }

    @Test
    void aCategoryThatDecidesIsRefusedAndItsVariableNamed() {
        ResponseTable table = ResponseTable.of(List.of(SEX)).add(List.of("man"), 10, 0).add(List.of("woman"), 10, 3).build();
        String message = assertThrows(Separation.class, () -> LogisticRegression.fit(table)).getMessage();
        assertTrue(message.contains("sex"), message);
    }

    /** No category decides by itself: each has people who responded and people who did not. */
    @Test
    void aCombinationThatDecidesIsRefused() {
        ResponseTable table = ResponseTable.of(List.of(SEX, GROUP)).add(List.of("man", "asylum"), 10, 5)
                .add(List.of("man", "family"), 10, 10)
                .add(List.of("woman", "asylum"), 10, 0).add(List.of("woman", "family"), 10, 5).build();
        String message = assertThrows(Separation.class, () -> LogisticRegression.fit(table)).getMessage();
        assertTrue(message.contains("sex") && message.contains("group"), message);
        ResponseTable whole = ResponseTable.of(List.of(SEX, GROUP)).add(List.of("man", "asylum"), 10, 0)
                .add(List.of("man", "family"), 10, 10)
                .add(List.of("woman", "asylum"), 10, 10).add(List.of("woman", "family"), 0, 0).build();
        assertThrows(Separation.class, () -> LogisticRegression.fit(whole));
    }

    @Test
    void aTableWithoutBothAnswersIsRefused() {
        for (long responses : new long[]{0, 10}) {
            ResponseTable table = ResponseTable.of(List.of(SEX)).add(List.of("man"), 10, responses).build();
            assertThrows(Separation.class, () -> LogisticRegression.fit(table));
        }
        assertThrows(Separation.class, () -> LogisticRegression.fit(ResponseTable.of(List.of(SEX)).build()));
    }

    /** Far from the start, but finite: one in a million, and all but one in a million. */
    @Test
    void veryRareResponsesAreFitted() {
        ResponseTable table = ResponseTable.of(List.of(SEX, GROUP)).add(List.of("man", "asylum"), 1_000_000, 1)
                .add(List.of("woman", "asylum"), 1_000_000, 999_999).add(List.of("man", "family"), 1_000_000, 0)
                .add(List.of("woman", "family"), 1_000_000, 999_000).build();
        LogisticRegression model = LogisticRegression.fit(table);
        double[] propensities = model.propensities();
        assertClose(1, 1_000_000 * (propensities[0] + propensities[1]), LOGISTIC, "men");
        assertClose(1_000_000, 1_000_000 * (propensities[0] + propensities[2]), LOGISTIC, "asylum");
    }

    @Test
    void withoutVariablesAllHaveOnePropensity() {
        LogisticRegression model = LogisticRegression.fit(ResponseTable.of(List.of()).add(List.of(), 1231, 254).build());
        assertEquals(1, model.parameters());
        assertArrayEquals(new double[]{254 / 1231.0}, model.propensities(), 1e-15);
        assertEquals(1, model.likelihoodRatioP());
    }

    /** rindicators.json, sex_age: nulldev - deviance = 7.0248 on four degrees of freedom, whose tail is exp(-x/2)(1 + x/2). */
    @Test
    void chanceSufficesForSexAndAgeTogether() {
        double half = (1253.31046893 - 1246.28566495) / 2;
        double closedForm = Math.exp(-half) * (1 + half);
        assertClose(closedForm, LogisticRegression.fit(KnownOutcomes.sexAndAge()).likelihoodRatioP(), 1e-8, "p");
    }
}
