package nl.utrecht.thuis.report;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.utrecht.thuis.statistics.difference.CategoryDifference;
import nl.utrecht.thuis.statistics.difference.CompositionTest;
import nl.utrecht.thuis.statistics.reminding.LagSignal;
import nl.utrecht.thuis.statistics.response.Coverage;
import nl.utrecht.thuis.statistics.response.Margin;
import nl.utrecht.thuis.statistics.response.UnconditionalPartial;
import nl.utrecht.thuis.wave.Classification;
import nl.utrecht.thuis.wave.Counts;
import nl.utrecht.thuis.wave.Feature;
import nl.utrecht.thuis.wave.ParticipationTable;
import nl.utrecht.thuis.wave.Step;

/**
 * Whether those who answered look like a base in one feature, and where they do not.
 *
 * @param categories those that people of the register have, in the order of tables
 */
record FeatureFigures(Feature feature, Base base, CompositionTest test, List<Category> categories) {
    /** A difference that chance would bring less often than this is one to act upon. */
    private static final double DEMONSTRABLE = 0.05;

    /** What a difference means. */
    enum Verdict {
        /** Too few people to say anything. */
        NOISE,
        /** Chance suffices. */
        CHANCE, LACKING, OVER
    }

    /**
     * @param coverage reached and answered, of all in the register
     * @param withAddress how many of the register have an e-mail address
     */
    record Category(String name, CategoryDifference difference, LagSignal signal, Coverage coverage, int withAddress) {

        UnconditionalPartial partial() {
            return signal.partial();
        }

        Margin margin() {
            return difference.margin();
        }

        /** Decided by the exact test, adjusted for all categories of the feature. */
        Verdict verdict() {
            if (signal.isNoise()) {
                return Verdict.NOISE;
            }
            if (difference.holmP() >= DEMONSTRABLE) {
                return Verdict.CHANCE;
            }
            return partial().value() < 0 ? Verdict.LACKING : Verdict.OVER;
        }
    }

    static FeatureFigures of(ParticipationTable table, Classification classification, Feature feature, Base base) {
        Map<String, Counts> counts = table.margin(feature);
        List<String> names = ResponseTables.categories(table, classification, feature);
        List<Margin> margins = names.stream()
                .map(name -> new Margin(name, base.people(counts.get(name)), counts.get(name).of(Step.DONE))).toList();
        CompositionTest test = ChanceTests.of(margins);
        List<LagSignal> signals = LagSignal.of(margins);
        return new FeatureFigures(feature, base, test, IntStream.range(0, names.size())
                .mapToObj(
                        place -> category(names.get(place), test.categories().get(place), signals.get(place), counts.get(names.get(place))))
                .toList());
    }

    /** Whether chance does not suffice for some category. */
    boolean tells() {
        return categories.stream().map(Category::verdict).anyMatch(verdict -> verdict == Verdict.LACKING || verdict == Verdict.OVER);
    }

    private static Category category(String name, CategoryDifference difference, LagSignal signal, Counts counts) {
        int done = counts.of(Step.DONE);
        int invited = Base.INVITED.people(counts);
        return new Category(name, difference, signal, new Coverage(Math.max(Base.REGISTER.people(counts), invited), invited, done),
                counts.of(Step.WITH_ADDRESS));
    }
}
