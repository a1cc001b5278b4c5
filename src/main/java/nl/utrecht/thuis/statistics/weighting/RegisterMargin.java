package nl.utrecht.thuis.statistics.weighting;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How many people of the register are in each category of a variable.
 *
 * @param variable its name
 * @param ordered whether the categories have an order that means something (age classes); these are collapsed with a neighbour only
 * @param categories people by category, none below 0, in order
 */
public record RegisterMargin(String variable, boolean ordered, Map<String, Long> categories) {
    public RegisterMargin {
        categories = Collections.unmodifiableMap(new LinkedHashMap<>(categories));
        categories.forEach((category, people) -> {
            if (people < 0) {
                throw new IllegalArgumentException(people + " people in category " + category);
            }
        });
    }

    /** Of a variable whose categories have no order. */
    public RegisterMargin(String variable, Map<String, Long> categories) {
        this(variable, false, categories);
    }

    /** People in the register. */
    public long total() {
        return categories.values().stream().mapToLong(Long::longValue).sum();
    }
}
