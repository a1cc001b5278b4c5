package nl.utrecht.thuis.statistics.disclosure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * What a percentage as it was printed tells of the number of people behind it: with a base and a decimal mostly all. That is why public percentages have no
 * decimals and small bases are rounded.
 *
 * @param value as printed, 0 to 100; its scale says how many decimals
 */
public record PrintedPercentage(BigDecimal value) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public PrintedPercentage {
        if (value.signum() < 0 || value.compareTo(HUNDRED) > 0 || value.scale() < 0) {
            throw new IllegalArgumentException("A percentage of " + value.toPlainString());
        }
    }

    /** As it is printed: rounded half away from zero, as in the publications. */
    public static PrintedPercentage of(double proportion, int decimals) {
        // The shortest decimal that is this double: 0.285 stands for 28.5 and not for 28.499999999999996.
        return new PrintedPercentage(BigDecimal.valueOf(proportion).multiply(HUNDRED).setScale(decimals, RoundingMode.HALF_UP));
    }

    /** Of a count of people, exactly. */
    public static PrintedPercentage of(long people, long base, int decimals) {
        return new PrintedPercentage(
                BigDecimal.valueOf(people).multiply(HUNDRED).divide(BigDecimal.valueOf(base), decimals, RoundingMode.HALF_UP));
    }

    /**
     * @param people how many
     * @param base of how many
     */
    public record Source(long people, long base) {}

    /** Every number of people out of a base that is printed so. */
    public List<Long> people(long base) {
        if (base < 1) {
            throw new IllegalArgumentException("A base of " + base);
        }
        BigDecimal half = BigDecimal.ONE.movePointLeft(value.scale()).divide(BigDecimal.valueOf(2));
        BigDecimal share = BigDecimal.valueOf(base).divide(HUNDRED);
        long from = value.subtract(half).multiply(share).setScale(0, RoundingMode.FLOOR).longValueExact();
        long to = value.add(half).multiply(share).setScale(0, RoundingMode.CEILING).longValueExact();
        List<Long> people = new ArrayList<>();
        for (long count = Math.max(0, from); count <= Math.min(base, to); count++) {
            if (of(count, base, value.scale()).value.compareTo(value) == 0) {
                people.add(count);
            }
        }
        return people;
    }

    /** The same where the base lies between two numbers. */
    public List<Source> people(long leastBase, long greatestBase) {
        List<Source> sources = new ArrayList<>();
        for (long base = leastBase; base <= greatestBase; base++) {
            long it = base;
            people(base).forEach(count -> sources.add(new Source(count, it)));
        }
        return sources;
    }
}
