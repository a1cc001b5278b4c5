package nl.utrecht.thuis.statistics.comparison;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A figure of a wave and what must be known of the wave to compare it.
 *
 * @param measured what it measures, of whom
 * @param weighted the figure as it is shown
 * @param unweighted the figure without weights
 * @param standardError of the weighted figure, at least 0
 * @param spread the standard deviation of the outcome: √(p(1−p)) for a proportion
 * @param representativity of the response; NaN where unknown, which no rule takes for good
 * @param coverage people with an address over people of the register, 0 to 1
 * @param categories by category (such as {@code sex=man}): each that was weighted on or whose coverage is known
 */
public record WaveFigure(Measured measured, double weighted, double unweighted, double standardError, double spread,
        Representativity representativity, double coverage, Map<String, Category> categories) {
    public WaveFigure {
        categories = Collections.unmodifiableMap(new LinkedHashMap<>(categories));
        if (!(standardError >= 0 && spread >= 0)) {
            throw new IllegalArgumentException("A figure with error " + standardError + " and spread " + spread);
        }
    }

    /**
     * Names that are equal if and only if it is the same.
     *
     * @param item what was asked, in which words
     * @param scale which answers there were and which of them count
     * @param population who belongs to the register
     * @param model on which variables the R-indicator was made, and with which link
     */
    public record Measured(String item, String scale, String population, String model) {}

    /**
     * @param r the R-indicator
     * @param error its standard error
     * @param variation CV, the coefficient of variation of the propensities
     */
    public record Representativity(double r, double error, double variation) {}

    /**
     * @param register people in it
     * @param coverage of whom with an address, 0 to 1
     * @param respondents who responded
     * @param weightedOn whether the weights reach its number in the register
     */
    public record Category(long register, double coverage, long respondents, boolean weightedOn) {}

    /** How far non-response alone could have moved the figure: CV times the spread (Schouten, Cobben and Bethlehem 2009). */
    public double maximalBias() {
        return representativity.variation() * spread;
    }

    /** √(p(1−p)). */
    public static double spreadOfProportion(double p) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("A proportion of " + p);
        }
        return Math.sqrt(p * (1 - p));
    }
}
