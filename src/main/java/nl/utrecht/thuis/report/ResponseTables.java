package nl.utrecht.thuis.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.utrecht.thuis.statistics.response.ResponseTable;
import nl.utrecht.thuis.statistics.response.ResponseTableBuilder;
import nl.utrecht.thuis.statistics.response.Variable;
import nl.utrecht.thuis.wave.Background;
import nl.utrecht.thuis.wave.Classification;
import nl.utrecht.thuis.wave.Counts;
import nl.utrecht.thuis.wave.Feature;
import nl.utrecht.thuis.wave.ParticipationTable;
import nl.utrecht.thuis.wave.Step;

/** The counts of a wave as the statistics take them. Unknown is a category like the others, and is never left out. */
final class ResponseTables {

    private ResponseTables() {}

    /** The joint counts of these features, of the people of that base. */
    static ResponseTable of(ParticipationTable table, Classification classification, List<Feature> features, Base base) {
        ResponseTableBuilder builder = ResponseTable
                .of(features.stream().map(feature -> variable(table, classification, feature)).toList());
        for (Map.Entry<Background, Counts> cell : table.by(features).entrySet()) {
            builder.add(features.stream().map(feature -> cell.getKey().category(feature).orElse(Feature.UNKNOWN)).toList(),
                    base.people(cell.getValue()), cell.getValue().of(Step.DONE));
        }
        return builder.build();
    }

    /** The categories of a feature that people of the register have: declared ones in their order, then the register's own by name, the others and the unknown last. */
    static List<String> categories(ParticipationTable table, Classification classification, Feature feature) {
        List<String> declared = classification.categories(feature);
        Comparator<String> order = Comparator.comparingInt(category -> rank(declared, category));
        return table.margin(feature).entrySet().stream()
                .filter(entry -> entry.getValue().of(Step.REGISTER) > 0 || entry.getValue().of(Step.DONE) > 0).map(Map.Entry::getKey)
                .sorted(order.thenComparing(Comparator.naturalOrder())).toList();
    }

    private static Variable variable(ParticipationTable table, Classification classification, Feature feature) {
        List<String> categories = new ArrayList<>(categories(table, classification, feature));
        Collection<String> all = table.margin(feature).keySet();
        all.stream().filter(category -> !categories.contains(category)).sorted().forEach(categories::add);
        return switch (feature) {
            case AGE, LEVEL, COHORT -> Variable.ordinal(feature.slug(), categories);
            default -> Variable.nominal(feature.slug(), categories);
        };
    }

    private static int rank(List<String> declared, String category) {
        int place = declared.indexOf(category);
        if (place >= 0) {
            return place;
        }
        if (category.equals(Classification.OTHER)) {
            return Integer.MAX_VALUE - 1;
        }
        return category.equals(Feature.UNKNOWN) ? Integer.MAX_VALUE : Integer.MAX_VALUE - 2;
    }
}
