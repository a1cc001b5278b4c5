package nl.utrecht.thuis.interview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.utrecht.thuis.interview.StratifiedDraw.Drawn;
import nl.utrecht.thuis.interview.StratifiedDraw.Outcome;
import nl.utrecht.thuis.interview.StratifiedDraw.Willing;
import org.junit.jupiter.api.Test;

class StratifiedDrawTest {
    private static final long SEED = 20261121;
    private static final int POOLS = 400;

    @Test
    void nobodyIsDrawnTwiceAndThePlacesAddUp() {
        everyPool((pool, places, outcome) -> {
            Set<UUID> drawn = new HashSet<>();
            Stream.concat(outcome.first().stream(), outcome.reserve().stream()).forEach(one -> assertTrue(drawn.add(one.who().id())));
            assertEquals(Math.min(places, pool.size()), outcome.first().size());
            assertEquals(Math.min(places, pool.size() - outcome.first().size()), outcome.reserve().size());
            assertTrue(ids(pool).containsAll(drawn));
        });
    }

    @Test
    void everyStratumAndEveryGroupWithSexGetsItsShareRoundedDownOrUp() {
        everyPool((pool, places, outcome) -> List.<Function<Stratum, String>>of(Stratum::text, Stratum::group,
                stratum -> stratum.group() + stratum.sex(), stratum -> stratum.group() + stratum.sex() + stratum.language())
                .forEach(kind -> {
                    Map<String, Long> people = count(pool.stream().map(Willing::stratum), kind);
                    Map<String, Long> first = count(outcome.first().stream().map(one -> one.who().stratum()), kind);
                    people.forEach((name, number) -> {
                        double exact = (double) Math.min(places, pool.size()) * number / pool.size();
                        long got = first.getOrDefault(name, 0L);
                        assertTrue(got >= Math.floor(exact) && got <= Math.ceil(exact), name);
                    });
                }));
    }

    @Test
    void theFirstComeFromTheirOwnStratumAndTheReserveToo() {
        everyPool((pool, places, outcome) -> {
            Map<Stratum, Long> left = count(pool.stream().map(Willing::stratum), Function.identity());
            outcome.first().forEach(one -> {
                assertEquals(one.place(), one.who().stratum());
                left.merge(one.place(), -1L, Long::sum);
            });
            outcome.seats().forEach((stratum, seats) -> {
                List<Drawn> reserve = outcome.reserve().stream().filter(one -> one.place().equals(stratum)).toList();
                long own = reserve.stream().filter(one -> one.who().stratum().equals(stratum)).count();
                assertEquals(Math.min(reserve.size(), left.get(stratum)), own, "whoever is alike goes first");
                assertTrue(reserve.size() <= seats);
                assertEquals(IntStream.range(0, reserve.size()).boxed().toList(), reserve.stream().map(Drawn::turn).toList());
            });
        });
    }

    @Test
    void whoIsBorrowedIsNoFartherThanAnybodyWhoWasLeft() {
        everyPool((pool, places, outcome) -> {
            Set<UUID> drawn = ids(Stream.concat(outcome.first().stream(), outcome.reserve().stream()).map(Drawn::who).toList());
            List<Willing> rest = pool.stream().filter(person -> !drawn.contains(person.id())).toList();
            outcome.reserve().forEach(one -> rest.forEach(other -> assertTrue(
                    one.who().stratum().closeness(one.place()) >= other.stratum().closeness(one.place()))));
        });
    }

    @Test
    void aStratumThatIsTooSmallBorrowsByAgeThenLanguageThenSexThenGroup() {
        Stratum alone = new Stratum("asylum", "vrouw", "ti", "18-25");
        Stratum otherAge = new Stratum("asylum", "vrouw", "ti", "41+");
        Stratum otherLanguage = new Stratum("asylum", "vrouw", "ar", "18-25");
        Stratum otherSex = new Stratum("asylum", "man", "ti", "18-25");
        Stratum otherGroup = new Stratum("family", "vrouw", "ti", "18-25");
        List<Stratum> nearestFirst = List.of(alone, otherAge, otherLanguage, otherSex, otherGroup);
        List<Willing> pool = new ArrayList<>(nearestFirst.stream().map(stratum -> new Willing(UUID.randomUUID(), stratum)).toList());
        StratifiedDraw draw = new StratifiedDraw(new Random(SEED));
        List<Drawn> drawn = draw.reserve(pool, Map.of(alone, 5));
        assertEquals(nearestFirst, drawn.stream().map(one -> one.who().stratum()).toList());
        assertEquals(List.of(0, 1, 2, 3, 4), drawn.stream().map(Drawn::turn).toList());
    }

