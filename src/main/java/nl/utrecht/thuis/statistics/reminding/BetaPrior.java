package nl.utrecht.thuis.statistics.reminding;

/**
 * What is expected of the conversion of reminders in a group before anything is known of the group, as a beta distribution (Gelman et al., <i>Bayesian Data
 * Analysis</i>, 3rd ed., 2013, section 2.4). It keeps a group in which two of three responded from counting as one in which two thirds will.
 *
 * @param mean from 0 to 1
 * @param strength as how many reminders the expectation counts, at least 0
 */
public record BetaPrior(double mean, double strength) {

    /** @throws IllegalArgumentException when the mean is no share, or the strength is negative or infinite */
    public BetaPrior {
        if (!(mean >= 0 && mean <= 1) || !(strength >= 0) || Double.isInfinite(strength)) {
            throw new IllegalArgumentException("Not a beta distribution: mean " + mean + ", strength " + strength);
        }
    }

    /**
     * The mean after a round: (strength·mean + converted)/(strength + reminded); the mean itself where nobody was reminded.
     *
     * @param reminded people of the group who were reminded in the previous round
     * @param converted those of them who then responded
     * @return q_h, from 0 to 1
     * @throws IllegalArgumentException unless 0 &le; converted &le; reminded
     */
    public double conversion(long reminded, long converted) {
        if (converted < 0 || converted > reminded) {
            throw new IllegalArgumentException(converted + " responses to " + reminded + " reminders");
        }
        return strength + reminded == 0 ? mean : (strength * mean + converted) / (strength + reminded);
    }
}
