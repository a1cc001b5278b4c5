package nl.utrecht.thuis.response;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.utrecht.thuis.wave.Background;
import nl.utrecht.thuis.wave.Feature;

/**
 * Gives up features until every stored combination of background and language is shared by at least k responses (Sweeney 2002, by local
 * recoding). What is given up, in this order: the language, then the features from the last of {@link Feature} to the first. A response that
 * is among k others keeps what it has; only the others go on to the next step.
 */
final class KAnonymity {
    /** Stands for every language that would make a response rare. */
    static final String OTHER_LANGUAGE = "other";

    private KAnonymity() {}

    /** What of a response is stored beside its answers. */
    record Traits(String language, Background background) {
        private String cell() {
            return language + " " + background.cell();
        }
    }

    /**
     * The traits as they may be stored, in the order given.
     *
     * @param traits one per response
     * @param k the least number of responses that share a combination, at least 1; where there are fewer responses in all, nothing is kept
     */
    static List<Traits> coarsen(List<Traits> traits, int k) {
        if (k < 1) {
            throw new IllegalArgumentException("k must be at least 1, not " + k);
        }
        List<Traits> result = new ArrayList<>(traits);
        List<Integer> rare = allOf(traits.size());
        List<List<Integer>> kept = new ArrayList<>();
        List<Feature> features = new ArrayList<>(List.of(Feature.values()));
        rare = keepCommon(result, rare, k, kept);
        rare.forEach(i -> result.set(i, new Traits(OTHER_LANGUAGE, result.get(i).background())));
        rare = keepCommon(result, rare, k, kept);
        while (!rare.isEmpty() && !features.isEmpty()) {
            features.remove(features.size() - 1);
            rare.forEach(i -> result.set(i, new Traits(OTHER_LANGUAGE, result.get(i).background().only(features))));
            rare = keepCommon(result, rare, k, kept);
        }
        joinSmallestCells(result, rare, k, kept);
        return result;
    }

    /** Takes the members of common cells out of the rare ones. */
    private static List<Integer> keepCommon(List<Traits> traits, List<Integer> rare, int k, List<List<Integer>> kept) {
        Map<String, List<Integer>> cells = new LinkedHashMap<>();
        rare.forEach(i -> cells.computeIfAbsent(traits.get(i).cell(), cell -> new ArrayList<>()).add(i));
        List<Integer> stillRare = new ArrayList<>();
        cells.values().forEach(cell -> {
            if (cell.size() >= k) {
                kept.add(cell);
            } else {
                stillRare.addAll(cell);
            }
        });
        return stillRare;
    }

    /** A handful that is left over with nothing at all gets company: whole cells, the smallest first, give up everything too. */
    private static void joinSmallestCells(List<Traits> traits, List<Integer> rare, int k, List<List<Integer>> kept) {
        List<Integer> left = new ArrayList<>(rare);
        kept.sort(Comparator.comparingInt(List::size));
        while (!left.isEmpty() && left.size() < k && !kept.isEmpty()) {
            left.addAll(kept.remove(0));
        }
        left.forEach(i -> traits.set(i, new Traits(OTHER_LANGUAGE, Background.NONE)));
    }

    private static List<Integer> allOf(int size) {
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            all.add(i);
        }
        return all;
    }
}