    @Test
    void nobodyIsBorrowedFromAStratumThatNeedsThemItself() {
        Stratum small = new Stratum("asylum", "vrouw", "ti", "18-25");
        Stratum beside = new Stratum("asylum", "vrouw", "ti", "41+");
        List<Willing> pool = List.of(new Willing(UUID.randomUUID(), beside));
        assertEquals(List.of(beside),
                new StratifiedDraw(new Random(SEED)).reserve(pool, Map.of(small, 1, beside, 1)).stream().map(Drawn::place).toList());
    }

    @Test
    void withoutWillingPeopleNobodyIsDrawn() {
        Outcome outcome = new StratifiedDraw(new Random(SEED)).draw(List.of(), 10, 10);
        assertEquals(new Outcome(Map.of(), List.of(), List.of()), outcome);
    }

    /**
     * Of each draw somebody who got a place is picked at random: one of 31 people each time, independently, so that the counts are multinomial and the statistic is
     * χ² with 30 degrees of freedom. 59.7 is exceeded once in a thousand times; the seed is fixed.
     */
    @Test
    void everybodyIsEquallyLikelyToGetAPlaceInALargeStratumOrASmallOne() {
        Random random = new Random(SEED);
        List<Willing> pool = new ArrayList<>();
        List.of(1, 1, 2, 3, 5, 8, 11).forEach(size -> {
            Stratum stratum = new Stratum("asylum", size % 2 == 0 ? "man" : "vrouw", "l" + pool.size(), "18-25");
            IntStream.range(0, size).forEach(i -> pool.add(new Willing(new UUID(0, pool.size()), stratum)));
        });
        StratifiedDraw draw = new StratifiedDraw(random);
        int draws = 62_000;
        Map<UUID, Integer> counts = new HashMap<>();
        for (int i = 0; i < draws; i++) {
            List<Drawn> first = draw.draw(pool, 10, 10).first();
            counts.merge(first.get(random.nextInt(10)).who().id(), 1, Integer::sum);
        }
        double expected = (double) draws / pool.size();
        double chi = pool.stream().mapToDouble(person -> Math.pow(counts.getOrDefault(person.id(), 0) - expected, 2) / expected).sum();
        assertTrue(chi < 59.7, "χ² = " + chi);
    }

    private interface Check {
        void of(List<Willing> pool, int places, Outcome outcome);
    }

    /** Random pools of few and of many, with as many in reserve as have a place. */
    private static void everyPool(Check check) {
        Random random = new Random(SEED);
        for (int i = 0; i < POOLS; i++) {
            List<Willing> pool = IntStream.range(0, 1 + random.nextInt(i % 2 == 0 ? 25 : 250))
                    .mapToObj(person -> new Willing(new UUID(random.nextLong(), random.nextLong()), stratum(random))).toList();
            int places = random.nextInt(16);
            check.of(pool, places, new StratifiedDraw(random).draw(pool, places, places));
        }
    }

    private static Stratum stratum(Random random) {
        return new Stratum(one(random, "asylum", "asylum", "family"), one(random, "man", "vrouw"),
                one(random, "nl", "en", "ar", "ar", "ti", "fa"), one(random, "18-25", "26-30", "31-40", "41+"));
    }

    private static String one(Random random, String... values) {
        return values[random.nextInt(values.length)];
    }

    private static <T> Map<T, Long> count(Stream<Stratum> strata, Function<Stratum, T> kind) {
        return strata.collect(Collectors.groupingBy(kind, TreeMap::new, Collectors.counting()));
    }

    private static Set<UUID> ids(List<Willing> people) {
        return people.isEmpty() ? Collections.emptySet() : people.stream().map(Willing::id).collect(Collectors.toSet());
    }
}
