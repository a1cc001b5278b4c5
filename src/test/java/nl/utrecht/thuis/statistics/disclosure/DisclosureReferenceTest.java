package nl.utrecht.thuis.statistics.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import nl.utrecht.thuis.statistics.SurveyReference;
import org.junit.jupiter.api.Test;

/** {@code disclosure.json}: every value. */
class DisclosureReferenceTest {
    private static final JsonNode REFERENCE = SurveyReference.json("disclosure.json");
    private static final JsonNode ARGUS = REFERENCE.get("A_tauargus_ex1");
    private static final List<String> REGIONS = List.of("A", "B", "C", "D");
    private static final List<String> SEXES = List.of("male", "female");

    @Test
    void firstExampleOfTauArgusHasTheSameTotals() {
        CountTable table = argus();
        JsonNode expected = ARGUS.get("table");
        for (Cell cell : table.places()) {
            String region = cell.row() == 4 ? "Total" : REGIONS.get(cell.row());
            String sex = cell.column() == 2 ? "Total" : SEXES.get(cell.column());
            assertEquals(expected.get(region).get(sex).asLong(), table.count(cell), region + " " + sex);
        }
    }

    @Test
    void firstExampleOfTauArgusIsSuppressedAsPublished() {
        CountTable table = argus();
        Set<Cell> primary = cells(ARGUS.get("primary"));
        Suppression suppression = Suppression.of(table, primary, Totals.KNOWN, false);
        assertEquals(primary, suppression.primary());
        assertEquals(cells(ARGUS.get("secondary")), suppression.secondary());
        assertEquals(Set.of(), suppression.exposed());
        long inner = suppression.secondary().stream().mapToLong(table::count).sum();
        assertEquals(ARGUS.get("cost_secondary_count").asLong(), inner);
        assertTrue(ARGUS.get("published_pattern_matches").asBoolean());
    }

    @Test
    void anAttackerKnowsWhatTheReferenceSays() {
        CountTable table = argus();
        ARGUS.get("attacker_with_primary_only").properties().forEach(field -> assertEquals(bounds(field.getValue()),
                Audit.of(table, Set.of(cell(field.getKey())), 0).get(cell(field.getKey()))));
        Suppression suppression = Suppression.of(table, cells(ARGUS.get("primary")), Totals.KNOWN, false);
        Map<Cell, Audit.Bounds> audit = suppression.audit();
        assertEquals(ARGUS.get("suppressed_with_intervals").size(), audit.size());
        ARGUS.get("suppressed_with_intervals").properties().forEach(field -> {
            Cell cell = cell(field.getKey());
            assertEquals(field.getValue().get("value").asLong(), table.count(cell));
            assertEquals(field.getValue().get("primary").asBoolean(), suppression.primary().contains(cell));
            assertEquals(bounds(field.getValue().get("attacker")), audit.get(cell), field.getKey());
        });
    }

    /** The filter "all but Chinese" beside "all" tells what three people answered. */
    @Test
    void aFilterThatLeavesThreePeopleOutIsRefused() {
        JsonNode filters = REFERENCE.get("D_differencing_filters");
        List<Map<String, String>> people = SurveyReference.respondents();
        BitSet all = chosen(people, row -> true);
        BitSet others = chosen(people, row -> !row.get("nat").equals("Chinese"));
        assertCounts(filters.get("all"), people, all);
        assertCounts(filters.get("all_except_Chinese"), people, others);
        BitSet difference = (BitSet) all.clone();
        difference.andNot(others);
        assertCounts(filters.get("difference_reveals"), people, difference);

        PublishedBases bases = bases(people.size());
        assertTrue(bases.publish(all).isEmpty());
        assertEquals(new PublishedBases.Conflict(all, 3, 0), bases.publish(others).orElseThrow());
        PublishedBases otherOrder = bases(people.size());
        assertTrue(otherOrder.publish(others).isEmpty());
        assertEquals(new PublishedBases.Conflict(others, 0, 3), otherOrder.publish(all).orElseThrow());
    }

    /** Yesterday's table beside today's tells what one person answered. */
    @Test
    void aTableOfTheNextDayIsRefused() {
        JsonNode time = REFERENCE.get("D_differencing_time");
        int yesterday = time.get("yesterday").get("n").asInt();
        int today = time.get("today").get("n").asInt();
        assertEquals(time.get("new_person_answer").asInt(),
                time.get("today").get("satisfied").asInt() - time.get("yesterday").get("satisfied").asInt());
        PublishedBases bases = bases(today);
        BitSet first = new BitSet();
        first.set(0, yesterday);
        BitSet second = new BitSet();
        second.set(0, today);
        assertTrue(bases.publish(first).isEmpty());
        assertEquals(1, bases.publish(second).orElseThrow().onlyNew());
    }

    @Test
    void printedPercentagesTellWhatTheReferenceSays() {
        JsonNode expected = REFERENCE.get("E_percentage_backsolve");
        assertEquals(longs(expected.get("n=254, 62.2%")), new PrintedPercentage(new BigDecimal("62.2")).people(254));
        assertEquals(longs(expected.get("n=254, 62%")), new PrintedPercentage(new BigDecimal("62")).people(254));
        List<PrintedPercentage.Source> sources = new ArrayList<>();
        expected.get("n unknown(250..260), 62.2%")
                .forEach(pair -> sources.add(new PrintedPercentage.Source(pair.get(0).asLong(), pair.get(1).asLong())));
        assertEquals(sources, new PrintedPercentage(new BigDecimal("62.2")).people(250, 260));
        assertEquals(3, expected.size());
        assertEquals(Set.of("A_tauargus_ex1", "D_differencing_filters", "D_differencing_time", "E_percentage_backsolve"),
                StreamSupport.stream(((Iterable<String>) REFERENCE::fieldNames).spliterator(), false).collect(Collectors.toSet()));
    }

    private static CountTable argus() {
        long[][] inner = REGIONS.stream()
                .map(region -> SEXES.stream().mapToLong(sex -> ARGUS.get("table").get(region).get(sex).asLong()).toArray())
                .toArray(long[][]::new);
        return new CountTable("region", REGIONS, "sex", SEXES, inner);
    }

    private static Set<Cell> cells(JsonNode names) {
        return StreamSupport.stream(names.spliterator(), false).map(name -> cell(name.asText())).collect(Collectors.toSet());
    }

    private static Cell cell(String name) {
        String[] parts = name.split("\\|");
        return new Cell(REGIONS.indexOf(parts[0]), SEXES.indexOf(parts[1]));
    }

    private static Audit.Bounds bounds(JsonNode pair) {
        return new Audit.Bounds(pair.get(0).asLong(), pair.get(1).asLong());
    }

    private static List<Long> longs(JsonNode numbers) {
        return StreamSupport.stream(numbers.spliterator(), false).map(JsonNode::asLong).toList();
    }

    private static PublishedBases bases(int people) {
        long[] each = new long[people];
        Arrays.fill(each, 1);
        return new PublishedBases(Thresholds.DEFAULT.minimum(), each);
    }

    private static BitSet chosen(List<Map<String, String>> people, java.util.function.Predicate<Map<String, String>> who) {
        return IntStream.range(0, people.size()).filter(row -> who.test(people.get(row))).collect(BitSet::new, BitSet::set, BitSet::or);
    }

    private static void assertCounts(JsonNode expected, List<Map<String, String>> people, BitSet base) {
        assertEquals(expected.get("n").asInt(), base.cardinality());
        assertEquals(expected.get("satisfied").asLong(), base.stream().filter(row -> people.get(row).get("satisfied").equals("1")).count());
    }
}
