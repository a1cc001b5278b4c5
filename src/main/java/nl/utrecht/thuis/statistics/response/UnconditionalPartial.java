package nl.utrecht.thuis.statistics.response;

import java.util.List;

/**
 * How much one category adds to the variation of the response: negative when it responds less than all do (Schouten, Shlomo &amp; Skinner 2011). In a logistic model
 * the mean propensity of a category of its variables is the category's rate, so that no model is needed.
 *
 * @param value sign(p_k - p̄)·√(N_k/N)·|p_k - p̄|; 0 for a category that nobody has
 * @param standardError for a register, in which N_k is known: W_k[(1-W_k)²v_k + Σ_{l≠k} W_l²v_l] is its square, v_l = p_l(1-p_l)/N_l
 */
public record UnconditionalPartial(Margin margin, double value, double standardError) {

    /** Of all categories of a variable. */
    public static List<UnconditionalPartial> of(List<Margin> margins) {
        double people = Margin.population(margins);
        double mean = Margin.responses(margins) / people;
        double all = margins.stream().mapToDouble(margin -> weightedVariance(margin, people)).sum();
        return margins.stream().map(margin -> of(margin, people, mean, all)).toList();
    }

    /** Pu of the variable: √Σ Pu_k². */
    public static double total(List<UnconditionalPartial> partials) {
        return Math.sqrt(partials.stream().mapToDouble(partial -> partial.value * partial.value).sum());
    }

    private static UnconditionalPartial of(Margin margin, double people, double mean, double all) {
        if (margin.population() == 0) {
            return new UnconditionalPartial(margin, 0, 0);
        }
        double share = margin.population() / people;
        double variance = margin.rate() * (1 - margin.rate()) / margin.population();
        double others = Math.max(0, all - weightedVariance(margin, people));
        return new UnconditionalPartial(margin, Math.sqrt(share) * (margin.rate() - mean),
                Math.sqrt(share * ((1 - share) * (1 - share) * variance + others)));
    }

    /** W_l² v_l. */
    private static double weightedVariance(Margin margin, double people) {
        return margin.population() == 0 ? 0 : margin.population() / people / people * margin.rate() * (1 - margin.rate());
    }
}
