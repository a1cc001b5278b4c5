package nl.utrecht.thuis.statistics.simulation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Many fieldworks, each played in every arm.
 *
 * @param outcomes by arm, of each fieldwork in the order of the seeds
 */
record Experiment(Mechanism mechanism, Planning planning, long budget, Map<Arm, List<Outcome>> outcomes) {

    /**
     * @param budget mails in the extra round
     * @param arms to play
     * @param seeds one for each fieldwork
     */
    static Experiment of(Mechanism mechanism, Planning planning, long budget, Set<Arm> arms, List<Long> seeds) {
        Register register = Register.synthetic();
        Map<Arm, List<Outcome>> outcomes = new EnumMap<>(Arm.class);
        List<Map<Arm, Outcome>> played = seeds.stream()
                .map(seed -> play(new Fieldwork(register, mechanism, planning, Draws.of(register.size(), seed)), budget, arms)).toList();
        for (Arm arm : arms) {
            outcomes.put(arm, played.stream().map(outcome -> outcome.get(arm)).toList());
        }
        return new Experiment(mechanism, planning, budget, outcomes);
    }

    private static Map<Arm, Outcome> play(Fieldwork fieldwork, long budget, Set<Arm> arms) {
        Map<Arm, Outcome> outcomes = new EnumMap<>(Arm.class);
        for (Arm arm : arms) {
            outcomes.put(arm, Outcome.of(fieldwork, fieldwork.reminded(arm, budget)));
        }
        return outcomes;
    }

    MonteCarlo mean(Arm arm, ToDoubleFunction<Outcome> figure) {
        return MonteCarlo.of(figures(arm, figure));
    }

    /** Targeted less untargeted, fieldwork by fieldwork: the luck that both share is not in it. */
    MonteCarlo difference(ToDoubleFunction<Outcome> figure) {
        return MonteCarlo.of(minus(figures(Arm.TARGETED, figure), figures(Arm.UNTARGETED, figure)));
    }

    /** In which part of the fieldworks the figure is lower when targeted; of those where it is not the same. */
    double partLower(ToDoubleFunction<Outcome> figure) {
        double[] difference = minus(figures(Arm.TARGETED, figure), figures(Arm.UNTARGETED, figure));
        long lower = IntStream.range(0, difference.length).filter(place -> difference[place] < 0).count();
        return (double) lower / IntStream.range(0, difference.length).filter(place -> difference[place] != 0).count();
    }

    /** What no number of fieldworks averages out: |mean error| of each indicator, a mean over the indicators, in points. */
    MonteCarlo bias(Arm arm, Weighting weighting) {
        return MonteCarlo.of(towardsBias(arm, weighting));
    }

    /** The bias when targeted less that when untargeted. */
    MonteCarlo biasDifference(Weighting weighting) {
        return MonteCarlo.of(minus(towardsBias(Arm.TARGETED, weighting), towardsBias(Arm.UNTARGETED, weighting)));
    }

    /** By fieldwork: the errors in the direction in which each indicator errs on average. */
    private double[] towardsBias(Arm arm, Weighting weighting) {
        double[] sums = new double[outcomes.get(arm).size()];
        for (Indicator indicator : Indicator.values()) {
            double[] errors = figures(arm, outcome -> outcome.errors().get(weighting)[indicator.ordinal()]);
            double direction = Math.signum(MonteCarlo.of(errors).mean());
            for (int place = 0; place < sums.length; place++) {
                sums[place] += direction * errors[place] / Indicator.values().length;
            }
        }
        return sums;
    }

    private double[] figures(Arm arm, ToDoubleFunction<Outcome> figure) {
        return outcomes.get(arm).stream().mapToDouble(figure).toArray();
    }

    private static double[] minus(double[] from, double[] what) {
        return IntStream.range(0, from.length).mapToDouble(place -> from[place] - what[place]).toArray();
    }
}
