package nl.utrecht.thuis.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.utrecht.thuis.i18n.Languages;
import nl.utrecht.thuis.questionnaire.Question;
import nl.utrecht.thuis.questionnaire.file.Questionnaires;
import nl.utrecht.thuis.response.DropOff;
import nl.utrecht.thuis.wave.DayMargins;
import nl.utrecht.thuis.wave.Participation;
import nl.utrecht.thuis.wave.Round;
import nl.utrecht.thuis.wave.Wave;
import nl.utrecht.thuis.wave.Waves;

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

    /** Everything that is counted of a wave at this moment. */
    @Transactional
    public FieldNow now(Wave wave) {
        Map<Question, Integer> passed = new LinkedHashMap<>();
        questionnaires.find(wave.questionnaire).map(wave.incentives::asked).ifPresent(questionnaire -> dropOff.of(wave.code, questionnaire)
                .forEach((code, people) -> passed.put(questionnaire.find(code).orElseThrow(), people)));
        DayMargins margins = participation.days(wave.code);
        return new FieldNow(wave, participation.read(wave.code), margins, passed, Round.ofWave(wave.code),
                margins.days(wave.openedOn, wave.closedOn == null ? waves.today() : wave.closedOn), languages);
    }
}
