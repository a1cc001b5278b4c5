package nl.utrecht.thuis.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.utrecht.thuis.wave.Classification;
import nl.utrecht.thuis.wave.Counts;
import nl.utrecht.thuis.wave.Feature;
import nl.utrecht.thuis.wave.ParticipationTable;
import nl.utrecht.thuis.wave.Step;
import org.jspecify.annotations.Nullable;

/**
 * The composition of the response against that of the register: table B2.1 of the report of 2023.
 *
 * @param registerSize people in the register
 * @param responses people who finished
 * @param categories every category that occurs, by variable
 */
record Representativeness(int registerSize, int withAddress, int invited, int responses, List<Category> categories) {
    /** The variables of table B2.1, and the legal group. */
    static final List<Feature> DEFAULT = List.of(Feature.SEX, Feature.AGE, Feature.NATIONALITY, Feature.GROUP);

    /**
     * A category. Percentages are 0 to 100, unrounded; those of the response are absent while there is none.
     *
     * @param variable the feature, such as {@code sex}
     * @param category verbatim as in the register's classes, such as {@code 18-25}
     * @param differencePoints response minus register, in percentage points
     */
    record Category(String variable, String category, int registerCount, double registerPercentage, int responseCount,
            @Nullable Double responsePercentage, @Nullable Double differencePoints) {}

    static Representativeness of(ParticipationTable table, Classification classification, List<Feature> variables) {
        Counts total = table.total();
        List<Category> categories = new ArrayList<>();
        for (Feature variable : variables) {
            Map<String, Counts> margin = table.margin(variable);
            margin.entrySet().stream().filter(entry -> entry.getValue().of(Step.REGISTER) > 0 || entry.getValue().of(Step.DONE) > 0)
                    .sorted(Comparator.comparingInt((Map.Entry<String, Counts> entry) -> rank(classification, variable, entry.getKey()))
                            .thenComparing(Map.Entry::getKey))
                    .forEach(entry -> categories.add(category(variable, entry.getKey(), entry.getValue(), total)));
        }
        return new Representativeness(total.of(Step.REGISTER), total.of(Step.WITH_ADDRESS), total.of(Step.INVITED), total.of(Step.DONE),
                categories);
    }

    private static Category category(Feature variable, String category, Counts counts, Counts total) {
        double register = 100.0 * counts.of(Step.REGISTER) / total.of(Step.REGISTER);
        if (total.of(Step.DONE) == 0) {
            return new Category(variable.slug(), category, counts.of(Step.REGISTER), register, 0, null, null);
        }
        double response = 100.0 * counts.of(Step.DONE) / total.of(Step.DONE);
        return new Category(variable.slug(), category, counts.of(Step.REGISTER), register, counts.of(Step.DONE), response,
                response - register);
    }

    /** Declared categories in their order, then the register's own by name, then the others and the unknown. */
    private static int rank(Classification classification, Feature variable, String category) {
        int declared = classification.categories(variable).indexOf(category);
        if (declared >= 0) {
            return declared;
        }
        if (category.equals(Classification.OTHER)) {
            return Integer.MAX_VALUE - 1;
        }
        return category.equals(Feature.UNKNOWN) ? Integer.MAX_VALUE : Integer.MAX_VALUE - 2;
    }
}
