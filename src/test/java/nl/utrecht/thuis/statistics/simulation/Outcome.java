package nl.utrecht.thuis.statistics.simulation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.utrecht.thuis.statistics.response.Collapsing;
import nl.utrecht.thuis.statistics.response.RIndicator;
import nl.utrecht.thuis.statistics.response.ResponseTable;
import nl.utrecht.thuis.statistics.response.ResponseTableBuilder;
import nl.utrecht.thuis.statistics.response.Variable;
import nl.utrecht.thuis.statistics.weighting.Estimates;

/**
 * How a fieldwork ended in one arm.
 *
 * @param messages sent in the extra round
 * @param responses of all rounds
 * @param indicator R and CV as a researcher sees them: of sex, age and legal group, against the register
 * @param errors by weighting, of each indicator: the estimate less what is so of the register, in points
 */
record Outcome(long messages, long responses, RIndicator indicator, Map<Weighting, double[]> errors) {
    private static final double POINTS = 100;
    private static final List<Variable> MODEL = List.of(Variable.nominal("sex", Person.SEXES), Variable.ordinal("age", Person.AGES),
            Variable.nominal("group", Person.LEGAL_GROUPS));

    static Outcome of(Fieldwork fieldwork, BitSet reminded) {
        BitSet responded = fieldwork.responded(reminded);
        Map<Weighting, double[]> errors = new EnumMap<>(Weighting.class);
        for (Weighting weighting : Weighting.values()) {
            errors.put(weighting, errors(fieldwork, responded, weighting));
        }
        return new Outcome(reminded.cardinality(), responded.cardinality(), indicator(fieldwork.register(), responded), errors);
    }

    double r() {
        return indicator.adjusted();
    }

    double cv() {
        return indicator.cv();
    }

    /** The absolute error, a mean over the indicators, in points. */
    double meanError(Weighting weighting) {
        double sum = 0;
        for (double error : errors.get(weighting)) {
            sum += Math.abs(error);
        }
        return sum / errors.get(weighting).length;
    }

    private static RIndicator indicator(Register register, BitSet responded) {
        ResponseTableBuilder builder = ResponseTable.of(MODEL);
        register.cells().forEach((categories, people) -> {
            BitSet respondents = (BitSet) people.clone();
            respondents.and(responded);
            builder.add(categories, people.cardinality(), respondents.cardinality());
        });
        return RIndicator.of(Collapsing.of(builder.build()).table());
    }

    private static double[] errors(Fieldwork fieldwork, BitSet responded, Weighting weighting) {
        List<Person> people = fieldwork.register().people();
        int[] respondents = responded.stream().toArray();
        List<Person> rows = new ArrayList<>();
        responded.stream().forEach(person -> rows.add(people.get(person)));
        Estimates estimates = new Estimates(weighting.weights(fieldwork.register(), rows));
        double[] errors = new double[Indicator.values().length];
        for (Indicator indicator : Indicator.values()) {
            double[] y = new double[respondents.length];
            for (int row = 0; row < y.length; row++) {
                y[row] = fieldwork.answer(respondents[row], indicator) ? 1 : 0;
            }
            errors[indicator.ordinal()] = POINTS * (estimates.mean(y).value() - fieldwork.truth(indicator));
        }
        return errors;
    }
}
