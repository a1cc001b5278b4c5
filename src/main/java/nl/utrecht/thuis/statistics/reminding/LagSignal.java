package nl.utrecht.thuis.statistics.reminding;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nl.utrecht.thuis.statistics.difference.AdjustedP;
import nl.utrecht.thuis.statistics.response.Margin;
import nl.utrecht.thuis.statistics.response.UnconditionalPartial;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Whether a category lags behind, by more than chance.
 *
 * @param partial its people and responses, Pu and the standard error of Pu
 * @param z Pu by its standard error, normal when chance decides; 0 where both are 0
 * @param holmP two-sided, adjusted for all categories of the variable that people have
 * @param responsesNeeded how many more responses, if no other category gets any, bring it to the rate of all as it is now; 0 where it does not lag
 */
public record LagSignal(UnconditionalPartial partial, double z, double holmP, long responsesNeeded) {
    /** In a smaller category a difference is noise. */
    public static final long FEWEST_PEOPLE = 25;

    /** Of all categories of a variable, in their order. */
    public static List<LagSignal> of(List<Margin> margins) {
        List<UnconditionalPartial> partials = UnconditionalPartial.of(margins);
        double[] z = partials.stream().mapToDouble(partial -> partial.value() == 0 ? 0 : partial.value() / partial.standardError())
                .toArray();
        int[] peopled = IntStream.range(0, z.length).filter(place -> margins.get(place).population() > 0).toArray();
        double[] adjusted = AdjustedP.holm(IntStream.of(peopled).mapToDouble(place -> twoSidedP(z[place])).toArray());
        double[] holmP = new double[z.length];
        Arrays.fill(holmP, 1);
        for (int rank = 0; rank < peopled.length; rank++) {
            holmP[peopled[rank]] = adjusted[rank];
        }
        long people = Margin.population(margins);
        long responses = Margin.responses(margins);
        return IntStream.range(0, z.length)
                .mapToObj(
                        place -> new LagSignal(partials.get(place), z[place], holmP[place], needed(margins.get(place), people, responses)))
                .toList();
    }

    /** Whether the category is too small for its difference to mean anything. */
    public boolean isNoise() {
        return partial.margin().population() < FEWEST_PEOPLE;
    }

    private static double twoSidedP(double z) {
        return Math.min(1, 2 * NormalDistribution.of(0, 1).survivalProbability(Math.abs(z)));
    }

    /** n_k is to be at least nN_k/N: in whole numbers, so that a category at the mean needs none. */
    private static long needed(Margin margin, long people, long responses) {
        long product = Math.multiplyExact(responses, margin.population());
        return people == 0 ? 0 : Math.max(0, (product + people - 1) / people - margin.responses());
    }
}
