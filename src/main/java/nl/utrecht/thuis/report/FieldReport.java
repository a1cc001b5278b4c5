package nl.utrecht.thuis.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.utrecht.thuis.i18n.Languages;
import nl.utrecht.thuis.questionnaire.Question;
import nl.utrecht.thuis.questionnaire.file.Questionnaires;
import nl.utrecht.thuis.response.DropOff;
import nl.utrecht.thuis.wave.DayMargins;
import nl.utrecht.thuis.wave.Feature;
import nl.utrecht.thuis.wave.Participation;
import nl.utrecht.thuis.wave.ParticipationTable;
import nl.utrecht.thuis.wave.Round;
import nl.utrecht.thuis.wave.Step;
import nl.utrecht.thuis.wave.Wave;
import nl.utrecht.thuis.wave.Waves;
import org.jspecify.annotations.Nullable;

/** Figures of a wave in the field, from its counts alone. */
@ApplicationScoped
class FieldReport {
    @Inject
    Participation participation;
    @Inject
    Waves waves;
    @Inject
    DropOff dropOff;
    @Inject
    Questionnaires questionnaires;
    @Inject
    Languages languages;

    /** How many came how far; all zero before a register is in. */
    @Transactional
    public ResponseFigures response(String code) {
        return ResponseFigures.of(Wave.get(code), participation.read(code), waves.today());
    }

    /**
     * The composition of the response.
     *
     * @param variables names of features separated by commas; absent for those of table B2.1 and the legal group
     * @throws UnknownVariables when the wave does not keep one of them
     * @throws NoRegister when there is no register to compare with
     */
    @Transactional
    public Representativeness representativeness(String code, @Nullable String variables) {
        Wave wave = Wave.get(code);
        List<Feature> features = features(wave, variables);
        ParticipationTable table = participation.read(code);
        if (table.total().of(Step.REGISTER) == 0) {
            throw new NoRegister(code);
        }
        return Representativeness.of(table, wave.classification(), features);
    }

    /** Everything that is counted of a wave at this moment. */
    @Transactional
    public FieldNow now(Wave wave) {
        Map<Question, Integer> passed = new LinkedHashMap<>();
        questionnaires.find(wave.questionnaire).ifPresent(questionnaire -> dropOff.of(wave.code, questionnaire)
                .forEach((code, people) -> passed.put(questionnaire.find(code).orElseThrow(), people)));
        DayMargins margins = participation.days(wave.code);
        return new FieldNow(wave, participation.read(wave.code), margins, passed, Round.ofWave(wave.code),
                margins.days(wave.openedOn, wave.closedOn == null ? waves.today() : wave.closedOn), languages);
    }

    private static List<Feature> features(Wave wave, @Nullable String variables) {
        Set<Feature> kept = wave.classification().features();
        if (variables == null || variables.isBlank()) {
            return Representativeness.DEFAULT.stream().filter(kept::contains).toList();
        }
        List<String> unknown = Stream.of(variables.split(",", -1)).map(String::strip)
                .filter(name -> Feature.of(name).filter(kept::contains).isEmpty()).toList();
        if (!unknown.isEmpty()) {
            throw new UnknownVariables(unknown, kept.stream().map(Feature::slug).toList());
        }
        return List.copyOf(new LinkedHashSet<>(
                Stream.of(variables.split(",")).map(String::strip).map(Feature::of).flatMap(Optional::stream).toList()));
    }
}
