package nl.utrecht.thuis.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import nl.utrecht.thuis.statistics.difference.CompositionTest;
import nl.utrecht.thuis.statistics.difference.MonteCarloP;
import nl.utrecht.thuis.statistics.response.Collapsing;
import nl.utrecht.thuis.statistics.response.RIndicator;
import nl.utrecht.thuis.wave.Counts;
import nl.utrecht.thuis.wave.Feature;
import nl.utrecht.thuis.wave.ParticipationTable;
import nl.utrecht.thuis.wave.Step;
import org.jspecify.annotations.Nullable;

/**
 * The response against the register, in the API. A figure that does not exist is absent: shares while nobody answered, R where nobody or everybody did or
 * too few for so many variables, its standard error where all answer alike.
 *
 * @param registerSize people in the register
 * @param responses people who finished
 * @param categories every category that occurs, by variable
 * @param model the variables that R and CV are about, together
 * @param rUnadjusted R as the estimated propensities give it
 * @param r R, adjusted for bias; from 0 to 1
 * @param cv coefficient of variation of the propensities, adjusted likewise
 * @param noiseFloor what the unadjusted R is around when the response is perfectly random
 * @param merged categories that were taken together in the model, because nobody or everybody of one answered
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Representativeness(int registerSize, int withAddress, int invited, int responses, List<Category> categories, List<String> model,
        @Nullable Double rUnadjusted, @Nullable Double r, @Nullable Double rStandardError, @Nullable Double cv,
        @Nullable Double cvStandardError, @Nullable Double noiseFloor, List<Test> tests, List<Collapsing.Merged> merged) {

    /**
     * A category. Percentages are 0 to 100, unrounded; those of the response are absent while there is none.
     *
     * @param variable the feature, such as {@code sex}
     * @param category verbatim as in the register's classes, such as {@code 18-25}
     * @param differencePoints response minus register, in percentage points
     * @param partialUnconditional what the category adds to the variation of the response: negative when it answers less than all do
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Category(String variable, String category, int registerCount, double registerPercentage, int responseCount,
            @Nullable Double responsePercentage, @Nullable Double differencePoints, double partialUnconditional,
            double partialStandardError) {}

    /**
     * Respondents against non-respondents.
     *
     * @param pValue of chi-squared
     * @param monteCarlo the p-value by simulation, where counts are too small for chi-squared
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Test(String variable, double chiSquare, int degreesOfFreedom, double pValue, double cramersV, @Nullable MonteCarlo monteCarlo) {}

    /** @param standardError of the p-value, for being simulated */
    record MonteCarlo(double pValue, double standardError, int replications, long seed) {}

    static Representativeness of(ParticipationTable table, List<FeatureFigures> features, ResponseModel model) {
        Counts total = table.inCells();
        return new Representativeness(total.of(Step.REGISTER), total.of(Step.WITH_ADDRESS), total.of(Step.INVITED), total.of(Step.DONE),
                features.stream().flatMap(Representativeness::categories).toList(),
                model.variables().stream().map(Feature::slug).toList(), figure(model, RIndicator::unadjusted),
                figure(model, RIndicator::adjusted), figure(model, RIndicator::standardError), figure(model, RIndicator::cv),
                figure(model, RIndicator::cvStandardError), figure(model, RIndicator::noiseFloor),
                features.stream().map(Representativeness::test).toList(), model.merged().toList());
    }

    private static @Nullable Double figure(ResponseModel model, ToDoubleFunction<RIndicator> figure) {
        return model.indicator().map(figure::applyAsDouble).map(Representativeness::number).orElse(null);
    }

    private static Stream<Category> categories(FeatureFigures figures) {
        return figures.categories().stream().map(category -> new Category(figures.feature().slug(), category.name(),
                Math.toIntExact(category.margin().population()), 100 * category.difference().registerShare(),
                Math.toIntExact(category.margin().responses()), number(100 * category.difference().responseShare()),
                number(category.difference().points()), category.partial().value(), category.partial().standardError()));
    }

    private static Test test(FeatureFigures figures) {
        CompositionTest test = figures.test();
        return new Test(figures.feature().slug(), test.chiSquared(), test.degreesOfFreedom(), test.chiSquaredP(), test.cramersV(),
                test.monteCarlo().map(Representativeness::monteCarlo).orElse(null));
    }

    private static MonteCarlo monteCarlo(MonteCarloP p) {
        return new MonteCarlo(p.p(), p.error(), p.simulation().replications(), p.simulation().seed());
    }

    private static @Nullable Double number(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
