package nl.utrecht.thuis.statistics.difference;

import java.util.List;
import nl.utrecht.thuis.statistics.KnownOutcomes;
import nl.utrecht.thuis.statistics.response.Margin;
import org.apache.commons.numbers.gamma.LogGamma;

/** All ways in which as many people could have responded, for a few categories, each with its probability. To compare with. */
final class EveryDivision {
    private final List<Margin> margins;
    private final double rate;
    private final double whole;
    private final double observedProbability;
    private final double observedDistance;
    private double byProbability;
    private double byChiSquared;

    EveryDivision(String variable) {
        margins = KnownOutcomes.published(variable);
        rate = (double) Margin.responses(margins) / Margin.population(margins);
        whole = logChoose(Margin.population(margins), Margin.responses(margins));
        double probability = -whole;
        double distance = 0;
        for (Margin margin : margins) {
            probability += logChoose(margin.population(), margin.responses());
            distance += distance(margin, margin.responses());
        }
        observedProbability = probability;
        observedDistance = distance;
        visit(0, Margin.responses(margins), -whole, 0);
    }

    /** The probability of all that are at most as probable as what was found. */
    double byProbability() {
        return byProbability;
    }

    /** The probability of all that have at least its X². */
    double byChiSquared() {
        return byChiSquared;
    }

    private void visit(int place, long left, double probability, double distance) {
        Margin margin = margins.get(place);
        if (place == margins.size() - 1) {
            if (left <= margin.population()) {
                double all = probability + logChoose(margin.population(), left);
                byProbability += all <= observedProbability + 1e-7 ? Math.exp(all) : 0;
                byChiSquared += distance + distance(margin, left) >= observedDistance * (1 - 1e-10) ? Math.exp(all) : 0;
            }
            return;
        }
        for (long count = 0; count <= Math.min(left, margin.population()); count++) {
            visit(place + 1, left - count, probability + logChoose(margin.population(), count), distance + distance(margin, count));
        }
    }

    private double distance(Margin margin, long count) {
        return Math.pow(count - margin.population() * rate, 2) / margin.population();
    }

    private static double logChoose(long n, long k) {
        return LogGamma.value(n + 1.0) - LogGamma.value(k + 1.0) - LogGamma.value(n - k + 1.0);
    }
}
