package nl.utrecht.thuis.statistics.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * The groups of people about whom something was published, so that no two of them differ by too few: whoever subtracts one figure from the other would
 * learn what those few answered. Groups are made of cells, so that no person need be known; a person is a cell of 1.
 */
public final class PublishedBases {
    private final int minimum;
    private final long[] people;
    private final List<BitSet> published = new ArrayList<>();

    /**
     * Why a base may not be published.
     *
     * @param earlier the published base that it is too near to; empty where the base itself is too small
     * @param onlyEarlier people of that base who are not in the new one
     * @param onlyNew people of the new base who are not in that one
     */
    public record Conflict(BitSet earlier, long onlyEarlier, long onlyNew) {}

    /**
     * @param minimum fewer people than this, but not none, may not be told apart; at least 1
     * @param people of each cell, none below 0
     */
    public PublishedBases(int minimum, long[] people) {
        if (minimum < 1) {
            throw new IllegalArgumentException("A minimum of " + minimum + " people");
        }
        for (long count : people) {
            if (count < 0) {
                throw new IllegalArgumentException(count + " people in a cell");
            }
        }
        this.minimum = minimum;
        this.people = people.clone();
    }

    /**
     * Keeps a base as published, unless it conflicts.
     *
     * @param base numbers of its cells
     * @return the first conflict; absent where it was kept
     */
    public Optional<Conflict> publish(BitSet base) {
        Optional<Conflict> conflict = conflict(base);
        if (conflict.isEmpty() && !published.contains(base)) {
            published.add((BitSet) base.clone());
        }
        return conflict;
    }

    /** What would stand against publishing a base: {@code 0 < |A∖B| < minimum} or {@code 0 < |B∖A| < minimum} for a published A, or for nobody. */
    public Optional<Conflict> conflict(BitSet base) {
        if (base.length() > people.length) {
            throw new IllegalArgumentException("Cell " + (base.length() - 1) + " of " + people.length);
        }
        if (tooFew(size(base))) {
            return Optional.of(new Conflict(new BitSet(), 0, size(base)));
        }
        for (BitSet earlier : published) {
            long onlyEarlier = size(without(earlier, base));
            long onlyNew = size(without(base, earlier));
            if (tooFew(onlyEarlier) || tooFew(onlyNew)) {
                return Optional.of(new Conflict((BitSet) earlier.clone(), onlyEarlier, onlyNew));
            }
        }
        return Optional.empty();
    }

    private boolean tooFew(long count) {
        return count > 0 && count < minimum;
    }

    private long size(BitSet cells) {
        return cells.stream().mapToLong(cell -> people[cell]).sum();
    }

    private static BitSet without(BitSet cells, BitSet others) {
        BitSet rest = (BitSet) cells.clone();
        rest.andNot(others);
        return rest;
    }
}
