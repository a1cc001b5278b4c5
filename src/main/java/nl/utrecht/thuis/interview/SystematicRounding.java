package nl.utrecht.thuis.interview;

import java.util.ArrayList;
import java.util.List;

/**
 * Shares a number of places out over groups in proportion to their sizes, in whole places that add up. The groups lie end to end on a line, a place falls at
 * every equal distance, and where the first one falls is left to chance: Madow and Madow, On the theory of systematic sampling, Ann. Math. Stat. 15 (1944); Cochran, Sampling
 * Techniques (3rd ed. 1977) chapter 8; Särndal, Swensson and Wretman, Model Assisted Survey Sampling (1992) section 3.4. Whole numbers only: no share is rounded.
 */
final class SystematicRounding {

    private SystematicRounding() {}

    /**
     * The places of each group, in the order of the sizes. Each group, and every run of groups that lie beside each other, gets its share rounded down or up; over all
     * starts each group gets its share exactly.
     *
     * @param places how many there are, zero or more
     * @param sizes people per group, zero or more; at least one person in all
     * @param start which of the equally likely starts, from 0 to the number of people less one
     */
    static List<Integer> share(int places, List<Integer> sizes, int start) {
        long people = total(sizes);
        if (start < 0 || start >= people || places < 0) {
            throw new IllegalArgumentException("No such start: " + start + " of " + people);
        }
        List<Integer> shares = new ArrayList<>(sizes.size());
        long before = 0;
        long shared = 0;
        for (int size : sizes) {
            before += size;
            long so = (places * before + start) / people;
            shares.add((int) (so - shared));
            shared = so;
        }
        return shares;
    }

    static int total(List<Integer> sizes) {
        return sizes.stream().mapToInt(Integer::intValue).sum();
    }
}
