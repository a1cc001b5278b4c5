package nl.utrecht.thuis.statistics.simulation;

/**
 * What decides who responds. Beside what is named here everybody has an inclination of their own, which no register knows, so that who is still silent
 * after two mails is less ready than who was silent after one.
 */
enum Mechanism {
    /** Nothing that is known or asked. */
    CHANCE("chance alone", -1.83, -2.25, 0, 0, 0, 0, 0),
    /** Legal group and age: what is planned and weighted on. */
    FEATURES("features in use", -1.83, -2.25, 1, 0, 0, 0, 0),
    /** The route too, which is not used. */
    UNSEEN("a feature not in use too", -1.55, -1.97, 1, -1, 0, 0, 0),
    /** How people fare too: what is asked. */
    ANSWER("the answers too", -1.8, -2.22, 1, 0, 0.25, 0, 0),
    /** As with features, but who lags behind hardly listens to a reminder. */
    DEAF("who lags hardly listens", -1.83, -2.1, 1, 0, 0, -1.2, 0),
    /** As with features, but of those who lag behind a reminder moves mostly those who fare well. */
    LATECOMERS("who lags and listens fares well", -1.83, -2.25, 1, 0, 0, 0, 0.8);

    /** What a mail asks for the first time, or again. */
    enum Stage {
        INVITATION, REGULAR_REMINDER, EXTRA_REMINDER
    }

    private static final double USUALLY_FAVOURABLE = 3;

    private final String title;
    private final double atInvitation;
    private final double atReminder;
    private final double features;
    private final double offTheUsualRoutes;
    private final double faring;
    private final double laggingAtReminder;
    private final double laggingFaringAtReminder;

    Mechanism(String title, double atInvitation, double atReminder, double features, double offTheUsualRoutes, double faring,
            double laggingAtReminder, double laggingFaringAtReminder) {
        this.title = title;
        this.atInvitation = atInvitation;
        this.atReminder = atReminder;
        this.features = features;
        this.offTheUsualRoutes = offTheUsualRoutes;
        this.faring = faring;
        this.laggingAtReminder = laggingAtReminder;
        this.laggingFaringAtReminder = laggingFaringAtReminder;
    }

    String title() {
        return title;
    }

    /**
     * How probably a person who has an address and is silent so far responds to this mail.
     *
     * @param favourable in how many of the five indicators the person fares well
     * @param inclination the person's own, in log odds
     */
    double probability(Stage stage, Person person, int favourable, double inclination) {
        double faresBetter = favourable - USUALLY_FAVOURABLE;
        double logOdds = inclination + features * person.readiness() + faring * faresBetter;
        logOdds += person.offTheUsualRoutes() ? offTheUsualRoutes : 0;
        logOdds += stage == Stage.INVITATION ? atInvitation : atReminder;
        if (stage != Stage.INVITATION && person.lagsBehind()) {
            logOdds += laggingAtReminder + laggingFaringAtReminder * faresBetter;
        }
        return 1 / (1 + Math.exp(-logOdds));
    }
}
