package nl.utrecht.thuis.statistics.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import nl.utrecht.thuis.statistics.KnownOutcomes;
import org.junit.jupiter.api.Test;

class ResponseTableTest {
    private static final Variable SEX = Variable.nominal("sex", List.of("man", "woman"));
    private static final Variable AGE = Variable.ordinal("age", List.of("young", "old"));

    /** microdata.csv: its README says that these are the published margins. */
    @Test
    void personsAddUpToThePublishedMargins() {
        ResponseTable table = KnownOutcomes.sexAndAge();
        assertEquals(1231, table.population());
        assertEquals(254, table.responses());
        assertEquals(8, table.cells());
        assertEquals(KnownOutcomes.published("sex"), table.margins("sex"));
        assertEquals(KnownOutcomes.published("age"), table.only("age").margins("age"));
    }

    @Test
    void equalCellsAreMergedAndEmptyOnesForgotten() {
        ResponseTable table = ResponseTable.of(List.of(SEX, AGE)).add(List.of("man", "old"), 3, 1).add(List.of("woman", "young"), 0, 0)
                .add(List.of("man", "old"), 4, 2).add(List.of("man", "young"), 1, 1).build();
        assertEquals(2, table.cells());
        assertEquals(List.of(new Margin("young", 1, 1), new Margin("old", 7, 3)), table.margins("age"));
        assertEquals(List.of(new Margin("man", 8, 4), new Margin("woman", 0, 0)), table.margins("sex"));
    }

    @Test
    void theOrderOfCellsLeavesNoTrace() {
        List<Variable> variables = List.of(Variable.nominal("a", List.of("1", "2", "3")),
                Variable.nominal("b", List.of("1", "2", "3", "4")));
        List<List<String>> cells = new ArrayList<>(RandomTables.combinations(variables));
        RIndicator first = RIndicator.of(build(variables, cells));
        Random random = new Random(12);
        for (int round = 0; round < 100; round++) {
            Collections.shuffle(cells, random);
            assertEquals(first, RIndicator.of(build(variables, cells)));
        }
    }

    /** 50^12 combinations are more than a long can number. */
    @Test
    void aDozenVariablesOfFiftyCategoriesAreNoTrouble() {
        List<String> categories = IntStream.range(0, 50).mapToObj(String::valueOf).toList();
        List<Variable> variables = IntStream.range(0, 12).mapToObj(index -> Variable.nominal("v" + index, categories)).toList();
        ResponseTableBuilder builder = ResponseTable.of(variables);
        Random random = new Random(13);
        List<List<String>> people = new ArrayList<>();
        for (int person = 0; person < 3000; person++) {
            people.add(variables.stream().map(variable -> categories.get(random.nextInt(50))).toList());
        }
        people.forEach(person -> builder.add(person, 2, 1));
        people.forEach(person -> builder.add(person, 1, 0));
        ResponseTable table = builder.build();
        assertEquals(3000, table.cells());
        assertEquals(9000, table.population());
        assertEquals(3000, table.responses());
        assertEquals(table.margins("v7"), table.only("v11", "v7").margins("v7"));
        assertEquals(2500, table.only("v3", "v4").cells() + unseen(people));
    }

    @Test
    void whatIsImpossibleIsRefusedAndNamed() {
        assertRefused("other", () -> ResponseTable.of(List.of(SEX)).add(List.of("other"), 1, 0));
        assertRefused("5 responses of 4", () -> ResponseTable.of(List.of(SEX)).add(List.of("man"), 4, 5));
        assertRefused("-1", () -> ResponseTable.of(List.of(SEX)).add(List.of("man"), 4, -1));
        assertRefused("[man, old]", () -> ResponseTable.of(List.of(SEX)).add(List.of("man", "old"), 4, 1));
        assertRefused("sex", () -> ResponseTable.of(List.of(SEX, SEX)));
        assertRefused("route", () -> ResponseTable.of(List.of(SEX)).build().only("route"));
        assertRefused("empty", () -> Variable.nominal("empty", List.of()));
        assertRefused("[a, b, a]", () -> Variable.nominal("twice", List.of("a", "b", "a")));
        assertRefused("7 responses of 6", () -> new Margin("a", 6, 7));
    }

    private static ResponseTable build(List<Variable> variables, List<List<String>> cells) {
        ResponseTableBuilder builder = ResponseTable.of(variables);
        cells.forEach(cell -> builder.add(cell, 10 + cell.hashCode() % 7, 1 + cell.hashCode() % 5));
        return builder.build();
    }

    private static long unseen(List<List<String>> people) {
        return 2500 - people.stream().map(person -> person.subList(3, 5)).distinct().count();
    }

    private static void assertRefused(String named, Runnable call) {
        String message = assertThrows(IllegalArgumentException.class, call::run).getMessage();
        assertTrue(message.contains(named), message);
    }
}
