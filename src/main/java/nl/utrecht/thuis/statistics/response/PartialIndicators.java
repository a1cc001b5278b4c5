package nl.utrecht.thuis.statistics.response;

import java.util.ArrayList;
import java.util.List;

/**
 * What one variable has to do with the variation of the response: unconditional by itself, conditional within the combinations of the other variables
 * (Schouten, Shlomo &amp; Skinner 2011; RISQ manual 2.1, section 2.4).
 *
 * @param unconditional Pu, adjusted for bias as R is; 0 when it tells nothing
 * @param unconditionalUnadjusted Pu as the categories give it
 * @param standardError of Pu: half that of R of this variable alone; NaN where that is
 * @param conditional Pc, adjusted
 * @param conditionalUnadjusted Pc as the categories give it
 * @param meanPropensity by which a partial indicator is divided to compare at different response
 * @param categories in their order; never adjusted
 */
public record PartialIndicators(String variable, double unconditional, double unconditionalUnadjusted, double standardError,
        double conditional,
        double conditionalUnadjusted, double meanPropensity, List<Category> categories) {

    /**
     * @param unconditional Pu with its standard error
     * @param conditional Pc, at least 0
     */
    public record Category(UnconditionalPartial unconditional, double conditional) {}

    public PartialIndicators {
        categories = List.copyOf(categories);
    }

    /**
     * Of one variable, in the model with the main effects of all variables of the table.
     *
     * @throws Separation when a category decides who responds
     * @throws IllegalArgumentException when there is no such variable
     */
    public static PartialIndicators of(ResponseTable table, String variable) {
        return Representativity.ofModellable(table).partial(variable);
    }

    /** @param propensities of each cell of the table */
    static PartialIndicators of(ResponseTable table, double[] propensities, RIndicator whole, String variable) {
        List<UnconditionalPartial> unconditional = UnconditionalPartial.of(table.margins(variable));
        double[] conditional = conditional(table, propensities, variable);
        List<Category> categories = new ArrayList<>();
        double squares = 0;
        for (int code = 0; code < conditional.length; code++) {
            categories.add(new Category(unconditional.get(code), Math.sqrt(conditional[code])));
            squares += conditional[code];
        }
        double pu = UnconditionalPartial.total(unconditional);
        double pc = Math.sqrt(squares);
        double adjustment = Math.sqrt(whole.factor());
        return new PartialIndicators(variable, pu * adjustment, pu, RIndicator.of(table.only(variable)).standardError() / 2,
                pc * adjustment, pc, whole.meanPropensity(), categories);
    }

    /** The part of the coefficient of variation that is the variable's by itself: Pu/p̄; NaN without response. */
    public double unconditionalCv() {
        return unconditional / meanPropensity;
    }

    /** The part of the coefficient of variation that no other variable has: Pc/p̄; NaN without response. */
    public double conditionalCv() {
        return conditional / meanPropensity;
    }

    /** The square of Pc per category: (1/N) Σ (p_i - mean of p among people like i in all other variables)². */
    private static double[] conditional(ResponseTable table, double[] propensities, String variable) {
        Grouping alike = table.without(variable);
        double[] people = new double[alike.size()];
        double[] sums = new double[alike.size()];
        for (int cell = 0; cell < propensities.length; cell++) {
            people[alike.of(cell)] += table.population(cell);
            sums[alike.of(cell)] += table.population(cell) * propensities[cell];
        }
        int index = table.index(variable);
        double[] squares = new double[table.variables().get(index).categories().size()];
        for (int cell = 0; cell < propensities.length; cell++) {
            double deviation = propensities[cell] - sums[alike.of(cell)] / people[alike.of(cell)];
            squares[table.code(index, cell)] += table.population(cell) * deviation * deviation / table.population();
        }
        return squares;
    }
}
