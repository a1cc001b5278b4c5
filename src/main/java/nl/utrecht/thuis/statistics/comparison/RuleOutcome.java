package nl.utrecht.thuis.statistics.comparison;

import java.util.List;

/**
 * How a rule came out, with the figures that say why.
 *
 * @param figures empty where two names were compared
 */
public record RuleOutcome(ChangeRule rule, Light light, List<Figure> figures) {
    public RuleOutcome {
        figures = List.copyOf(figures);
    }

    /**
     * @param of the category it is about; empty where it is about all
     * @param first of the first wave
     * @param second of the second wave
     * @param measured what the rule makes of both
     * @param limit what it is held against
     */
    public record Figure(String of, double first, double second, double measured, double limit) {
        /** Whether it is no more than the limit, but for rounding: .75 and .70 are no more than .05 apart. */
        boolean within() {
            return measured <= limit * (1 + 1e-12);
        }

        /** Whether it is less than the limit, and not for rounding only. */
        boolean below() {
            return measured < limit * (1 - 1e-12);
        }
    }
}
