package nl.utrecht.thuis.statistics.response;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Representativity of a response in one go: separating categories are merged, one model is fitted, and all indicators come of it.
 *
 * @param table what was modelled, with merged categories
 * @param merged what was merged, to be said beside every figure
 * @param model empty when nobody or everybody responded
 * @param indicator R and CV
 * @param partials one for each variable, in their order
 */
public record Representativity(ResponseTable table, List<Collapsing.Merged> merged, Optional<LogisticRegression> model,
        RIndicator indicator,
        List<PartialIndicators> partials) {

    public Representativity {
        merged = List.copyOf(merged);
        partials = List.copyOf(partials);
    }

    /**
     * Of the main effects of all variables.
     *
     * @throws Separation when only a combination of categories decides who responds: that happens where combinations are rare, early in a fieldwork;
     *         then take fewer variables
     */
    public static Representativity of(ResponseTable table) {
        Collapsing collapsing = Collapsing.of(table);
        Representativity modelled = ofModellable(collapsing.table());
        return new Representativity(collapsing.table(), collapsing.merged(), modelled.model, modelled.indicator, modelled.partials);
    }

    static Representativity ofModellable(ResponseTable table) {
        Optional<LogisticRegression> model = table.hasBoth() ? Optional.of(LogisticRegression.fit(table)) : Optional.empty();
        RIndicator indicator = model.map(RIndicator::of).orElseGet(() -> RIndicator.of(table));
        double[] propensities = model.map(LogisticRegression::propensities).orElseGet(() -> {
            double[] equal = new double[table.cells()];
            Arrays.fill(equal, indicator.meanPropensity());
            return equal;
        });
        return new Representativity(table, List.of(), model, indicator, table.variables().stream()
                .map(variable -> PartialIndicators.of(table, propensities, indicator, variable.name())).toList());
    }

    /** @throws IllegalArgumentException when there is no such variable */
    public PartialIndicators partial(String variable) {
        return partials.get(table.index(variable));
    }
}
