package nl.utrecht.thuis.statistics.response;

import java.util.List;
import java.util.Set;

/**
 * A feature of people in the register. "Unknown" is a category like the others.
 *
 * @param categories at least one, all different, in their order; the first that people have is the reference of a model
 * @param ordinal whether the order of the categories means something, so that only neighbours may be merged
 */
public record Variable(String name, List<String> categories, boolean ordinal) {

    /** @throws IllegalArgumentException without categories, or when one is there twice */
    public Variable {
        categories = List.copyOf(categories);
        if (categories.isEmpty()) {
            throw new IllegalArgumentException("Variable " + name + " has no categories");
        }
        if (Set.copyOf(categories).size() < categories.size()) {
            throw new IllegalArgumentException("Variable " + name + " has a category twice: " + categories);
        }
    }

    /** A variable whose categories have no order, such as a nationality. */
    public static Variable nominal(String name, List<String> categories) {
        return new Variable(name, categories, false);
    }

    /** A variable whose categories have an order, such as an age class. */
    public static Variable ordinal(String name, List<String> categories) {
        return new Variable(name, categories, true);
    }
}
