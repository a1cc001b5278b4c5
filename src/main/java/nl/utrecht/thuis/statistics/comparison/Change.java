package nl.utrecht.thuis.statistics.comparison;

import java.util.Arrays;
import java.util.List;

/**
 * Whether a page may show that a figure changed from one wave to the next, with every rule that had a say.
 *
 * @param difference between the waves, as if they were independent
 * @param outcomes of each {@link ChangeRule}, in that order
 */
public record Change(WaveDifference difference, List<RuleOutcome> outcomes) {
    public Change {
        outcomes = List.copyOf(outcomes);
    }

    public enum Verdict {
        /** All is green: an arrow may be shown. */
        ALLOWED,
        /** Something is amber: only with its words. */
        CAUTION,
        /** Something is red: no arrow. */
        REFUSED
    }

    public static Change between(WaveFigure first, WaveFigure second, ChangeThresholds thresholds) {
        List<RuleOutcome> outcomes = Arrays.stream(ChangeRule.values()).map(rule -> rule.judge(first, second, thresholds)).toList();
        return new Change(WaveDifference.of(first.weighted(), first.standardError(), second.weighted(), second.standardError()), outcomes);
    }

    public Verdict verdict() {
        return Verdict.values()[outcomes.stream().map(RuleOutcome::light).reduce(Light.GREEN, Light::or).ordinal()];
    }

    /** Whether the change is no larger than what non-response alone could produce: words that must then stand beside it. */
    public boolean withinNonResponse() {
        return outcomes.stream().anyMatch(outcome -> outcome.rule() == ChangeRule.NON_RESPONSE && outcome.light() != Light.GREEN);
    }
}
