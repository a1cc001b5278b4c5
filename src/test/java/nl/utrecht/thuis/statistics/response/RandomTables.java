package nl.utrecht.thuis.statistics.response;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Seeded tables in which every combination of categories has people who responded and people who did not, so that nothing separates. */
final class RandomTables {
    private final Random random;

    RandomTables(long seed) {
        random = new Random(seed);
    }

    /** Of so many variables, with two to five categories each; at most so many people in a combination. */
    ResponseTable next(int variables, int most) {
        List<Variable> chosen = IntStream.range(0, variables)
                .mapToObj(index -> Variable.nominal("v" + index,
                        IntStream.range(0, 2 + random.nextInt(4)).mapToObj(code -> "c" + code).toList()))
                .toList();
        ResponseTableBuilder builder = ResponseTable.of(chosen);
        for (List<String> combination : combinations(chosen)) {
            int population = 2 + random.nextInt(most - 1);
            builder.add(combination, population, 1 + random.nextInt(population - 1));
        }
        return builder.build();
    }

    static List<List<String>> combinations(List<Variable> variables) {
        List<List<String>> combinations = List.of(List.of());
        for (Variable variable : variables) {
            List<List<String>> longer = new ArrayList<>();
            for (List<String> combination : combinations) {
                variable.categories().forEach(category -> longer.add(Stream.concat(combination.stream(), Stream.of(category)).toList()));
            }
            combinations = longer;
        }
        return combinations;
    }
}
