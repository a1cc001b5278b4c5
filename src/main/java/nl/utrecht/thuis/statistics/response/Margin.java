package nl.utrecht.thuis.statistics.response;

import java.util.List;

/**
 * One category of one variable, counted.
 *
 * @param population people in the base (the register, or those invited), N_k &ge; 0
 * @param responses those of them who responded, 0 &le; n_k &le; N_k
 */
public record Margin(String category, long population, long responses) {

    /** @throws IllegalArgumentException when more responded than there are, or a count is negative */
    public Margin {
        if (responses < 0 || responses > population) {
            throw new IllegalArgumentException("Category " + category + ": " + responses + " responses of " + population + " people");
        }
    }

    /** p_k = n_k / N_k, from 0 to 1; NaN for a category that nobody has. */
    public double rate() {
        return (double) responses / population;
    }

    /** Whether all who are in it responded, or none: a logistic model then has no finite coefficient for it. */
    public boolean separates() {
        return population > 0 && (responses == 0 || responses == population);
    }

    /** N, the people in all categories. */
    public static long population(List<Margin> margins) {
        return margins.stream().mapToLong(Margin::population).reduce(0, Math::addExact);
    }

    /** n, the responses in all categories. */
    public static long responses(List<Margin> margins) {
        return margins.stream().mapToLong(Margin::responses).reduce(0, Math::addExact);
    }
}
