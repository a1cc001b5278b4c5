package nl.utrecht.thuis.statistics.response;

/**
 * The outcome rates of AAPOR (<i>Standard Definitions</i>, 10th ed., 2023), by their names there, from 0 to 1; NaN for a rate of nobody. Rates 3 and 4 count a
 * part e of the people whose eligibility is unknown, 1 and 2 all of them, 5 and 6 none (of refusal and contact: 2, 1 and 3).
 */
public record OutcomeRates(double rr1, double rr2, double rr3, double rr4, double rr5, double rr6, double coop1, double coop2, double coop3,
        double coop4, double ref1, double ref2, double ref3, double con1, double con2, double con3) {

    /** @throws IllegalArgumentException when e is not from 0 to 1 */
    static OutcomeRates of(Dispositions counts, double e) {
        if (!(e >= 0 && e <= 1)) {
            throw new IllegalArgumentException("Not a share: " + e);
        }
        double interviews = counts.complete();
        double responded = counts.responded();
        double refused = counts.refused();
        double contacted = responded + refused + counts.other();
        double known = counts.eligible();
        double all = known + counts.unknown();
        double estimated = known + e * counts.unknown();
        double able = responded + refused;
        return new OutcomeRates(interviews / all, responded / all, interviews / estimated, responded / estimated, interviews / known,
                responded / known, interviews / contacted, responded / contacted, interviews / able, responded / able, refused / all,
                refused / estimated, refused / known, contacted / all, contacted / estimated, contacted / known);
    }
}
