package nl.utrecht.thuis.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.utrecht.thuis.statistics.response.Collapsing;
import nl.utrecht.thuis.statistics.response.RIndicator;
import nl.utrecht.thuis.statistics.response.Representativity;
import nl.utrecht.thuis.statistics.response.ResponseTable;
import nl.utrecht.thuis.statistics.response.Separation;
import nl.utrecht.thuis.wave.Classification;
import nl.utrecht.thuis.wave.Feature;
import nl.utrecht.thuis.wave.ParticipationTable;

/**
 * How evenly the people of a base answered, by some features together.
 *
 * @param fitted empty where there is nothing to say: nobody answered or everybody, or so few that a combination of features decides who did
 */
record ResponseModel(List<Feature> variables, Base base, Optional<Representativity> fitted) {
    /** Every wave keeps these, so that figures of different waves are about the same. */
    private static final List<Feature> ALWAYS_KEPT = List.of(Feature.SEX, Feature.AGE, Feature.GROUP);
    private static final List<Feature> PUBLISHED = List.of(Feature.SEX, Feature.AGE);

    static ResponseModel of(ParticipationTable table, Classification classification, List<Feature> variables, Base base) {
        return new ResponseModel(variables, base, fit(ResponseTables.of(table, classification, variables, base)));
    }

    /** Sex, age and legal group, or which of them the wave keeps: what the pages show when nobody chose, and what is kept per day. */
    static List<Feature> usual(Classification classification) {
        return ALWAYS_KEPT.stream().filter(classification.features()::contains).toList();
    }

    /** Sex and age, or which of the two the wave keeps: the model of the first wave's publication. */
    static List<Feature> published(Classification classification) {
        return PUBLISHED.stream().filter(classification.features()::contains).toList();
    }

    Optional<RIndicator> indicator() {
        return fitted.map(Representativity::indicator);
    }

    /** The categories that were merged because of one of them nobody answered, or everybody. */
    Stream<Collapsing.Merged> merged() {
        return fitted.stream().flatMap(model -> model.merged().stream());
    }

    private static Optional<Representativity> fit(ResponseTable table) {
        try {
            return Optional.of(Representativity.of(table)).filter(model -> model.indicator().informative());
        } catch (Separation e) {
            return Optional.empty();
        }
    }
}
