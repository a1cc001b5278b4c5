package nl.utrecht.thuis.statistics.weighting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The cells of the respondents beside the margins that their weights must reach: each category of each variable is a column of zeros and ones. */
final class Calibrated {
    private final Respondents respondents;
    private final List<RegisterMargin> margins;
    /** By variable and cell: the column of the cell's category. */
    private final int[][] column;
    private final long[] people;
    private final double[] target;
    private final long registerSize;
    private final long n;

    /**
     * @throws IllegalArgumentException where margins have different totals, a respondent has a category without a margin, or a category has more
     *             respondents than people
     * @throws WeightingRefused where nobody of a category responded
     */
    Calibrated(List<RegisterMargin> margins, Respondents respondents) {
        if (margins.isEmpty()) {
            throw new IllegalArgumentException("No margins");
        }
        this.respondents = respondents;
        this.margins = List.copyOf(margins);
        people = respondents.cellCounts();
        n = respondents.size();
        registerSize = margins.get(0).total();
        if (n == 0) {
            throw new WeightingRefused(WeightingRefused.Reason.NO_RESPONDENTS, "", "", "Nobody responded");
        }
        column = new int[margins.size()][people.length];
        List<Double> targets = new ArrayList<>();
        for (int v = 0; v < margins.size(); v++) {
            check(margins.get(v));
            encode(margins.get(v), column[v], targets.size());
            margins.get(v).categories().values().forEach(count -> targets.add((double) count));
        }
        target = targets.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private void check(RegisterMargin margin) {
        if (margin.total() != registerSize) {
            throw new IllegalArgumentException(
                    "The margin of " + margin.variable() + " has " + margin.total() + " people, another one " + registerSize);
        }
        Map<String, Long> responded = respondents.tally(margin.variable());
        responded.forEach((category, count) -> {
            if (count > margin.categories().getOrDefault(category, 0L)) {
                throw new IllegalArgumentException(
                        count + " respondents in " + category + " of " + margin.variable() + ", where the register has "
                                + margin.categories().getOrDefault(category, 0L));
            }
        });
        margin.categories().forEach((category, count) -> {
            if (count > 0 && responded.getOrDefault(category, 0L) == 0) {
                throw new WeightingRefused(WeightingRefused.Reason.EMPTY_CATEGORY, margin.variable(), category,
                        "Nobody of " + count + " people in " + category + " of " + margin.variable() + " responded");
            }
        });
    }

    private void encode(RegisterMargin margin, int[] columns, int firstColumn) {
        List<String> categories = List.copyOf(margin.categories().keySet());
        Map<String, Integer> columnOf = new HashMap<>();
        categories.forEach(category -> columnOf.put(category, firstColumn + columnOf.size()));
        int place = respondents.place(margin.variable());
        for (int cell = 0; cell < columns.length; cell++) {
            // A cell without people may have a category that the register does not know: it weighs nothing, whatever its column.
            columns[cell] = columnOf.getOrDefault(respondents.cells().get(cell).get(place), firstColumn);
        }
    }

    Respondents respondents() {
        return respondents;
    }

    long registerSize() {
        return registerSize;
    }

    int variables() {
        return column.length;
    }

    int columns() {
        return target.length;
    }

    double target(int columnNumber) {
        return target[columnNumber];
    }

    int column(int variable, int cell) {
        return column[variable][cell];
    }

    long people(int cell) {
        return people[cell];
    }

    int cells() {
        return people.length;
    }

    /** The weight of everybody before weighting: N/n. */
    double baseWeight() {
        return (double) registerSize / n;
    }

    /** The weighted number of people in each column. */
    double[] reached(double[] weights) {
        double[] reached = new double[target.length];
        for (int[] columns : column) {
            for (int cell = 0; cell < people.length; cell++) {
                reached[columns[cell]] += people[cell] * weights[cell];
            }
        }
        return reached;
    }

    /** The greatest distance of a margin from its target, as a share of the target. */
    double deviation(double[] weights) {
        double[] reached = reached(weights);
        double greatest = 0;
        for (int k = 0; k < target.length; k++) {
            double distance = target[k] == 0 ? Math.abs(reached[k]) : Math.abs(reached[k] / target[k] - 1);
            // A comparison that NaN fails too, so that it never passes for a fit.
            greatest = distance <= greatest ? greatest : distance;
        }
        return greatest;
    }

    /** {@code X' diag(mass) X}, with the mass of each cell. */
    double[][] gram(double[] mass) {
        double[][] gram = new double[target.length][target.length];
        for (int cell = 0; cell < people.length; cell++) {
            for (int[] a : column) {
                for (int[] b : column) {
                    gram[a[cell]][b[cell]] += mass[cell];
                }
            }
        }
        return gram;
    }

    Weights weights(double[] byCell, List<Double> deviations) {
        return new Weights(this, Arrays.copyOf(byCell, byCell.length), deviations);
    }
}
