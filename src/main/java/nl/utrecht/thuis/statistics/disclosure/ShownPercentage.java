package nl.utrecht.thuis.statistics.disclosure;

import nl.utrecht.thuis.statistics.interval.Interval;

/** A percentage as a reader may see it: a number, that it is below or above a bound, or that it is not shown and why. */
public sealed interface ShownPercentage {
    /**
     * The estimate, as the thresholds let it be shown.
     *
     * @param proportion 0 to 1; weighted or not
     */
    record Value(double proportion) implements ShownPercentage {
        /** For public pages, the report and the council's page: without decimals, half away from zero. */
        public int rounded() {
            return PrintedPercentage.of(proportion, 0).value().intValueExact();
        }
    }

    /** Below the lowest that is shown: “less than 5%”. */
    record Below(double bound) implements ShownPercentage {}

    /** Above the highest that is shown: “more than 95%”. */
    record Above(double bound) implements ShownPercentage {}

    /** Not shown. */
    record Hidden(Reason reason) implements ShownPercentage {}

    /** Why a percentage is not shown; the first that holds. */
    enum Reason {
        /** Nobody was asked. */
        NOBODY,
        /** Too few were asked. */
        SMALL_BASE,
        /** It would tell another cell, or a list of linked tables has it. */
        SUPPRESSED,
        /** Too few gave the answer. */
        SMALL_COUNT,
        /** Too few gave another answer. */
        SMALL_COMPLEMENT,
        /** Nobody gave the answer, or nobody another one, and the answer is sensitive. */
        SENSITIVE,
        /** n_eff is too small. */
        FEW,
        /** The interval is too wide. */
        UNSURE
    }

    /**
     * What is known of a percentage before it is shown.
     *
     * @param people unweighted, who gave the answer, 0 to base
     * @param base unweighted, who answered
     * @param proportion the estimate, 0 to 1
     * @param effectiveSize Kish's n_eff of the base
     * @param interval of the estimate
     */
    record Figure(long people, long base, double proportion, double effectiveSize, Interval interval) {
        public Figure {
            if (people < 0 || people > base) {
                throw new IllegalArgumentException(people + " people of " + base);
            }
        }
    }

    /**
     * @param suppressed whether the cell is hidden by a {@link Suppression}
     * @param sensitive whether the answer is
     */
    static ShownPercentage of(Figure figure, Thresholds thresholds, boolean suppressed, boolean sensitive) {
        long others = figure.base() - figure.people();
        if (figure.base() == 0) {
            return new Hidden(Reason.NOBODY);
        }
        if (thresholds.tooFew(figure.base())) {
            return new Hidden(Reason.SMALL_BASE);
        }
        if (thresholds.tooFew(figure.people())) {
            return new Hidden(Reason.SMALL_COUNT);
        }
        if (thresholds.tooFew(others)) {
            return new Hidden(Reason.SMALL_COMPLEMENT);
        }
        if (sensitive && (figure.people() == 0 || others == 0)) {
            return new Hidden(Reason.SENSITIVE);
        }
        if (suppressed) {
            return new Hidden(Reason.SUPPRESSED);
        }
        if (figure.effectiveSize() < thresholds.reliableSize()) {
            return new Hidden(Reason.FEW);
        }
        if (figure.interval().width() > thresholds.widest()) {
            return new Hidden(Reason.UNSURE);
        }
        return capped(figure.proportion(), thresholds);
    }

    private static ShownPercentage capped(double proportion, Thresholds thresholds) {
        if (proportion < thresholds.lowest()) {
            return new Below(thresholds.lowest());
        }
        return proportion > thresholds.highest() ? new Above(thresholds.highest()) : new Value(proportion);
    }

    /** A base for public pages: below 100 to the nearest five, so that a percentage does not tell the number of people. */
    static long shownBase(long n) {
        return n < 100 ? Math.round(n / 5.0) * 5 : n;
    }
}
