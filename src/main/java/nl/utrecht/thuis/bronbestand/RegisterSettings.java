package nl.utrecht.thuis.bronbestand;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.utrecht.thuis.wave.Characteristics;
import nl.utrecht.thuis.wave.Classification;
import nl.utrecht.thuis.wave.Eligibility;
import nl.utrecht.thuis.wave.Wave;
import nl.utrecht.thuis.wave.WaveState;
import nl.utrecht.thuis.wave.WrongWaveState;

/**
 * What of a wave decides how its register is staged.
 *
 * @param eligibility who belongs to the population of the wave
 * @param offered tags of the languages of the questionnaire
 * @param languages tag by nationality, folded, where researchers chose one for this wave
 * @param update whether people were told of the wave already: then a file changes the register and never replaces it
 * @param basis changes with any of it; what was staged on another basis is staged again before it is imported
 */
record RegisterSettings(Classification classification, Eligibility eligibility, List<String> offered, Map<String, String> languages,
        boolean update, String basis) {

    /** @throws WrongWaveState when the field has closed */
    static RegisterSettings of(Wave wave, Map<String, String> languages) {
        boolean inTheField = wave.state == WaveState.IN_THE_FIELD;
        if (!inTheField && !wave.state.beforeOpening()) {
            throw new WrongWaveState(wave, "have another register");
        }
        boolean update = inTheField || wave.announcedOn != null;
        String basis = Stream.of(wave.features, wave.referenceDate, wave.ageClasses, wave.nationalities, wave.languages, wave.eligibleFrom,
                wave.eligibleTo, wave.groups, inTheField, update, new TreeMap<>(languages)).map(String::valueOf)
                .collect(Collectors.joining("|"));
        return new RegisterSettings(wave.classification(), wave.eligibility(), wave.languageTags(), Map.copyOf(languages), update, basis);
    }

    /** What becomes of somebody who is not in the register yet. */
    RowOutcome newcomer(Characteristics person) {
        return eligibility.excludes(person).map(reason -> RowOutcome.valueOf(reason.name())).orElse(RowOutcome.JOINED);
    }
}
