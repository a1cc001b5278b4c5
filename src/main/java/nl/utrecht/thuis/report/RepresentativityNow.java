package nl.utrecht.thuis.report;

import java.time.LocalDate;
import java.util.List;
import nl.utrecht.thuis.wave.Classification;
import nl.utrecht.thuis.wave.Counts;
import nl.utrecht.thuis.wave.Feature;
import nl.utrecht.thuis.wave.ParticipationTable;
import nl.utrecht.thuis.wave.Step;
import nl.utrecht.thuis.wave.Wave;

/**
 * How the response of a wave compares with its register at this moment.
 *
 * @param total everybody
 * @param base with whom the features are compared
 * @param register each feature that the wave keeps, against the register
 * @param compared the same against the base
 * @param models of the chosen features together, against the register and against those invited
 * @param usual of sex, age and legal group, likewise
 * @param days the figures of sex, age and legal group that were kept
 * @param today the last day that there are figures of
 */
record RepresentativityNow(Wave wave, Counts total, Base base, List<FeatureFigures> register, List<FeatureFigures> compared,
        List<ResponseModel> models, List<ResponseModel> usual, List<RepresentativityDay> days, LocalDate today) {
    /** With fewer answers every difference is chance. */
    static final int FEWEST_ANSWERS = 20;

    static RepresentativityNow of(Wave wave, ParticipationTable table, List<Feature> model, Base base, List<RepresentativityDay> days,
            LocalDate today) {
        Classification classification = wave.classification();
        Counts total = table.inCells();
        Base possible = base.people(total) == 0 ? Base.REGISTER : base;
        List<FeatureFigures> register = features(table, classification, Base.REGISTER);
        List<ResponseModel> models = models(table, classification, model);
        List<Feature> usual = ResponseModel.usual(classification);
        return new RepresentativityNow(wave, total, possible, register,
                possible == Base.REGISTER ? register : features(table, classification, possible),
                models, usual.equals(model) ? models : models(table, classification, usual), days, today);
    }

    int done() {
        return total.of(Step.DONE);
    }

    /** Whether there are answers enough for any figure about who answers. */
    boolean says() {
        return done() >= FEWEST_ANSWERS;
    }

    private static List<FeatureFigures> features(ParticipationTable table, Classification classification, Base base) {
        return classification.features().stream().map(feature -> FeatureFigures.of(table, classification, feature, base)).toList();
    }

    private static List<ResponseModel> models(ParticipationTable table, Classification classification, List<Feature> variables) {
        return List.of(ResponseModel.of(table, classification, variables, Base.REGISTER),
                ResponseModel.of(table, classification, variables, Base.INVITED));
    }
}
