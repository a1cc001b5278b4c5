package nl.utrecht.thuis.invitation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import nl.utrecht.thuis.wave.Background;
import nl.utrecht.thuis.wave.Feature;

/**
 * Draws people at random from groups while they pass by once: of each group every subset of the wanted size is equally likely (reservoir sampling,
 * algorithm R: Vitter, <i>ACM Transactions on Mathematical Software</i> 11, 1985). Only those drawn are kept in memory. Where fewer pass by than are wanted,
 * all of them are drawn.
 */
final class RandomDraw {
    private final Set<Feature> features;
    private final Map<String, Integer> wanted;
    private final RandomGenerator random;
    private final Map<String, String> groups = new HashMap<>();
    private final Map<String, Integer> passed = new HashMap<>();
    private final Map<String, List<UUID>> drawn = new HashMap<>();

    /**
     * @param features by which the groups are made
     * @param wanted how many, by the background of the group; of others nobody is drawn
     */
    RandomDraw(Set<Feature> features, Map<String, Integer> wanted, RandomGenerator random) {
        this.features = features;
        this.wanted = wanted;
        this.random = random;
    }

    /** @param background with all features of the wave */
    void pass(UUID person, String background) {
        String group = groups.computeIfAbsent(background, cell -> Background.parse(cell).only(features).cell());
        int size = wanted.getOrDefault(group, 0);
        int number = passed.merge(group, 1, Integer::sum);
        List<UUID> kept = drawn.computeIfAbsent(group, none -> new ArrayList<>());
        if (kept.size() < size) {
            kept.add(person);
        } else if (size > 0) {
            int place = random.nextInt(number);
            if (place < size) {
                kept.set(place, person);
            }
        }
    }

    /** Everybody drawn, in an order that says nothing. */
    List<UUID> all() {
        return drawn.values().stream().flatMap(Collection::stream).sorted().toList();
    }

    /** How many were drawn from a group. */
    int of(String group) {
        return drawn.getOrDefault(group, List.of()).size();
    }
}
