package nl.utrecht.thuis.interview;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Draws people in fair shares of every kind. Places are shared out over the strata by {@link SystematicRounding}; within a stratum the order is a simple random
 * one: first those who get a place, then the reserve. So everybody is equally likely to get a place. A stratum with too few people for its reserve borrows from
 * the nearest one.
 */
final class StratifiedDraw {
    private final Random random;

    /** @param random a secure one, but in tests */
    StratifiedDraw(Random random) {
        this.random = random;
    }

    /** Somebody who may be drawn. */
    record Willing(UUID id, Stratum stratum) {}

    /**
     * Somebody who was drawn.
     *
     * @param place the stratum whose place they have, or stand in for
     * @param turn from 0 on, the order within the places of that stratum, and within its reserve
     */
    record Drawn(Willing who, Stratum place, int turn) {}

    /** What was drawn. @param seats places per stratum, in order, also of strata that got none */
    record Outcome(Map<Stratum, Integer> seats, List<Drawn> first, List<Drawn> reserve) {}

    /**
     * The whole draw. With fewer people than places everybody gets one.
     *
     * @param pool everybody who may be drawn, in any order
     * @param places people for the first round
     * @param reserve people to stand in for them
     */
    Outcome draw(Collection<Willing> pool, int places, int reserve) {
        if (pool.isEmpty()) {
            return new Outcome(Map.of(), List.of(), List.of());
        }
        Map<Stratum, List<Willing>> strata = shuffled(pool).stream()
                .collect(Collectors.groupingBy(Willing::stratum, TreeMap::new, Collectors.toCollection(ArrayList::new)));
        Map<Stratum, Integer> sizes = new TreeMap<>();
        strata.forEach((stratum, people) -> sizes.put(stratum, people.size()));
        Map<Stratum, Integer> seats = share(Math.min(places, pool.size()), sizes);
        List<Drawn> first = new ArrayList<>();
        List<Willing> rest = new ArrayList<>();
        strata.forEach((stratum, people) -> {
            int here = seats.get(stratum);
            for (int turn = 0; turn < here; turn++) {
                first.add(new Drawn(people.get(turn), stratum, turn));
            }
            rest.addAll(people.subList(here, people.size()));
        });
        return new Outcome(seats, first, reserve(rest, share(reserve, seats)));
    }

    /**
     * Draws people to stand in. First each stratum gets its own people, as far as they go; then those who lack some borrow from whoever is nearest.
     *
     * @param pool whoever was not drawn yet
     * @param wanted how many must stand in for the places of a stratum
     */
    List<Drawn> reserve(Collection<Willing> pool, Map<Stratum, Integer> wanted) {
        List<Willing> left = shuffled(pool);
        Map<Stratum, Integer> turns = new TreeMap<>();
        List<Drawn> drawn = new ArrayList<>();
        for (int closest = Stratum.SAME; closest >= 0; closest--) {
            for (Stratum place : new TreeMap<>(wanted).keySet()) {
                while (turns.getOrDefault(place, 0) < wanted.get(place) && nearest(left, place) >= closest) {
                    Willing next = take(left, place);
                    drawn.add(new Drawn(next, place, turns.merge(place, 1, Integer::sum) - 1));
                }
            }
        }
        return drawn;
    }

    private static int nearest(List<Willing> left, Stratum place) {
        return left.stream().mapToInt(person -> person.stratum().closeness(place)).max().orElse(-1);
    }

    /** Of several who are as near, the first: the list is in random order. */
    private static Willing take(List<Willing> left, Stratum place) {
        int closeness = nearest(left, place);
        Willing found = left.stream().filter(person -> person.stratum().closeness(place) == closeness).findFirst().orElseThrow();
        left.remove(found);
        return found;
    }

    private Map<Stratum, Integer> share(int places, Map<Stratum, Integer> sizes) {
        List<Integer> numbers = List.copyOf(sizes.values());
        List<Integer> shares = places == 0 || SystematicRounding.total(numbers) == 0
                ? Collections.nCopies(numbers.size(), 0)
                : SystematicRounding.share(places, numbers, random.nextInt(SystematicRounding.total(numbers)));
        Map<Stratum, Integer> shared = new TreeMap<>();
        List.copyOf(sizes.keySet()).forEach(stratum -> shared.put(stratum, shares.get(shared.size())));
        return shared;
    }

    /** In random order, whatever order they came in. */
    private List<Willing> shuffled(Collection<Willing> pool) {
        List<Willing> people = new ArrayList<>(pool);
        people.sort(Comparator.comparing(Willing::id)); // with the same randomness the same outcome
        Collections.shuffle(people, random);
        return people;
    }
}
