package nl.utrecht.thuis.statistics.response;

import java.util.Arrays;

/** Which rows agree on some variables. Groups are numbered in the order of their categories, so that no order of rows matters. */
final class Grouping {
    private final int[] groups;
    private final int size;

    private Grouping(int[] groups, int size) {
        this.groups = groups;
        this.size = size;
    }

    /**
     * @param codes the categories as numbers: {@code codes[variable][row]}; without variables all rows agree
     * @param sizes the number of categories of each variable
     */
    static Grouping of(int rows, int[][] codes, int[] sizes) {
        long[] keys = new long[rows];
        long range = 1;
        for (int variable = 0; variable < codes.length; variable++) {
            if (range > Long.MAX_VALUE / sizes[variable]) {
                range = rank(keys);
            }
            for (int row = 0; row < rows; row++) {
                keys[row] = keys[row] * sizes[variable] + codes[variable][row];
            }
            range *= sizes[variable];
        }
        int size = rank(keys);
        return new Grouping(Arrays.stream(keys).mapToInt(Math::toIntExact).toArray(), size);
    }

    int size() {
        return size;
    }

    int of(int row) {
        return groups[row];
    }

    long[] sums(long[] values) {
        long[] sums = new long[size];
        for (int row = 0; row < groups.length; row++) {
            sums[groups[row]] = Math.addExact(sums[groups[row]], values[row]);
        }
        return sums;
    }

    /** A row of each group. */
    int[] members() {
        int[] members = new int[size];
        for (int row = 0; row < groups.length; row++) {
            members[groups[row]] = row;
        }
        return members;
    }

    /** Replaces each key by its place among the different keys, and says how many there are. */
    private static int rank(long[] keys) {
        long[] different = keys.clone();
        Arrays.sort(different);
        int size = 0;
        for (long key : different) {
            if (size == 0 || different[size - 1] != key) {
                different[size++] = key;
            }
        }
        for (int row = 0; row < keys.length; row++) {
            keys[row] = Arrays.binarySearch(different, 0, size, keys[row]);
        }
        return size;
    }
}
