package nl.utrecht.thuis.statistics.simulation;

/**
 * Something asked of everybody. How often it is so in each legal group is published (report 2024, of the respondents); how it depends on the
 * rest is made up, in log odds.
 */
enum Indicator {
    PAID_WORK(true, .06, .54, -0.5, 0.1, -0.5, -0.8), HEALTHY(true, .56, .82, 0.5, -0.7, 0, -0.5), SOMEBODY_TO_TURN_TO(true, .54, .77, 0,
            0.2, 0, -0.5), TROUBLE_WITH_MONEY(false, .50, .28, 0.4, 0, 0, 0.5), TROUBLE_WITH_HOUSING(false, .33, .21, 0.6, -0.3, 0, 0.3);

    private final boolean favourable;
    private final double asylum;
    private final double family;
    private final double youngest;
    private final double oldest;
    private final double woman;
    private final double offTheUsualRoutes;

    Indicator(boolean favourable, double asylum, double family, double youngest, double oldest, double woman, double offTheUsualRoutes) {
        this.favourable = favourable;
        this.asylum = asylum;
        this.family = family;
        this.youngest = youngest;
        this.oldest = oldest;
        this.woman = woman;
        this.offTheUsualRoutes = offTheUsualRoutes;
    }

    /** Whether somebody of whom this is so fares well in it, and not badly. */
    boolean favourable() {
        return favourable;
    }

    /** How probably it is so of this person. */
    double probability(Person person) {
        double share = person.legalGroup().equals("asylum") ? asylum : family;
        double logOdds = Math.log(share / (1 - share));
        logOdds += person.age().equals("18-25") ? youngest : person.age().equals("41+") ? oldest : 0;
        logOdds += person.sex().equals("woman") ? woman : 0;
        logOdds += person.offTheUsualRoutes() ? offTheUsualRoutes : 0;
        return 1 / (1 + Math.exp(-logOdds));
    }
}
