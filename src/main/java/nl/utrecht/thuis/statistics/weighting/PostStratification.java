package nl.utrecht.thuis.statistics.weighting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Post-stratification: in every joint cell of the variables the weights reach the register. It is raking on the one variable whose categories are
 * those cells, which fits in a single cycle.
 */
public final class PostStratification {
    private PostStratification() {}

    /**
     * @param register people of the register by their categories of all variables of the respondents, in that order
     * @throws WeightingRefused where nobody responded, or nobody of a cell in which the register has people
     */
    public static Weights weights(Map<List<String>, Long> register, Respondents respondents) {
        Map<String, Long> cells = new LinkedHashMap<>();
        register.forEach((categories, people) -> {
            if (cells.put(join(categories), people) != null) {
                throw new IllegalArgumentException("Two cells of the register would be called " + join(categories));
            }
        });
        String variable = join(respondents.variables());
        Respondents crossed = respondents.recoded(List.of(variable), categories -> List.of(join(categories)));
        return Raking.DEFAULT.weights(List.of(new RegisterMargin(variable, cells)), crossed);
    }

    /**
     * The standard error of a mean under post-stratification, given how many responded in each cell (Holt and Smith 1979, JRSS A 142, 33–46):
     * {@code √Σ (N_h/N)²(1−n_h/N_h) s_h²/n_h}. The linearised error does not condition on that.
     *
     * @param weights made here
     * @param y an outcome per row
     * @return NaN where a cell with more people than respondents has one respondent only, so that nothing is known of its spread
     */
    public static double conditionalError(Weights weights, double[] y) {
        Respondents crossed = weights.respondents();
        long[] people = crossed.cellCounts();
        double[] mean = new double[people.length];
        double[] squares = new double[people.length];
        double[] register = new double[people.length];
        for (int row = 0; row < crossed.rows(); row++) {
            mean[crossed.cell(row)] += crossed.count(row) * y[row] / people[crossed.cell(row)];
            register[crossed.cell(row)] += crossed.count(row) * weights.of(row);
        }
        for (int row = 0; row < crossed.rows(); row++) {
            double distance = y[row] - mean[crossed.cell(row)];
            squares[crossed.cell(row)] += crossed.count(row) * distance * distance;
        }
        double variance = 0;
        for (int cell = 0; cell < people.length; cell++) {
            double share = register[cell] / weights.sum();
            double unseen = 1 - people[cell] / register[cell];
            variance += people[cell] == 0 || unseen < 1e-12
                    ? 0
                    : share * share * unseen * squares[cell] / (people[cell] - 1.0) / people[cell];
        }
        return Math.sqrt(variance);
    }

    private static String join(List<String> parts) {
        return String.join(" × ", parts);
    }
}
