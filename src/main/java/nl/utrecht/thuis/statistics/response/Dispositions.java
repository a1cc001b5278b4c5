package nl.utrecht.thuis.statistics.response;

/**
 * What became of everybody who was invited (AAPOR, <i>Standard Definitions</i>, 10th ed., 2023). What is complete and what partial is decided before the
 * fieldwork. In a register of named people a bounced mail is non-contact, not unknown eligibility; who turned out not to belong leaves the counts.
 *
 * @param complete I, interviews
 * @param partial P
 * @param refused R, refusals and break-offs
 * @param notContacted NC
 * @param other O, eligible and did not respond for another reason
 * @param unknownHousehold UH, unknown whether eligible
 * @param unknownOther UO, unknown for another reason
 */
public record Dispositions(long complete, long partial, long refused, long notContacted, long other, long unknownHousehold,
        long unknownOther) {

    /** @throws IllegalArgumentException when a count is negative */
    public Dispositions {
        for (long count : new long[]{complete, partial, refused, notContacted, other, unknownHousehold, unknownOther}) {
            if (count < 0) {
                throw new IllegalArgumentException("A negative count: " + count);
            }
        }
    }

    /** I + P. */
    public long responded() {
        return complete + partial;
    }

    /** K: known to be eligible. */
    public long eligible() {
        return responded() + refused + notContacted + other;
    }

    /** U: of whom it is unknown. */
    public long unknown() {
        return unknownHousehold + unknownOther;
    }

    /**
     * The rates.
     *
     * @param eligibleShare e, which part of those unknown is thought to be eligible, from 0 to 1; of a register of named people 1
     */
    public OutcomeRates rates(double eligibleShare) {
        return OutcomeRates.of(this, eligibleShare);
    }
}
