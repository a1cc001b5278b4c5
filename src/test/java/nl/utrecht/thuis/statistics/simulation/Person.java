package nl.utrecht.thuis.statistics.simulation;

import java.util.List;

/**
 * Somebody in the register.
 *
 * @param legalGroup {@code asylum} or {@code family}
 * @param route empty where the register does not say it
 * @param address whether an invitation can be sent
 */
record Person(String sex, String age, String legalGroup, String route, boolean address) {
    static final List<String> SEXES = List.of("man", "woman");
    static final List<String> AGES = List.of("18-25", "26-30", "31-40", "41+");
    static final List<String> LEGAL_GROUPS = List.of("asylum", "family");

    /** Whether the route is the slow one, or not filled in: what nobody plans or weights on here. */
    boolean offTheUsualRoutes() {
        return route.isEmpty() || route.equals("Z");
    }

    /** How much sooner people like this one respond, as log odds: much as in the second measurement, where the young and asylum lagged behind. */
    double readiness() {
        double ofAge = new double[]{-0.9, 0, 0.5, 0.1}[AGES.indexOf(age)];
        return ofAge + (legalGroup.equals("asylum") ? -0.35 : 0.35);
    }

    /** Whether people like this one lag clearly behind where features matter. */
    boolean lagsBehind() {
        return readiness() < -0.3;
    }
}
