package nl.utrecht.thuis.response;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import nl.utrecht.thuis.questionnaire.file.Questionnaires;
import nl.utrecht.thuis.wave.Wave;
import nl.utrecht.thuis.wave.WaveOpening;
import nl.utrecht.thuis.wave.WaveState;

/** Holds a wave to the questionnaire that it opened with: a file that changed in the field stops the start. */
@ApplicationScoped
class GuardQuestionnaire {
    @Inject
    Questionnaires questionnaires;

    void check(@Observes WaveOpening.Checked opening) {
        if (questionnaires.find(opening.wave().questionnaire).isEmpty()) {
            opening.block("questionnaire", "wave.blocker.questionnaire");
        }
    }

    void freeze(@Observes WaveOpening.Prepared opening) {
        opening.wave().questionnaireHash = questionnaires.hash(opening.wave().questionnaire);
    }

    @Transactional
    void onStart(@Observes StartupEvent start) {
        List<String> changed = new ArrayList<>();
        for (Wave wave : Wave.in(WaveState.IN_THE_FIELD)) {
            if (questionnaires.find(wave.questionnaire).isEmpty()
                    || !questionnaires.hash(wave.questionnaire).equals(wave.questionnaireHash)) {
                changed.add("questionnaires/" + wave.questionnaire + ".yaml is not the file that wave " + wave.code
                        + " opened with; put that one back");
            }
        }
        if (!changed.isEmpty()) {
            throw new IllegalStateException(String.join("\n", changed));
        }
    }
}
