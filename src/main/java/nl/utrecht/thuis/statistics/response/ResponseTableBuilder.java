package nl.utrecht.thuis.statistics.response;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects the cells of a {@link ResponseTable}; the same combination may be added more than once, down to a person at a time. */
public final class ResponseTableBuilder {
    private final List<Variable> variables;
    private final List<Map<String, Integer>> codesByCategory;
    private int[][] codes;
    private long[] populations = new long[16];
    private long[] responses = new long[16];
    private int rows;

    ResponseTableBuilder(List<Variable> variables) {
        this.variables = variables;
        codesByCategory = variables.stream().map(ResponseTableBuilder::codesByCategory).toList();
        codes = new int[variables.size()][16];
    }

    /**
     * Adds people who are alike.
     *
     * @param categories one for each variable, in their order
     * @param population how many they are, N_c &ge; 0
     * @param responded how many of them responded, 0 &le; n_c &le; N_c
     * @throws IllegalArgumentException for an unknown category, another number of categories, or impossible counts
     */
    public ResponseTableBuilder add(List<String> categories, long population, long responded) {
        if (categories.size() != variables.size()) {
            throw new IllegalArgumentException(variables.size() + " categories are needed: " + categories);
        }
        if (responded < 0 || responded > population) {
            throw new IllegalArgumentException(categories + ": " + responded + " responses of " + population + " people");
        }
        grow();
        for (int index = 0; index < codes.length; index++) {
            Integer code = codesByCategory.get(index).get(categories.get(index));
            if (code == null) {
                throw new IllegalArgumentException("Variable " + variables.get(index).name() + " has no category " + categories.get(index));
            }
            codes[index][rows] = code;
        }
        populations[rows] = population;
        responses[rows] = responded;
        rows++;
        return this;
    }

    public ResponseTable build() {
        return ResponseTable.merging(variables, Arrays.stream(codes).map(column -> Arrays.copyOf(column, rows)).toArray(int[][]::new),
                Arrays.copyOf(populations, rows), Arrays.copyOf(responses, rows));
    }

    private void grow() {
        if (rows == populations.length) {
            int more = Math.multiplyExact(rows, 2);
            populations = Arrays.copyOf(populations, more);
            responses = Arrays.copyOf(responses, more);
            codes = Arrays.stream(codes).map(column -> Arrays.copyOf(column, more)).toArray(int[][]::new);
        }
    }

    private static Map<String, Integer> codesByCategory(Variable variable) {
        Map<String, Integer> codes = new HashMap<>();
        variable.categories().forEach(category -> codes.put(category, codes.size()));
        return codes;
    }
}
