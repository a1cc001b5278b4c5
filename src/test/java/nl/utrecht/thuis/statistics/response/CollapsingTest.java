package nl.utrecht.thuis.statistics.response;

import static nl.utrecht.thuis.statistics.KnownOutcomes.table;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CollapsingTest {

    @Test
    void aCategoryWithoutResponseJoinsTheSmallestOther() {
        Collapsing collapsing = Collapsing.of(table("nationality",
                List.of(new Margin("Syrian", 283, 46), new Margin("Chinese", 29, 0), new Margin("Indian", 25, 6),
                        new Margin("other", 394, 93))));
        assertEquals(List.of(new Collapsing.Merged("nationality", "Chinese + Indian", List.of("Chinese", "Indian"))), collapsing.merged());
        assertEquals(List.of(new Margin("Syrian", 283, 46), new Margin("Chinese + Indian", 54, 6), new Margin("other", 394, 93)),
                collapsing.table().margins("nationality"));
    }

    @Test
    void anAgeJoinsANeighbourHoweverSmallOthersAre() {
        ResponseTable table = ResponseTable.of(List.of(Variable.ordinal("age", List.of("18-25", "26-30", "nobody", "31-40", "41+"))))
                .add(List.of("18-25"), 10, 3).add(List.of("26-30"), 50, 10).add(List.of("31-40"), 20, 20).add(List.of("41+"), 40, 10)
                .build();
        Collapsing collapsing = Collapsing.of(table);
        assertEquals(List.of(new Collapsing.Merged("age", "31-40 + 41+", List.of("31-40", "41+"))), collapsing.merged());
        assertEquals(List.of("18-25", "26-30", "nobody", "31-40 + 41+"), collapsing.table().variables().get(0).categories());
    }

    @Test
    void severalThatSeparateGoOnUntilNoneDoes() {
        Collapsing collapsing = Collapsing.of(table("nationality",
                List.of(new Margin("a", 1, 0), new Margin("b", 2, 0), new Margin("c", 3, 0), new Margin("d", 40, 10),
                        new Margin("e", 9, 9))));
        assertEquals(List.of(new Collapsing.Merged("nationality", "a + b + c + e", List.of("a", "b", "c", "e"))), collapsing.merged());
    }

    @Test
    void nothingIsMergedWhereNothingSeparatesOrEverythingDoes() {
        ResponseTable fine = table("sex", List.of(new Margin("man", 10, 3), new Margin("woman", 10, 9)));
        assertSame(fine, Collapsing.of(fine).table());
        ResponseTable nobody = table("sex", List.of(new Margin("man", 10, 0), new Margin("woman", 10, 0)));
        assertEquals(List.of(), Collapsing.of(nobody).merged());
        assertFalse(Representativity.of(nobody).indicator().informative());
        assertEquals(0, Representativity.of(nobody).partial("sex").unconditional());
        assertTrue(Representativity.of(nobody).model().isEmpty());
    }

    @Test
    void allCanBecomeOne() {
        Representativity found = Representativity.of(table("sex", List.of(new Margin("man", 10, 0), new Margin("woman", 10, 10))));
        assertEquals(List.of(new Margin("man + woman", 20, 10)), found.table().margins("sex"));
        assertEquals(1, found.indicator().adjusted());
    }

    /** Early in a fieldwork, over the whole product of categories: one model always comes of it. */
    @Test
    void afterMergingAModelOfAllCombinationsCanAlwaysBeFitted() {
        Random random = new Random(11);
        for (int round = 0; round < 200; round++) {
            List<Variable> variables = List.of(Variable.nominal("a", List.of("1", "2", "3", "4", "5", "6")),
                    Variable.ordinal("b", List.of("1", "2", "3", "4")), Variable.nominal("c", List.of("1", "2")));
            ResponseTableBuilder builder = ResponseTable.of(variables);
            RandomTables.combinations(variables).forEach(cell -> builder.add(cell, 2 + random.nextInt(5), random.nextInt(20) == 0 ? 1 : 0));
            ResponseTable table = builder.build();
            Representativity found = Representativity.of(table);
            assertEquals(table.responses() > 0, found.indicator().informative());
            assertEquals(table.population(), found.table().population());
            assertEquals(table.responses(), found.table().responses());
            assertTrue(found.indicator().adjusted() <= 1);
        }
    }
}
