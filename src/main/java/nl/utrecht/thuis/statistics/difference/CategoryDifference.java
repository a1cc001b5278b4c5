package nl.utrecht.thuis.statistics.difference;

import java.math.BigDecimal;
import java.math.RoundingMode;
import nl.utrecht.thuis.statistics.response.Margin;

/**
 * How one category of the response differs from the register.
 *
 * @param margin its people and responses
 * @param population N, people of all categories
 * @param responses n, responses of all categories
 * @param exactP probability, if chance decides who responds, of a count that is at most as probable as this one (Fisher, two-sided)
 * @param holmP the same, adjusted for all categories of the variable that people have
 */
public record CategoryDifference(Margin margin, long population, long responses, double exactP, double holmP) {

    /** n_k/n, from 0 to 1; NaN without responses. */
    public double responseShare() {
        return (double) margin.responses() / responses;
    }

    /** N_k/N, from 0 to 1; NaN for a register of nobody. */
    public double registerShare() {
        return (double) margin.population() / population;
    }

    /** n N_k/N: the responses that the category would have if all responded alike. */
    public double expected() {
        return distribution().mean();
    }

    /** The share of the responses less that of the register, in percentage points; NaN without responses. */
    public double points() {
        return 100 * (responseShare() - registerShare());
    }

    /**
     * The difference in points as tables print it: to an integer, half away from zero, without rounding before that.
     *
     * @throws ArithmeticException without responses
     */
    public int roundedPoints() {
        BigDecimal difference = BigDecimal.valueOf(margin.responses()).multiply(BigDecimal.valueOf(population))
                .subtract(BigDecimal.valueOf(margin.population()).multiply(BigDecimal.valueOf(responses)));
        return difference.scaleByPowerOfTen(2)
                .divide(BigDecimal.valueOf(responses).multiply(BigDecimal.valueOf(population)), 0, RoundingMode.HALF_UP).intValueExact();
    }

    /** The distance from what was expected in standard deviations, when chance decides who responds (hypergeometric); 0 where nothing can vary. */
    public double z() {
        double deviation = distribution().deviation();
        return deviation == 0 ? 0 : (margin.responses() - expected()) / deviation;
    }

    /** The adjusted residual of the table of respondents and non-respondents (Haberman, <i>Biometrics</i> 29, 1973): z·√(N/(N-1)). */
    public double standardizedResidual() {
        return population < 2 ? 0 : z() * Math.sqrt(population / (population - 1.0));
    }

    private Hypergeometric distribution() {
        return new Hypergeometric(population, margin.population(), responses);
    }
}
