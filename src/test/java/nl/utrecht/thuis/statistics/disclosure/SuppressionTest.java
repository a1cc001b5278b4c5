package nl.utrecht.thuis.statistics.disclosure;

import static nl.utrecht.thuis.statistics.SurveyReference.assertWithinTwoSeconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SuppressionTest {
    private static final Thresholds MINIMUM_10 = Thresholds.DEFAULT;
    private final Random random = new Random(137);

    /** By trying every table there could be. */
    @Test
    void auditBoundsAreThoseOfAllTablesThatAgree() {
        for (int trial = 0; trial < 150; trial++) {
            CountTable table = table(2 + random.nextInt(2), 2 + random.nextInt(2), 5);
            List<Cell> inner = table.places().stream().filter(cell -> !table.isTotal(cell)).toList();
            List<Cell> hidden = inner.stream().filter(cell -> random.nextInt(3) > 0).limit(6).toList();
            Map<Cell, long[]> possible = new LinkedHashMap<>();
            everyTable(table, hidden, 0, new long[hidden.size()], possible);
            Map<Cell, Audit.Bounds> audit = Audit.of(table, hidden, 0);
            hidden.forEach(cell -> assertEquals(new Audit.Bounds(possible.get(cell)[0], possible.get(cell)[1]), audit.get(cell)));
        }
    }

    /** Each of the two knows their own one, and so the other's. */
    @Test
    void twoWhoAreAloneTogetherInALineWithoutAThirdAreExposedByAKnownTotal() {
        CountTable table = new CountTable("row", List.of("a", "b", "c", "d"), "column", List.of("x", "y"),
                new long[][]{{0, 2}, {1, 1}, {0, 1}, {0, 3}});
        Suppression suppression = Suppression.of(table, Thresholds.OF_2023, Totals.KNOWN, false);
        assertTrue(suppression.exposed().containsAll(List.of(new Cell(1, 0), new Cell(1, 1))), suppression::toString);
    }

    @Test
    void nothingSmallCanBeToldFromRandomTables() {
        int withHidden = 0;
        for (int trial = 0; trial < 200; trial++) {
            CountTable table = table(1 + random.nextInt(6), 2 + random.nextInt(5), 5 + random.nextInt(60));
            Totals totals = random.nextBoolean() ? Totals.KNOWN : Totals.COUNTED;
            boolean sensitive = random.nextInt(4) == 0;
            Suppression suppression = Suppression.of(table, MINIMUM_10, totals, sensitive);
            withHidden += suppression.hidden().isEmpty() ? 0 : 1;
            for (Cell cell : table.places()) {
                boolean hideable = totals == Totals.COUNTED || !table.isTotal(cell);
                assertFalse(hideable && MINIMUM_10.tooFew(table.count(cell)) && suppression.shows(cell), "a small cell is shown");
                assertFalse(sensitive && hideable && !table.isTotal(cell) && table.count(cell) == 0 && base(table, cell) > 0
                        && suppression.shows(cell), "a sensitive zero is shown");
            }
            assertEquals(Set.of(), intersection(suppression.primary(), suppression.secondary()));
            if (!suppression.hidden().contains(table.grandTotal())) {
                boolean zerosAreShown = !sensitive && suppression.hidden().stream().allMatch(cell -> table.count(cell) > 0);
                Audit.of(table, suppression.hidden(), zerosAreShown ? 1 : 0).forEach((cell, bounds) -> {
                    long count = table.count(cell);
                    assertTrue(bounds.least() <= count && count <= bounds.greatest());
                    assertFalse(bounds.tell() && MINIMUM_10.tooFew(count) && !suppression.exposed().contains(cell),
                            () -> "told " + count + " in " + suppression);
                });
            }
            if (totals == Totals.COUNTED) {
                assertEquals(Set.of(), suppression.exposed());
            }
        }
        assertTrue(withHidden > 100);
    }

    @Test
    void twoPeopleAloneInALineAreNotLeftWithEachOther() {
        for (int trial = 0; trial < 150; trial++) {
            CountTable table = table(2 + random.nextInt(4), 3 + random.nextInt(4), 3);
            Suppression suppression = Suppression.of(table, new Thresholds(2, 0, 1, 0, 1), Totals.KNOWN, random.nextBoolean());
            for (CountTable.Line line : table.lines()) {
                List<Cell> hidden = line.parts().stream().filter(cell -> !suppression.shows(cell)).toList();
                boolean allHidden = hidden.size() == line.parts().size();
                assertTrue(hidden.size() != 2 || allHidden || hidden.stream().anyMatch(cell -> table.count(cell) != 1),
                        suppression.toString());
            }
        }
        CountTable table = CountTable.of("V7", ordered("good", 1L, "fair", 1L, "bad", 40L, "very bad", 30L));
        Suppression suppression = Suppression.of(table, new Thresholds(2, 0, 1, 0, 1), Totals.KNOWN, false);
        assertEquals(Set.of(new Cell(0, 0), new Cell(0, 1)), suppression.primary());
        assertEquals(Set.of(new Cell(0, 3)), suppression.secondary(), "the cheapest third");
    }

    @Test
    void aListHidesTheCheapestSecondAnswer() {
        CountTable table = CountTable.of("V7", ordered("good", 100L, "fair", 40L, "bad", 3L));
        Suppression suppression = Suppression.of(table, MINIMUM_10, Totals.COUNTED, false);
        assertEquals(Set.of(new Cell(0, 2)), suppression.primary());
        assertEquals(Set.of(new Cell(0, 1)), suppression.secondary());
        assertEquals(new Audit.Bounds(0, 43), suppression.audit().get(new Cell(0, 2)));
        assertFalse(suppression.shows(new Cell(1, 2)), "the total of a column of one is that cell");
        assertTrue(suppression.shows(table.grandTotal()));
    }

    /** 251 of 254: the others are three. */
    @Test
    void allButAFewAreHiddenAsTheFewAre() {
        CountTable table = CountTable.of("V1.2", ordered("yes", 251L, "no", 3L));
        assertEquals(Set.of(new Cell(0, 0), new Cell(0, 1)), Suppression.of(table, MINIMUM_10, Totals.COUNTED, false).primary());
        CountTable three = CountTable.of("V7", ordered("good", 250L, "fair", 2L, "bad", 2L));
        assertFalse(Suppression.of(three, MINIMUM_10, Totals.COUNTED, false).shows(new Cell(0, 0)), "4 people answered something else");
    }

    @Test
    void aSmallBaseIsHiddenWithOneMoreBaseUnlessItIsKnown() {
        CountTable table = new CountTable("nat", List.of("Syrian", "Chinese", "Turkish"), "V7", List.of("good", "bad"),
                new long[][]{{30, 25}, {2, 1}, {14, 13}});
        Suppression counted = Suppression.of(table, MINIMUM_10, Totals.COUNTED, false);
        assertFalse(counted.shows(new Cell(1, 2)));
        assertFalse(counted.shows(new Cell(2, 2)), "the total would tell");
        assertTrue(counted.shows(new Cell(0, 2)) && counted.shows(table.grandTotal()));
        Suppression known = Suppression.of(table, MINIMUM_10, Totals.KNOWN, false);
        assertTrue(known.shows(new Cell(1, 2)));
        assertFalse(known.shows(new Cell(1, 0)) || known.shows(new Cell(1, 1)));
    }

    @Test
    void aTableOfAFewIsNotShownAtAll() {
        CountTable table = new CountTable("sex", List.of("man", "woman"), "V7", List.of("good", "bad"), new long[][]{{2, 1}, {3, 0}});
        Suppression suppression = Suppression.of(table, MINIMUM_10, Totals.COUNTED, false);
        assertTrue(table.places().stream().noneMatch(suppression::shows));
        assertFalse(suppression.shows(table.grandTotal()));
    }

    /** All of three people in one row and one column: whoever knows the totals knows the cells. */
    @Test
    void whatKnownTotalsTellIsSaid() {
        CountTable table = new CountTable("sex", List.of("man", "woman"), "V7", List.of("good", "bad"), new long[][]{{3, 0}, {0, 0}});
        assertEquals(Set.of(new Cell(0, 0)), Suppression.of(table, MINIMUM_10, Totals.KNOWN, false).exposed());
    }

    @Test
    void zerosAreShownUnlessTheAnswerIsSensitive() {
        CountTable table = new CountTable("sex", List.of("man", "woman"), "V7", List.of("good", "bad", "none"),
                new long[][]{{30, 40, 0}, {20, 50, 12}});
        Suppression plain = Suppression.of(table, MINIMUM_10, Totals.KNOWN, false);
        assertEquals(Set.of(), plain.hidden());
        assertTrue(plain.shows(new Cell(0, 2)));
        assertEquals(Set.of(new Cell(0, 2), new Cell(1, 2)), Suppression.of(table, MINIMUM_10, Totals.KNOWN, true).primary());
    }

    @Test
    void whatOneLinkedTableHidesAllHide() {
        CountTable bySex = new CountTable("sex", List.of("man", "woman"), "V7", List.of("good", "fair", "bad"),
                new long[][]{{30, 40, 50}, {25, 35, 45}});
        CountTable list = CountTable.of("V7", ordered("good", 55L, "fair", 75L, "bad", 95L));
        CountTable byGroup = new CountTable("group", List.of("asylum", "family", "other"), "V7", List.of("good", "fair", "bad"),
                new long[][]{{4, 1, 2}, {30, 40, 53}, {21, 34, 40}});
        List<CountTable> tables = List.of(bySex, list, byGroup);
        List<Suppression> together = LinkedTables.suppress(tables, MINIMUM_10, Totals.COUNTED, false);
        assertFalse(together.get(2).shows(new Cell(0, 3)));
        Map<Map<String, String>, Boolean> shown = new LinkedHashMap<>();
        together.forEach(it -> it.table().places().forEach(cell -> {
            Boolean before = shown.put(it.table().people(cell), it.shows(cell));
            assertTrue(before == null || before == it.shows(cell), it.table().people(cell).toString());
        }));
        Suppression alone = Suppression.of(list, Set.of(new Cell(0, 0)), Totals.COUNTED, false);
        assertEquals(2, alone.hidden().size());
    }

    @Test
    void nothingSmallCanBeToldFromLinkedTablesLaidSideBySide() {
        int hidden = 0;
        for (int trial = 0; trial < 40; trial++) {
            List<CountTable> tables = linked();
            List<Suppression> together = LinkedTables.suppress(tables, MINIMUM_10, Totals.COUNTED, false);
            Map<Map<String, String>, Boolean> shown = new LinkedHashMap<>();
            Map<CountTable, Set<Cell>> hiddenCells = new LinkedHashMap<>();
            Set<Map<String, String>> small = new HashSet<>();
            together.forEach(it -> it.table().places().forEach(cell -> {
                Boolean before = shown.put(it.table().people(cell), it.shows(cell));
                assertTrue(before == null || before == it.shows(cell), it.table().people(cell).toString());
                if (MINIMUM_10.tooFew(it.table().count(cell))) {
                    small.add(it.table().people(cell));
                }
            }));
            together.forEach(it -> assertEquals(Set.of(), it.exposed()));
            together.forEach(it -> hiddenCells.put(it.table(), it.hidden()));
            assertTrue(small.stream().noneMatch(shown::get));
            Audit.of(hiddenCells, small, 0).values().forEach(bounds -> assertFalse(bounds.tell()));
            hidden += small.isEmpty() ? 0 : 1;
        }
        assertTrue(hidden > 20);
    }

    /** A hidden total, that the cells of another table add up to. */
    @Test
    void twoTablesTogetherTellWhatOneDoesNot() {
        CountTable list = CountTable.of("V7", ordered("good", 35L, "fair", 8L, "bad", 60L));
        CountTable bySex = new CountTable("sex", List.of("man", "woman"), "V7", List.of("good", "fair", "bad"),
                new long[][]{{20, 5, 30}, {15, 3, 30}});
        Set<Cell> hidden = Set.of(new Cell(0, 0), new Cell(0, 1));
        Map<String, String> fair = Map.of("V7", "fair");
        assertEquals(new Audit.Bounds(0, 43), Audit.of(list, hidden, 0).get(new Cell(0, 1)));
        Map<CountTable, Set<Cell>> alone = Map.of(list, hidden);
        assertEquals(new Audit.Bounds(0, 43), Audit.of(alone, Set.of(fair), 0).get(fair));
        Map<CountTable, Set<Cell>> both = Map.of(list, hidden, bySex,
                Set.of(new Cell(2, 0), new Cell(2, 1), new Cell(0, 1), new Cell(1, 1)));
        assertEquals(new Audit.Bounds(8, 8), Audit.of(both, Set.of(fair), 0).get(fair));
    }

    /** Found among 117,000 random triples: each table is safe by itself, and a small cell could be told from all three. */
    @Test
    void linkedTablesThatTellTogetherAreHiddenWholly() {
        assertTogetherSafe(3, new long[][]{{21, 4}, {1, 1}, {2, 0}}, new long[][]{{14, 0}, {10, 5}},
                new long[][]{{12, 13}, {1, 1}, {1, 1}});
        assertTogetherSafe(3, new long[][]{{18, 1, 1}, {3, 1, 2}}, new long[][]{{7, 2, 1}, {6, 0, 1}, {8, 0, 1}},
                new long[][]{{7, 5, 8}, {3, 2, 1}});
        assertTogetherSafe(4, new long[][]{{13, 4}, {3, 0}, {1, 2}}, new long[][]{{7, 1}, {5, 3}, {5, 2}},
                new long[][]{{6, 6, 5}, {1, 1, 1}, {1, 1, 1}});
    }

    private static void assertTogetherSafe(int minimum, long[][] byGroup, long[][] bySex, long[][] groupBySex) {
        List<CountTable> tables = List.of(new CountTable("group", names(byGroup.length), "V7", names(byGroup[0].length), byGroup),
                new CountTable("sex", names(bySex.length), "V7", names(bySex[0].length), bySex),
                new CountTable("group", names(groupBySex.length), "sex", names(groupBySex[0].length), groupBySex));
        Thresholds thresholds = new Thresholds(minimum, 0, 1, 0, 1);
        assertEquals(Set.of(), told(LinkedTables.suppress(tables, thresholds, Totals.COUNTED, false), thresholds));
    }

    /** Small cells that somebody can tell who has all tables, and knows that a hidden cell is not zero as long as zeros are shown. */
    private static Set<Map<String, String>> told(List<Suppression> together, Thresholds thresholds) {
        Map<CountTable, Set<Cell>> hidden = new LinkedHashMap<>();
        Set<Map<String, String>> small = new HashSet<>();
        long floor = 1;
        for (Suppression it : together) {
            hidden.put(it.table(), it.hidden());
            for (Cell cell : it.hidden()) {
                floor = it.table().count(cell) == 0 ? 0 : floor;
                if (thresholds.tooFew(it.table().count(cell))) {
                    small.add(it.table().people(cell));
                }
            }
        }
        return Audit.of(hidden, small, floor).entrySet().stream().filter(it -> it.getValue().tell()).map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    @Test
    void whatKnownTotalsOfLinkedTablesTellIsSaid() {
        CountTable bySex = new CountTable("sex", List.of("man", "woman"), "V7", List.of("good", "bad"), new long[][]{{3, 0}, {0, 0}});
        CountTable byGroup = new CountTable("group", List.of("asylum", "family"), "V7", List.of("good", "bad"),
                new long[][]{{0, 0}, {3, 0}});
        List<Suppression> together = LinkedTables.suppress(List.of(bySex, byGroup), MINIMUM_10, Totals.KNOWN, false);
        assertEquals(Set.of(new Cell(0, 0)), together.get(0).exposed());
        assertEquals(Set.of(new Cell(1, 0)), together.get(1).exposed());
    }

    @Test
    void tablesOfOtherPeopleAreNotLinked() {
        CountTable list = CountTable.of("V7", ordered("good", 55L, "bad", 95L));
        CountTable other = CountTable.of("V7", ordered("good", 54L, "bad", 95L));
        assertThrows(IllegalArgumentException.class, () -> LinkedTables.suppress(List.of(list, other), MINIMUM_10, Totals.COUNTED, false));
        assertThrows(IllegalArgumentException.class,
                () -> new CountTable("V7", List.of("good", "bad"), "V7", List.of("good", "bad"), new long[][]{{1, 0}, {0, 1}}));
    }

    /** One item by nine features, as a wave counts them at its mix. */
    @Test
    void theTablesOfAnItemAreDoneInTwoSeconds() {
        int[] categories = {2, 4, 12, 2, 4, 3, 10, 5, 6};
        int[] answers = IntStream.range(0, 254).map(i -> random.nextInt(6)).toArray();
        List<CountTable> tables = new ArrayList<>();
        for (int feature = 0; feature < categories.length; feature++) {
            long[][] inner = new long[categories[feature]][6];
            for (int answer : answers) {
                inner[random.nextInt(categories[feature])][answer]++;
            }
            tables.add(new CountTable("feature" + feature, names(categories[feature]), "V7", names(6), inner));
        }
        assertWithinTwoSeconds(() -> LinkedTables.suppress(tables, MINIMUM_10, Totals.COUNTED, false));
    }

    @Test
    void theLargestTableOfAWaveIsDoneInTwoSeconds() {
        CountTable table = table(15, 8, 40);
        assertWithinTwoSeconds(() -> Suppression.of(table, MINIMUM_10, Totals.COUNTED, false));
    }

    @Test
    void whatIsNoTableIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> CountTable.of("V7", ordered("good", -1L, "bad", 3L)));
        assertThrows(IllegalArgumentException.class, () -> new CountTable("a", List.of("x"), "b", List.of("y"), new long[][]{{1, 2}}));
        assertThrows(IllegalArgumentException.class, () -> new CountTable("a", List.of(), "b", List.of("y"), new long[][]{}));
        assertThrows(IllegalArgumentException.class, () -> new Thresholds(0, 0, 1, 0, 1));
    }

    /** V7 by two variables of the same people, and alone. */
    private List<CountTable> linked() {
        long[][] first = new long[3][3];
        long[][] second = new long[4][3];
        long[] list = new long[3];
        for (int person = 0; person < 60 + random.nextInt(200); person++) {
            int answer = random.nextInt(3) * random.nextInt(2);
            first[random.nextInt(3) * random.nextInt(2)][answer]++;
            second[random.nextInt(4)][answer]++;
            list[answer]++;
        }
        List<String> answers = List.of("good", "fair", "bad");
        return List.of(new CountTable("group", List.of("a", "b", "c"), "V7", answers, first),
                new CountTable("age", List.of("k", "l", "m", "n"), "V7", answers, second),
                CountTable.of("V7", ordered("good", list[0], "fair", list[1], "bad", list[2])));
    }

    private CountTable table(int rows, int columns, int most) {
        long[][] inner = new long[rows][columns];
        for (long[] row : inner) {
            for (int c = 0; c < columns; c++) {
                row[c] = random.nextInt(5) == 0 ? 0 : random.nextInt(most);
            }
        }
        return new CountTable("row", names(rows), "column", names(columns), inner);
    }

    private static List<String> names(int count) {
        return IntStream.range(0, count).mapToObj(i -> "c" + i).toList();
    }

    /** The base of the row; of a list, its total. */
    private static long base(CountTable table, Cell cell) {
        return table.count(table.place(new Cell(cell.row(), table.columns().size())));
    }

    private static Set<Cell> intersection(Set<Cell> a, Set<Cell> b) {
        return a.stream().filter(b::contains).collect(Collectors.toSet());
    }

    private static Map<String, Long> ordered(Object... pairs) {
        Map<String, Long> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], (Long) pairs[i + 1]);
        }
        return map;
    }

    private static void everyTable(CountTable table, List<Cell> hidden, int at, long[] tried, Map<Cell, long[]> possible) {
        if (at == hidden.size()) {
            if (table.lines().stream().allMatch(line -> table.isTotal(line.parts().get(0)) || agrees(table, line, hidden, tried))) {
                for (int i = 0; i < tried.length; i++) {
                    long[] range = possible.computeIfAbsent(hidden.get(i), cell -> new long[]{Long.MAX_VALUE, Long.MIN_VALUE});
                    range[0] = Math.min(range[0], tried[i]);
                    range[1] = Math.max(range[1], tried[i]);
                }
            }
            return;
        }
        long most = Math.min(table.count(new Cell(hidden.get(at).row(), table.columns().size())),
                table.count(new Cell(table.rows().size(), hidden.get(at).column())));
        for (long value = 0; value <= most; value++) {
            tried[at] = value;
            everyTable(table, hidden, at + 1, tried, possible);
        }
    }

    private static boolean agrees(CountTable table, CountTable.Line line, List<Cell> hidden, long[] tried) {
        List<Long> parts = new ArrayList<>();
        line.parts().forEach(cell -> parts.add(hidden.contains(cell) ? tried[hidden.indexOf(cell)] : table.count(cell)));
        return parts.stream().mapToLong(Long::longValue).sum() == table.count(line.total());
    }
}
