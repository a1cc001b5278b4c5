package nl.utrecht.thuis.statistics.reminding;

import java.util.List;

/**
 * How the response varies over groups that together are the register.
 *
 * @param mean p̄ = n/N
 * @param variance S² = Σ(N_h/N)(p_h - p̄)²
 */
public record Spread(double mean, double variance) {

    /** As it is now. */
    static Spread of(List<ReminderGroup> groups) {
        return of(groups, groups.stream().mapToDouble(ReminderGroup::responded).toArray());
    }

    /** @param responses of each group, real or expected */
    static Spread of(List<ReminderGroup> groups, double[] responses) {
        double people = 0;
        double responded = 0;
        for (int place = 0; place < responses.length; place++) {
            people += groups.get(place).population();
            responded += responses[place];
        }
        double mean = responded / people;
        double variance = 0;
        for (int place = 0; place < responses.length; place++) {
            long population = groups.get(place).population();
            double deviation = responses[place] / population - mean;
            variance += population / people * deviation * deviation;
        }
        return new Spread(mean, variance);
    }

    /** S. */
    public double deviation() {
        return Math.sqrt(variance);
    }

    /** R = 1 - 2S. */
    public double r() {
        return 1 - 2 * deviation();
    }

    /** CV = S/p̄; NaN without response. */
    public double cv() {
        return deviation() / mean;
    }

    /** p̄(1 + CV²): one more response in a group with a lower rate than this lowers CV, in another it raises it. */
    double turningPoint() {
        return mean * (1 + cv() * cv());
    }
}
