package nl.utrecht.thuis.statistics.weighting;

import java.util.List;

/**
 * Categories of a variable that were made one, because too few responded in one of them.
 *
 * @param variable its name
 * @param categories as they were in the register, at least two
 * @param into the name of what they became
 * @param respondents people in it who responded
 * @param register people in it
 */
public record CategoryMerge(String variable, List<String> categories, String into, long respondents, long register) {
    public CategoryMerge {
        categories = List.copyOf(categories);
    }
}
