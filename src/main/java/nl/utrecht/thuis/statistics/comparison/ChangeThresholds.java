package nl.utrecht.thuis.statistics.comparison;

/**
 * From where on a change between two waves is not shown. A setting.
 *
 * @param coverage the greatest difference in coverage, as a proportion
 * @param countedCategory coverage is looked at in categories with so many people in either wave
 * @param respondents the fewest respondents of a category that was weighted on
 * @param representativityErrors the greatest difference in R, in standard errors of that difference
 * @param variation a CV from here on is amber
 * @param greatestVariation a CV above this is red
 * @param weightingErrors the weighting must move a figure by less than so many of its standard errors
 * @param relevantChange the change that policy cares about, in the unit of the figure
 */
public record ChangeThresholds(double coverage, long countedCategory, long respondents, double representativityErrors, double variation,
        double greatestVariation, double weightingErrors, double relevantChange) {
    /** 5 points, 50 people, 20 respondents, 2 errors, .25 and .40, 1 error; and 10 points for policy. */
    public static final ChangeThresholds DEFAULT = new ChangeThresholds(.05, 50, 20, 2, .25, .40, 1, .10);

    public ChangeThresholds {
        if (!(coverage >= 0 && countedCategory >= 0 && respondents >= 0 && representativityErrors >= 0 && weightingErrors >= 0)) {
            throw new IllegalArgumentException(
                    "Thresholds below 0: " + coverage + ", " + countedCategory + ", " + respondents + ", " + representativityErrors + ", "
                            + weightingErrors);
        }
        if (!(variation >= 0 && variation <= greatestVariation && relevantChange > 0)) {
            throw new IllegalArgumentException("A CV from " + variation + " to " + greatestVariation + ", a change of " + relevantChange);
        }
    }

    /** The same with another change that policy cares about. */
    public ChangeThresholds forChangeOf(double change) {
        return new ChangeThresholds(coverage, countedCategory, respondents, representativityErrors, variation, greatestVariation,
                weightingErrors, change);
    }
}
